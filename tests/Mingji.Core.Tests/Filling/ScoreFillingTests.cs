using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Filling;

public sealed class ScoreFillingTests
{
    private static readonly Standard Plain = new() { Id = "plain", Title = "测试" };

    [Fact]
    public void Rates_and_scores_follow_and_the_total_only_when_no_score_is_open()
    {
        var form = With((CellField.Adjusted, "92"), (CellField.Executed, "86"));
        Assert.Equal(["93.48%", "9.35", "9.35"], ScoreFilling.Of(form, Plain).Select(c => c.After));
        form = Put(form, IndicatorCell(form, CellField.Points), "90");
        Assert.Equal(["93.48%", "9.35"], ScoreFilling.Of(form, Plain).Select(c => c.After));
    }

    [Theory]
    [InlineData("93.5%")]
    [InlineData("93%")]
    [InlineData("93.48%")]
    public void A_rate_that_is_the_true_one_rounded_stays_as_it_is_written(string rate)
    {
        var form = With((CellField.Adjusted, "92"), (CellField.Executed, "86"), (CellField.Rate, rate), (CellField.Score, "9.35"));
        Assert.DoesNotContain(ScoreFilling.Of(form, Plain), c => c.Number.Field == CellField.Rate);
    }

    [Fact]
    public void Filled_in_there_is_nothing_more_to_fill_in()
    {
        var form = With((CellField.Adjusted, "92"), (CellField.Executed, "86"), (CellField.Rate, "50%"), (CellField.Score, "3"));
        var filled = ScoreFilling.Of(form, Plain).Aggregate(form, (f, c) => CellEditing.With(f, c.Number, c.After)!);
        Assert.Empty(ScoreFilling.Of(filled, Plain));
    }

    [Fact]
    public void What_no_rule_gives_is_left_alone() => Assert.Empty(ScoreFilling.Of(With(), Plain));

    [Fact]
    public void Sections_have_their_own_sums_and_nothing_is_not_zero()
    {
        var form = With((CellField.Adjusted, "92"), (CellField.Executed, "86"));
        form = Put(form, IndicatorCell(form, CellField.Points), "20");
        var sections = SectionScores.Of(form.Form, FormScoring.Of(form.Form, Plain));
        Assert.Equal([SectionScores.Execution, "产出指标", "效益指标", "满意度指标"], sections.Select(s => s.Label));
        Assert.Equal((10m, 9.35m, null), (sections[0].Points, sections[0].Due, sections[0].Stated));
        Assert.Equal((20m, null), (sections[1].Points, sections[1].Due));
        Assert.Null(sections[2].Points);
    }

    [Theory]
    [InlineData(FormType.ProjectSelfEvaluationBasics)]
    [InlineData(FormType.ProjectTargetTable)]
    public void Every_cell_of_a_blank_form_can_be_filled_in(FormType type)
    {
        var blank = BlankForms.Of(type, Plain, Subject);
        foreach (var cell in blank.Cells) Assert.Equal("九", CellEditing.With(blank, cell.Number, "九")?.TextAt(cell.Number));
    }

    private static FormSubject Subject => new("云屏市口岸服务中心", "云屏市商务局", "云屏港区维护", new FiscalYear(2023));

    private static FilledForm With(params (CellField Field, string Text)[] funds)
    {
        var form = BlankForms.Of(FormType.ProjectSelfEvaluation, Plain, Subject);
        return funds.Aggregate(form, (f, c) => Put(f, CellNumber.In(f.Form.Funds[0].At, c.Field)!.Value, c.Text));
    }

    private static CellNumber IndicatorCell(FilledForm form, CellField field) => CellNumber.In(form.Form.Indicators[0].At, field)!.Value;

    private static FilledForm Put(FilledForm form, CellNumber cell, string text) => CellEditing.With(form, cell, text)!;
}
