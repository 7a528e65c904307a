using Mingji.Core.Checks.Missing;
using Mingji.Core.Rubrics;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Web.Showing;

/// <summary>What a pack lays down, in sentences.</summary>
public static class StandardWords
{
    public static string Of(PackScope scope) => scope switch
    {
        PackScope.National => "全国",
        PackScope.Province => "省级",
        PackScope.City => "市级",
        _ => "县区",
    };

    public static string Of(GradeBand band)
    {
        ArgumentNullException.ThrowIfNull(band);
        return $"{band.From:0.##}分起，不到{band.To:0.##}分{(band.To == 100 ? "（含100分）" : "")}";
    }

    public static string Of(DeadlineRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Days is { } days ? $"{rule.After}后{days}个{(rule.WorkingDays ? "工作日" : "日")}内"
            : $"{(rule.YearsAfter == 0 ? "当年" : rule.YearsAfter == 1 ? "次年" : $"之后第{rule.YearsAfter}年")}{rule.Month}月{rule.Day}日前";
    }

    public static IEnumerable<string> Of(ScoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        yield return rules.Reverse == ReverseRule.Ratio ? "反向指标没有达到目标：目标值÷完成值×分值"
            : "反向指标没有达到目标：（1－超出目标的比例）×分值，达到两倍为0分";
        yield return $"得分保留{rules.Decimals}位小数，四舍五入";
        yield return $"定性指标各档下限：{string.Join("、", rules.Tiers.Select(t => $"{t * 100:0.##}%"))}";
        if (rules.Cite.Length > 0) yield return $"出处：{rules.Cite}";
    }

    public static IEnumerable<(string Rule, string Cite)> Of(Thresholds t)
    {
        ArgumentNullException.ThrowIfNull(t);
        yield return ($"预算执行率低于{t.ExecutionReason.Value * 100:0.##}%要说明原因", t.ExecutionReason.Cite);
        yield return ($"完成值达到目标的{t.Overshoot.Value * 100:0.##}%要说明原因", t.Overshoot.Cite);
        yield return ($"目标为0时，完成值达到{t.OvershootOverZero.Value:0.##}要说明原因", t.OvershootOverZero.Cite);
        yield return ($"满意度目标低于{t.WeakSatisfaction.Value * 100:0.##}%要提醒", t.WeakSatisfaction.Cite);
        yield return ($"增减达到{t.GrowthReason.Value * 100:0.##}%要说明原因", t.GrowthReason.Cite);
    }

    /// <summary>An indicator's criteria as Mingji executes them; null with the reason when a person must judge.</summary>
    public static (string? Canonical, string Why) Compiled(FrameworkIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var compiled = RubricCompiler.Compile(indicator.Criteria, indicator.Points ?? 100m, indicator.Formula);
        return (compiled.Rubric?.Canonical(), string.Join('；', compiled.Unread.Select(u => $"“{u.Text}”{u.Why}")));
    }

    /// <summary>The worked cases: what each says, the score laid down, and the score that comes out.</summary>
    public static IEnumerable<(string What, decimal? Expected, decimal? Given)> Cases(Standard pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        foreach (var c in pack.Cases)
        {
            yield return ($"{c.Says}：{c.Name}，目标{c.Target}，完成{c.Actual}，{c.Points:0.##}分", c.Score,
                TargetAnswer.Of(c.Name, c.Target, c.Actual, c.Points, pack.Scores).Score);
        }

        foreach (var c in pack.CriteriaCases)
        {
            var indicator = pack.Framework.FirstOrDefault(i => i.Name == c.Indicator && (c.Framework.Length == 0 || i.Framework == c.Framework));
            if (indicator is null) continue;
            yield return ($"评分标准：{c.Indicator}，实际{c.Value}", c.Score, PackCriteria.Compile(indicator, c.Points ?? indicator.Points).Score?.Invoke(c.Value));
        }
    }

    public static string Weight(WeightRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return $"{DimensionNames.Of(rule.Dimension)}{rule.Points:0.##}分";
    }
}
