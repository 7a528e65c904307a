using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;

namespace Mingji.Core.Standards;

/// <summary>Reads how a pack watches the year under way, and refuses rules that leave a gap or contradict each other.</summary>
internal static class PackMonitoring
{
    public static MonitoringRules? Read(PackFields pack, MonitoringRules? start)
    {
        if (pack.Group("monitoring", MonitoringSchema.Monitoring) is not { } fields) return start;
        var basis = start ?? new MonitoringRules();
        var own = fields.Has("bands");
        if (own && !fields.Has("source")) fields.Refuse("bands", "写了评灯的分档，没有写出处", "写 source；自己定的也写明");
        var rules = basis with
        {
            Periods = fields.Has("periods") ? MonitoringCalendar.Periods(fields) : basis.Periods,
            Stages = fields.Has("stages") ? MonitoringCalendar.Stages(fields) : basis.Stages,
            Bands = own ? MonitoringBands.Read(fields) : basis.Bands,
            Funds = fields.Has("funds") ? fields.Text("funds") : basis.Funds,
            Indicators = fields.Has("indicators") ? Rules(fields) : basis.Indicators,
            Likelihood = fields.Has("likelihood") ? Likelihood(fields) : basis.Likelihood,
            Causes = fields.Has("causes") ? fields.Texts("causes") : basis.Causes,
            CorrectionDays = fields.Whole("correctionDays", 1, 365) ?? basis.CorrectionDays,
            Source = fields.Has("source") ? fields.Text("source") : basis.Source,
            Verified = fields.Has("source") ? fields.YesNo("verified") ?? true : basis.Verified,
        };
        Whole(fields, rules);
        return rules;
    }

    /// <summary>Every row of a form finds its rule and its bands: lights can be given.</summary>
    public static bool IsWhole(MonitoringRules rules) => rules.Bands.ContainsKey(rules.Funds) && rules.Indicators is [.., { FitsAll: true }]
        && Named(rules).All(rules.Bands.ContainsKey) && rules.Bands.Values.All(set => !set.IsEmpty);

    private static IEnumerable<string> Named(MonitoringRules rules) =>
        rules.Indicators.SelectMany(r => new[] { r.Progress, r.Expected }).Where(name => name.Length > 0);

    private static void Whole(PackFields fields, MonitoringRules rules)
    {
        var known = string.Join("、", rules.Bands.Keys.Order(StringComparer.Ordinal));
        if (rules.Periods.IsEmpty) fields.Refuse("periods", "一个监控期次也没有", "至少一个期次");
        if (!rules.Bands.ContainsKey(rules.Funds)) fields.Refuse("funds", $"没有名叫“{rules.Funds}”的分档", known);
        foreach (var name in Named(rules).Distinct().Where(n => !rules.Bands.ContainsKey(n)))
            fields.Refuse("indicators", $"没有名叫“{name}”的分档", known);
        foreach (var name in rules.Bands.Keys.Order(StringComparer.Ordinal).Where(n => n != rules.Funds && !Named(rules).Contains(n)))
            fields.Refuse("bands", $"分档“{name}”没有用到", "去掉它，或在 funds、indicators 里用它");
        if (rules.Indicators is not [.., { FitsAll: true }])
            fields.Refuse("indicators", "最后一条带有条件，有的指标会没有规则可用", "最后一条不写 direction、class、kind");
    }

    private static ImmutableArray<IndicatorLightRule> Rules(PackFields fields)
    {
        var read = new List<IndicatorLightRule>();
        foreach (var rule in fields.Groups("indicators", MonitoringSchema.Rule))
        {
            var made = new IndicatorLightRule(
                rule.Word("direction", Direction.Unknown), rule.Word("class", IndicatorClass.Unknown), rule.Word<ValueKind>("kind"),
                rule.Word<ProgressBase>("against") ?? default, rule.Text("progress"), rule.Text("expected"));
            if (read.Exists(before => before.Covers(made))) rule.Refuse("against", "前面的规则已经包括了这一条，它永远用不到", "把窄的写在宽的前面");
            read.Add(made);
        }

        return [.. read];
    }

    private static ImmutableArray<LikelihoodRule> Likelihood(PackFields fields)
    {
        var read = new List<LikelihoodRule>();
        foreach (var answer in fields.Groups("likelihood", MonitoringSchema.Likelihood))
        {
            var made = new LikelihoodRule(PlainText.Tight(answer.Text("answer")), answer.Word<Light>("light") ?? default);
            if (read.Exists(other => other.Answer == made.Answer)) answer.Refuse("answer", $"答案“{made.Answer}”写了两次", "每个答案一次");
            read.Add(made);
        }

        return [.. read];
    }
}
