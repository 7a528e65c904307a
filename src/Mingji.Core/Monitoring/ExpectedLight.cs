using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Monitoring;

/// <summary>What the unit expects for the whole year against the year's target.</summary>
internal static class ExpectedLight
{
    public static LightStep Of(Indicator row, IndicatorLightRule rule, MonitoringRules rules)
    {
        var target = row.Target!;
        if (row.Expected is not { Text.Length: > 0 } expected) return target.Kind is ValueKind.Text or ValueKind.Trend
            ? LightStep.NotNeeded($"指标值“{target.Text}”没有量化，全年预计没有填写") : LightStep.Missing("没有填写全年预计完成情况");
        var attainment = Attainments.Of(target, expected, row.Direction);
        if (!attainment.Comparable) return IndicatorLight.NotComparable(attainment, "全年预计");
        if (attainment.IsMeasured)
            return AttainedShare.Judge(attainment, 1, $"全年预计{expected.Text}", $"指标值{target.Text}", rules, rule.Expected);
        var light = attainment.Reached ? Light.Green : Light.Red;
        return new(light, $"全年预计{expected.Text}，指标值{target.Text}，{(attainment.Reached ? "能够达到" : "不能达到")}：{LightNames.Of(light)}");
    }
}
