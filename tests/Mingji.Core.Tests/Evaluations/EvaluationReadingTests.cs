using System.Collections.Immutable;
using Mingji.Core.Evaluations;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Core.Tests.Standards;

namespace Mingji.Core.Tests.Evaluations;

public sealed class EvaluationReadingTests
{
    private static readonly Standard Standard = PackText.Loaded("""
        title: 试验包
        grades:
          - { name: 好, from: 60, to: 100 }
          - { name: 差, from: 0, to: 60 }
        weights:
          - { form: project-self-evaluation, dimension: execution, points: 10 }
          - { form: project-self-evaluation, dimension: output, points: 50 }
          - { form: project-self-evaluation, dimension: benefit, points: 30 }
          - { form: project-self-evaluation, dimension: satisfaction, points: 10 }
        evaluation:
          tables:
            - subject: project
              title: 评分表
              source: 试验
              rows:
                - { path: [过程], name: 预算执行率, points: 20, takes: execution }
                - { path: [产出], name: 实际完成率, points: 50, takes: quantity, criteria: 实际完成率≥100%，得满分；实际完成率＜100%，得分=实际完成率×分值。 }
                - { path: [效益], name: 通关时间, points: 30 }
          difference: { value: 0.1, source: 试验 }
          totalDifference: { value: 5, source: 试验 }
          sampling: { share: 0.2, least: 1, byLot: 0.5, source: 试验 }
          risks: [{ risk: errors, from: 1, points: 3 }]
        """);

    private static readonly FormSubject Subject = new("口岸服务中心", "商务局", "查验设施维护", new FiscalYear(2023));

    [Fact]
    public void Each_row_stands_beside_the_units_own_score_brought_to_its_points()
    {
        var rows = Read(Sheet(), Self()).Rows;
        Assert.Equal((10m, 10m), (rows[0].Self!.Stated, rows[0].Self!.Due));
        Assert.Equal(SelfScore.ExecutionRate, Assert.Single(rows[0].Self!.Rows).Name);
        Assert.Equal((47.5m, 43.75m), (rows[1].Self!.Stated, rows[1].Self!.Due));
        Assert.Equal(["巡查次数", "检修次数"], rows[1].Self!.Rows.Select(r => r.Name));
        Assert.True(rows[2].Self is { Same: true, Stated: 30m });
    }

    [Fact]
    public void Without_a_self_evaluation_nothing_is_compared()
    {
        var reading = Read(Sheet((1, "50", "现场核对", "")), null);
        Assert.All(reading.Rows, r => Assert.Null(r.Self));
        Assert.False(reading.MustExplainTotal);
    }

    [Fact]
    public void A_missing_score_of_the_unit_is_not_a_zero()
    {
        var self = Self(score: "");
        Assert.Null(Read(Sheet(), self).Rows[1].Self!.Stated);
        Assert.False(Read(Sheet((1, "0", "没有产出", "")), self).Rows[1].MustExplain);
    }

    [Fact]
    public void What_the_criteria_give_for_the_value_found_is_recomputed() => Assert.Equal(
        40m, Read(With(Sheet(), 1, CellField.Actual, "80%"), Self()).Rows[1].Score.Due);

    [Theory]
    [InlineData("42.5", "", false)]
    [InlineData("42.49", "", true)]
    [InlineData("42.49", "计划少报了一项", false)]
    [InlineData("50", "", false)]
    public void A_difference_beyond_the_limit_is_to_be_explained(string score, string explanation, bool refused)
    {
        var row = Read(Sheet((1, score, "查看台账", explanation)), Self()).Rows[1];
        Assert.Equal(refused, row.Complaints.Any());
        if (refused) Assert.Contains("“实际完成率”评42.49分，自评47.5分，相差5.01分，超过5分的界限，请写差异说明", row.Complaints);
    }

    [Theory]
    [InlineData("", "依据", "还没有得分")]
    [InlineData("好", "依据", "不是一个数")]
    [InlineData("51", "依据", "不在0到50之间")]
    [InlineData("-1", "依据", "不在0到50之间")]
    [InlineData("47", "", "没有写评分依据")]
    public void A_row_without_score_or_basis_is_refused(string score, string basis, string says) =>
        Assert.Contains(Read(Sheet((1, score, basis, "说明")), Self()).Rows[1].Complaints, c => c.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void The_totals_are_compared_too()
    {
        var low = Sheet((0, "9", "凭证", ""), (1, "40", "台账", "少报"), (2, "20", "问卷", "样本小"));
        var reading = Read(With(low, EvaluationReading.Conclusion, "基本完成"), Self());
        Assert.Equal(69m, reading.Total);
        Assert.Contains(reading.Complaints, c => c.Contains("请写总分差异说明", StringComparison.Ordinal));
        var told = With(With(low, EvaluationReading.Conclusion, "基本完成"), EvaluationReading.Difference, "见各项");
        Assert.Empty(Read(told, Self()).Complaints);
    }

    private static EvaluationReading Read(FilledForm sheet, Form? self) =>
        EvaluationReading.Of(sheet.Form, self, Standard, EvaluationSubject.Project);

    private static FilledForm Sheet(params (int Row, string Score, string Basis, string Explanation)[] scores)
    {
        var sheet = BlankForms.OfEvaluation(Standard.Evaluation!.TableFor(EvaluationSubject.Project)!, Subject);
        foreach (var (row, score, basis, explanation) in scores)
        {
            sheet = With(With(With(sheet, row, CellField.Score, score), row, CellField.Reason, basis), row, CellField.Remark, explanation);
        }

        return sheet;
    }

    /// <summary>Execution 5 of 10; two quantities with 38 of 40, of which the rules give 35; a benefit of the evaluation's name 50 of 50.</summary>
    private static Form Self(string score = "20")
    {
        var blank = BlankForms.Of(FormType.ProjectSelfEvaluation, Standard, Subject);
        var quantity = blank.Form.Indicators[0];
        var benefit = blank.Form.Indicators[4];
        var filled = FilledForm.Of(blank.Form with { Indicators = [quantity, quantity, benefit] });
        ImmutableArray<(int Row, CellField Field, string Text)> cells =
        [
            (0, CellField.Name, "巡查次数"), (0, CellField.Target, "≥24次"), (0, CellField.Actual, "24次"), (0, CellField.Points, "20"), (0, CellField.Score, score),
            (1, CellField.Name, "检修次数"), (1, CellField.Target, "≥12次"), (1, CellField.Actual, "9次"), (1, CellField.Points, "20"), (1, CellField.Score, "18"),
            (2, CellField.Name, "通关时间"), (2, CellField.Points, "50"), (2, CellField.Score, "50"),
        ];
        foreach (var (row, field, text) in cells) filled = With(filled, row, field, text);
        var funds = CellNumber.In(filled.Form.Funds[0].At, CellField.Adjusted)!.Value.Key;
        foreach (var (field, text) in new[] { (CellField.Adjusted, "100"), (CellField.Executed, "50"), (CellField.Score, "5") })
            filled = CellEditing.With(filled, new CellNumber(funds, field), text)!;
        return filled.Form;
    }

    private static FilledForm With(FilledForm form, int row, CellField field, string text) =>
        CellEditing.With(form, CellNumber.In(form.Form.Indicators[row].At, field)!.Value, text)!;

    private static FilledForm With(FilledForm form, string fact, string text) =>
        CellEditing.With(form, new CellNumber(form.Form.Facts.First(f => f.Name == fact).Value.At.Cell), text)!;
}
