using Mingji.Documents.Reporting;

namespace Mingji.Documents.Writing.Annotating;

/// <summary>The sentences above and below the list of findings, alike for Word and Excel.</summary>
internal static class SummaryText
{
    private const int LabelsShown = 5;

    public static IEnumerable<string> Above(AnnotationPlan plan)
    {
        yield return ReportWords.Count(plan.Findings.Select(f => f.Finding)) + "。";
        if (plan.Standard is { } standard) yield return standard;
        foreach (var remark in plan.Remarks) yield return remark;
        yield return AnnotationWords.Unchanged;
    }

    /// <summary>What could not be checked: not the same as passed.</summary>
    public static IEnumerable<string> Below(AnnotationPlan plan)
    {
        if (plan.NotEvaluated.IsEmpty) yield break;
        yield return $"未能核对（{plan.NotEvaluated.Length}项，不等于通过）：";
        foreach (var group in plan.NotEvaluated.GroupBy(s => (s.Rule, s.Why)).OrderByDescending(g => g.Count()))
        {
            var labels = group.Select(s => s.Label).Where(l => l.Length > 0).Distinct().ToList();
            var shown = labels.Count == 0 ? "" : $"：{string.Join("、", labels.Take(LabelsShown))}{(labels.Count > LabelsShown ? "等" : "")}";
            yield return $"{group.Key.Rule} {group.Count()}项，{group.Key.Why}{shown}";
        }
    }

    /// <summary>Where a finding stands, and why it has no comment there.</summary>
    public static string Where(AnnotationPlan plan, NumberedFinding finding)
    {
        var at = finding.Finding.At.At;
        return plan.WhyUnplaced(finding) is not { } why ? at : at.Length == 0 ? why : $"{at}（{why}）";
    }
}
