using Mingji.Core.Figures;
using Mingji.Core.Standards;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Monitoring;

/// <summary>
/// How far something is, as a share of what is due: all values that the printed numbers may stand for, and the one they print.
/// </summary>
internal readonly record struct Measure(Interval All, decimal Printed)
{
    public static Measure Exactly(decimal value) => new(Interval.Exactly(value), value);

    /// <summary>
    /// The light of the measure. Where unrounded values could lie in two bands, the better one: nobody is blamed for rounding. Null when
    /// the number is so vague that its ends lie bands apart without an end.
    /// </summary>
    public (Light? Light, string Words) Judge(MonitoringRules rules, string bands)
    {
        if (All.Low is not { } low || All.High is not { } high) return Open(rules, bands);
        var (worse, better) = (rules.LightOf(bands, low), rules.LightOf(bands, high));
        return worse == better ? (worse, BandWords(rules, bands, low))
            : (Better(worse, better), $"按四舍五入前可能的值，{BandWords(rules, bands, low)}或{BandWords(rules, bands, high)}，从宽");
    }

    private (Light? Light, string Words) Open(MonitoringRules rules, string bands)
    {
        var low = rules.LightOf(bands, All.Low ?? 0);
        var high = rules.LightOf(bands, All.High ?? decimal.MaxValue);
        return low == high ? (low, BandWords(rules, bands, All.Low ?? 0)) : (null, "数写得不确切，说不准在哪一档");
    }

    private static Light Better(Light one, Light other) => one < other ? one : other;

    /// <summary>"低于60%", "在60%（含）到80%之间", "达到80%".</summary>
    private static string BandWords(MonitoringRules rules, string bands, decimal measure)
    {
        var band = rules.Bands[bands].First(b => measure < (b.To ?? decimal.MaxValue) || b.To is null);
        return (band.From, band.To) switch
        {
            (0, null) => "不分档",
            (0, { } to) => $"低于{Percent(to)}",
            (var from, null) => $"达到{Percent(from)}",
            var (from, to) => $"在{Percent(from)}（含）到{Percent(to.Value)}之间",
        };
    }

    /// <summary>A ratio with at most two decimals and no idle zeros: 0.58333 is "58.33%".</summary>
    public static string Percent(decimal ratio) => Bound.TryMultiply(ratio, 100, out var percent)
        ? Math.Round(percent, 2, MidpointRounding.AwayFromZero).ToString("0.##") + "%" : "极大";
}
