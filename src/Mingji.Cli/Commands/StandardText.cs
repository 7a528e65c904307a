using Mingji.Core.Checks.Missing;
using Mingji.Core.Standards;
using Mingji.Documents.Reporting;

namespace Mingji.Cli.Commands;

/// <summary>A pack in full, for a person.</summary>
internal static class StandardText
{
    public static IEnumerable<string> Lines(Standard pack)
    {
        yield return $"{pack.Title}（{pack.Id}）";
        yield return $"发布单位：{pack.Issuer}；范围：{StandardWords.Of(pack.Scope)}；年度：{pack.FiscalYear?.ToString() ?? "不限"}";
        if (pack.Base is not null) yield return $"没有另行规定的，依照：{pack.Base}";
        if (pack.Note.Length > 0) yield return $"说明：{pack.Note}";
        foreach (var line in Section("依据", pack.Basis.Select(b => b.Cite))) yield return line;
        foreach (var line in Section("用来认出文件的词", pack.Markers.IsEmpty ? [] : [string.Join("、", pack.Markers)])) yield return line;
        foreach (var line in Section("表",
            pack.FormRules.Select(f => $"{f.Annex} {f.Title}（{ReportWords.Of(f.Form)}）".Trim()))) yield return line;
        foreach (var line in Section("权重", pack.Weights.Select(Weight))) yield return line;
        foreach (var line in Section("评分", Scores(pack.Scores))) yield return line;
        foreach (var line in Section("等级",
            pack.Grades.Select(g => $"{g.Name}：{g.From:0.##}分起，不到{g.To:0.##}分{(g.To == 100 ? "（含100分）" : "")}"))) yield return line;
        foreach (var line in Section("界限", Thresholds(pack.Thresholds))) yield return line;
        foreach (var line in Section("必须有的指标", pack.Required.Select(Required))) yield return line;
        foreach (var line in Section("期限", pack.Deadlines.Select(Deadline))) yield return line;
        foreach (var framework in pack.Frameworks)
        {
            foreach (var line in Section($"指标体系：{framework.Title}", framework.Indicators.Select(Indicator))) yield return line;
        }

        yield return $"算例：{pack.Cases.Length + pack.GradeCases.Length + pack.ReasonCases.Length + pack.CriteriaCases.Length + pack.NoticeCases}个";
    }

    private static IEnumerable<string> Section(string heading, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first) yield return $"{heading}：";
            first = false;
            yield return $"  {line}";
        }
    }

    private static string Weight(WeightRule rule) => $"{ReportWords.Of(rule.Form)}：{DimensionNames.Of(rule.Dimension)}{rule.Points:0.##}分";

    private static IEnumerable<string> Scores(ScoreRules rules)
    {
        yield return rules.Reverse == ReverseRule.Ratio
            ? "反向指标没有达到目标：目标值÷完成值×分值"
            : "反向指标没有达到目标：（1－超出目标的比例）×分值，达到两倍为0分";
        yield return $"得分保留{rules.Decimals}位小数，四舍五入";
        yield return $"定性指标各档下限：{string.Join("、", rules.Tiers.Select(t => $"{t * 100:0.##}%"))}";
        if (rules.Cite.Length > 0) yield return $"出处：{rules.Cite}";
    }

    private static IEnumerable<string> Thresholds(Thresholds t)
    {
        yield return Threshold($"预算执行率低于{t.ExecutionReason.Value * 100:0.##}%要说明原因", t.ExecutionReason);
        yield return Threshold($"完成值达到目标的{t.Overshoot.Value * 100:0.##}%要说明原因", t.Overshoot);
        yield return Threshold($"目标为0时，完成值达到{t.OvershootOverZero.Value:0.##}要说明原因", t.OvershootOverZero);
        yield return Threshold($"增减达到{t.GrowthReason.Value * 100:0.##}%要说明原因", t.GrowthReason);
    }

    private static string Threshold(string rule, Threshold threshold) => threshold.Cite.Length > 0 ? $"{rule}（{threshold.Cite}）" : rule;

    private static string Required(RequiredDimension required) =>
        $"{ReportWords.Of(required.Form)}：{DimensionNames.Of(required.Dimension)}，{StandardWords.Of(required.Class)}";

    private static string Deadline(DeadlineRule rule)
    {
        var when = rule.Days is { } days
            ? $"{rule.After}后{days}个{(rule.WorkingDays ? "工作日" : "日")}内"
            : $"{(rule.YearsAfter == 0 ? "当年" : $"之后第{rule.YearsAfter}年")}{rule.Month}月{rule.Day}日前";
        return rule.Source.Length > 0 ? $"{rule.What}：{when}（{rule.Source}）" : $"{rule.What}：{when}";
    }

    private static string Indicator(FrameworkIndicator indicator)
    {
        var points = indicator.Points is { } p ? $"（{p:0.##}分）" : "";
        return $"{string.Join("／", indicator.Path.Append(indicator.Name))}{points}{(indicator.Criteria.Length > 0 ? "：" + indicator.Criteria.ReplaceLineEndings(" ") : "")}";
    }
}
