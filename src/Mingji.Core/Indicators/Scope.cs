using Mingji.Core.Figures;

namespace Mingji.Core.Indicators;

/// <summary>What a number is counted for when the words before it say so: 各1次, 年均增长2%, 每亩300, 每季度1次.</summary>
internal static class Scope
{
    private static readonly string[] Averages = ["年均", "月均", "日均", "人均", "户均", "亩均", "季均"];

    private static readonly string[] Per =
    [
        "半年", "季度", "季", "年度", "年", "个月", "月", "周", "天", "日", "学期", "户", "人次", "人", "名", "亩", "公顷", "个村", "村", "家", "批次",
        "批", "期", "场", "次", "吨", "公里", "米", "平方米",
    ];

    /// <summary>
    /// The scope; empty when there is none. A period or thing after 每 goes into the unit when the figure has one (每季度1次 is 1次/季),
    /// so that both spellings compare.
    /// </summary>
    public static string Of(ReadOnlySpan<char> before, ref Figure figure)
    {
        foreach (var average in Averages)
        {
            if (before.Contains(average, StringComparison.Ordinal)) return average;
        }

        var every = before.LastIndexOf('每');
        if (every < 0) return before.EndsWith("各", StringComparison.Ordinal) ? "各" : "";
        foreach (var per in Per)
        {
            if (!before[(every + 1)..].StartsWith(per, StringComparison.Ordinal)) continue;
            if (!figure.Unit.IsStated || figure.Unit.Kind == UnitKind.Rate) return "每" + per;
            if (!Unit.TryRead(figure.Unit.Symbol + "/" + per, out var unit)) return "每" + per;
            figure = figure with { Unit = unit };
            return "";
        }

        return "";
    }
}
