using Mingji.Core.Evaluations;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Standards;

/// <summary>A pack whose rules of evaluation or of next year's budget can't work is refused, and the refusal says what to write.</summary>
public sealed class EvaluationRefusalTests
{
    private const string Good = """
        title: 试验包
        grades:
          - { name: 好, from: 60, to: 100 }
          - { name: 差, from: 0, to: 60 }
        frameworks:
          - id: shared
            title: 指标体系
            indicators:
              - { path: [过程], name: 制度健全性, formula: 看制度, points: 40 }
              - { path: [产出], name: 实际完成率 }
        evaluation:
          tables:
            - subject: project
              title: 评分表
              framework: shared
              source: 试验
              rows:
                - { path: [产出], name: 实际完成率, points: 50, takes: quantity, criteria: 实际完成率≥100%，得满分；实际完成率＜100%，不得分。 }
                - { path: [效益], name: 实施效益, points: 10 }
          difference: { value: 0.1, source: 试验 }
          totalDifference: { value: 5, source: 试验 }
          sampling: { share: 0.2, least: 1, byLot: 0.5, source: 试验 }
          risks:
            - { risk: errors, from: 1, points: 3 }
        riskCases:
          - { says: 一处, errors: 1, points: 3 }
        budgeting:
          source: 试验
          ladder:
            - { grade: 好, share: 1, advice: 安排 }
            - { grade: 差, share: 0.5, advice: 压减 }
          cuts:
            - { fact: execution, from: 0.8, share: 0.9 }
        budgetCases:
          - { says: 差, grade: 差, budget: 100, executed: 79, suggested: 45 }
        criteriaCases:
          - { indicator: 实际完成率, framework: evaluation-project, value: 99%, score: 0 }

        """;

    [Fact]
    public void Rows_of_the_framework_come_first_with_what_the_table_adds()
    {
        var table = PackText.Loaded(Good).Evaluation!.TableFor(EvaluationSubject.Project)!;
        Assert.Equal(["制度健全性", "实际完成率", "实施效益"], table.Rows.Select(r => r.Indicator.Name));
        Assert.Equal([40m, 50m, 10m], table.Rows.Select(r => r.Points));
        Assert.Equal(("看制度", SelfRows.Quantity), (table.Rows[0].Indicator.Formula, table.Rows[1].Takes!.Value));
        Assert.Null(PackText.Loaded(Good).Evaluation!.TableFor(EvaluationSubject.Unit));
    }

    [Fact]
    public void What_a_pack_leaves_unsaid_comes_from_its_base()
    {
        var foundation = PackText.Loaded(Good);
        var own = PackText.Loaded("title: 县里\nbase: trial\nevaluation:\n  totalDifference: { value: 8, source: 县里 }\n", foundation);
        Assert.Equal((8m, 0.1m), (own.Evaluation!.TotalDifference.Value, own.Evaluation.RowDifference.Value));
        Assert.Equal("评分表", own.Evaluation.TableFor(EvaluationSubject.Project)!.Title);
        Assert.Equal(0.5m, own.Budgeting!.StepOf("差")!.Share);
    }

    [Theory]
    [InlineData("points: 50, takes", "points: 49, takes", "各项分值合计99")]
    [InlineData("points: 50, takes", "takes", "“实际完成率”没有分值")]
    [InlineData("framework: shared", "framework: share", "没有编号“share”的指标体系")]
    [InlineData("takes: quantity", "takes: amount", "没有“amount”这个词")]
    [InlineData("path: [效益], name: 实施效益", "path: [产出], name: 实际完成率", "写了两次")]
    [InlineData("  difference: { value: 0.1, source: 试验 }\n", "", "没有“difference”，也没有底本可取")]
    [InlineData("value: 0.1", "value: 10", "超出范围")]
    [InlineData("errors: 1, points: 3", "errors: 1, points: 4", "按规则是3个风险分")]
    [InlineData("{ grade: 差, share: 0.5", "{ grade: 差, share: 1.5", "比“好”的1还多")]
    [InlineData("    - { grade: 差, share: 0.5, advice: 压减 }\n", "", "没有等级“差”")]
    [InlineData("{ grade: 好, share: 1, advice: 安排 }", "{ grade: 优, share: 1, advice: 安排 }", "等级表里没有“优”")]
    [InlineData("suggested: 45", "suggested: 50", "按规则是45")]
    public void What_cannot_work_is_refused(string good, string bad, string says)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var result = PackText.Load(Good.Replace(good, bad, StringComparison.Ordinal));
        Assert.Null(result.Standard);
        Assert.Contains(result.Errors, e => e.ToString().Contains(says, StringComparison.Ordinal));
    }
}
