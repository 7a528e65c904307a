using Mingji.Core.Monitoring;
using Mingji.Core.Standards;

namespace Mingji.Web.Showing;

/// <summary>The rules of monitoring in words, each with its source.</summary>
public static class MonitoringWords
{
    public static IEnumerable<(string Says, string Cite)> Of(MonitoringRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var period in rules.Periods)
        {
            var (opens, due) = (period.Opens, period.Due);
            yield return ($"监控{MonitoredMonth.Label(period.Through)}：{opens.Month}月{opens.Day}日起填报，{due.Month}月{due.Day}日前提交", period.Cite);
        }

        if (rules.Stages.IsEmpty) yield return ("应有进度按月数算", rules.Cite);
        foreach (var stage in rules.Stages) yield return ($"到{stage.Through}月底应完成全年的{Lamp.Percent(stage.Share)}", stage.Cite);
        yield return ($"资金（执行率占应有进度）：{Bands(rules, rules.Funds)}", rules.Cite);
        foreach (var rule in rules.Indicators.DistinctBy(r => (r.Against, r.Progress, r.Expected)))
        {
            if (rule.Progress.Length > 0)
                yield return ($"指标进度（与{(rule.Against == ProgressBase.Stage ? "指标值×应有进度" : "全年指标值")}比）：{Bands(rules, rule.Progress)}", "");
            if (rule.Expected.Length > 0) yield return ($"全年预计（与全年指标值比）：{Bands(rules, rule.Expected)}", "");
        }

        if (!rules.Likelihood.IsEmpty)
            yield return ("完成目标可能性：" + string.Join("，", rules.Likelihood.Select(l => l.Answer + LightNames.Of(l.Light))), "");
        yield return ($"整改通常给{rules.CorrectionDays}天", rules.Cite);
    }

    private static string Bands(MonitoringRules rules, string set) => string.Join("，", rules.Bands[set].Select(b => b.To is { } to
        ? $"{Lamp.Percent(b.From)}到{Lamp.Percent(to)}{LightNames.Of(b.Light)}" : $"{Lamp.Percent(b.From)}起{LightNames.Of(b.Light)}"));
}
