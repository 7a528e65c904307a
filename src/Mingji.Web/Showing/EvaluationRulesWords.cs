using Mingji.Core.Evaluations;
using Mingji.Core.Standards;

namespace Mingji.Web.Showing;

/// <summary>The rules of evaluation and of next year's budget in words, each with its source.</summary>
public static class EvaluationRulesWords
{
    public static string Of(RiskRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var when = rule.Risk switch
        {
            RiskKind.Errors => $"自评有{rule.From:0.##}处以上错误没有处理",
            RiskKind.Gap => $"自评得分与核算得分相差{rule.From:0.##}分以上",
            RiskKind.Budget => $"预算{rule.From:#,##0.##}万元以上",
            _ => $"预算执行率低于{Percent(rule.From)}",
        };
        return $"{when}，加{rule.Points:0.##}个风险分";
    }

    public static IEnumerable<(string Says, string Cite)> Of(EvaluationRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var table in rules.Tables)
            yield return ($"{(table.Subject == EvaluationSubject.Project ? "项目" : "部门整体")}：{table.Title}，{table.Rows.Length}项", table.Cite);
        yield return ($"一项得分与自评相差超过分值的{Percent(rules.RowDifference.Value)}要说明", rules.RowDifference.Cite);
        yield return ($"总分与自评相差超过{rules.TotalDifference.Value:0.##}分要说明", rules.TotalDifference.Cite);
        yield return ($"按{Percent(rules.Sampling.Share)}抽取，至少{rules.Sampling.Least}个，其中{Percent(rules.Sampling.ByLot)}随机", rules.Sampling.Cite);
        foreach (var risk in rules.Risks) yield return (Of(risk), "");
    }

    public static IEnumerable<(string Says, string Cite)> Of(BudgetRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var step in rules.Ladder) yield return ($"{step.Grade}：{step.Advice}，按本年预算的{Percent(step.Share)}", rules.Cite);
        foreach (var cut in rules.Cuts)
        {
            var when = cut.Fact switch
            {
                CutFact.Execution => $"预算执行率低于{Percent(cut.From)}",
                CutFact.Errors => $"自评有{cut.From:0}处以上错误没有处理",
                CutFact.Rectifications => $"有{cut.From:0}项以上整改没有办完",
                _ => $"有{cut.From:0}项以上整改逾期",
            };
            yield return ($"{when}，再乘{Percent(cut.Share)}", "");
        }
    }

    public static string Percent(decimal share) => $"{share * 100:0.##}%";
}
