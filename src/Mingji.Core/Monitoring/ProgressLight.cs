using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Monitoring;

/// <summary>What is done in the months against what is due by then.</summary>
internal static class ProgressLight
{
    public static LightStep Of(Indicator row, IndicatorLightRule rule, MonitoringRules rules, int month, int? year)
    {
        var (months, target) = (MonitoredMonth.Label(month), row.Target!);
        if (row.Actual is not { Text.Length: > 0 })
            return NotYet(target, month, year) is { } later ? LightStep.NotNeeded(later) : Nothing(row, months);
        var attainment = Attainments.Of(target, row.Actual, row.Direction);
        if (!attainment.Comparable) return IndicatorLight.NotComparable(attainment, months + "执行情况");
        if (!attainment.IsMeasured) return OnTheDot(attainment, months);
        var share = rule.Against == ProgressBase.Stage ? rules.ShareBy(month) : 1;
        var due = rule.Against == ProgressBase.Stage ? $"指标值{target.Text}×{Measure.Percent(share)}" : $"指标值{target.Text}";
        return AttainedShare.Judge(attainment, share, $"{months}完成{row.Actual.Text}", due, rules, rule.Progress);
    }

    /// <summary>Days and ranges: met, late, or for a person to say while the year goes on.</summary>
    private static LightStep OnTheDot(in Attainment attainment, string months)
    {
        var said = $"{months}执行情况{attainment.Actual!.Text}，指标值{attainment.Target!.Text}";
        if (attainment.Reached) return new(Light.Green, $"{said}，已经达到：{LightNames.Of(Light.Green)}");
        return attainment.Late ? new(Light.Red, $"{said}，已经逾期：{LightNames.Of(Light.Red)}")
            : LightStep.NotNeeded($"{said}，年内还会变化，以全年预计为准");
    }

    /// <summary>Why nothing needs to have been done by the months' end; null when something does.</summary>
    private static string? NotYet(IndicatorValue target, int month, int? year) =>
        target.Date is { } by && year is { } fiscal && by > new DateOnly(fiscal, month, DateTime.DaysInMonth(fiscal, month))
            ? $"期限“{target.Text}”还没有到，执行情况可以不填" : null;

    private static LightStep Nothing(Indicator row, string months) => row.Target!.Kind is ValueKind.Text or ValueKind.Trend
        ? LightStep.NotNeeded($"指标值“{row.Target.Text}”没有量化，{months}执行情况没有填写") : LightStep.Missing($"没有填写{months}执行情况");
}
