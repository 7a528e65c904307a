using System.Globalization;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>
/// A level-1 or level-2 heading. <paramref name="Level"/> is the level that its words speak for, 0 when they fit both (满意度指标,
/// 成本指标); <paramref name="Points"/> is the number in its brackets as printed.
/// </summary>
internal sealed record Heading(string Label, int Level, Dimension Dimension, IndicatorClass Class, string? Points);

/// <summary>The usual headings of indicator tables.</summary>
internal static class Headings
{
    private static readonly (string Word, int Level, Dimension Dimension, IndicatorClass Class)[] Words =
    [
        ("产出", 1, Dimension.Output, IndicatorClass.Unknown), ("项目产出", 1, Dimension.Output, IndicatorClass.Unknown),
        ("效益", 1, Dimension.Benefit, IndicatorClass.Unknown), ("效果", 1, Dimension.Benefit, IndicatorClass.Unknown),
        ("项目效益", 1, Dimension.Benefit, IndicatorClass.Unknown), ("项目效果", 1, Dimension.Benefit, IndicatorClass.Unknown),
        ("履职效益", 2, Dimension.Benefit, IndicatorClass.Unknown), ("结果", 1, Dimension.Benefit, IndicatorClass.Unknown),
        ("管理", 1, Dimension.Management, IndicatorClass.Unknown), ("运行管理", 1, Dimension.Management, IndicatorClass.Unknown),
        ("决策", 1, Dimension.Decision, IndicatorClass.Unknown), ("项目决策", 1, Dimension.Decision, IndicatorClass.Unknown),
        ("投入", 1, Dimension.Decision, IndicatorClass.Unknown), ("过程", 1, Dimension.Process, IndicatorClass.Unknown),
        ("项目过程", 1, Dimension.Process, IndicatorClass.Unknown), ("预算执行率", 1, Dimension.Execution, IndicatorClass.Unknown),
        ("满意度", 0, Dimension.Satisfaction, IndicatorClass.Satisfaction), ("成本", 0, Dimension.Cost, IndicatorClass.Cost),
        ("数量", 2, Dimension.Output, IndicatorClass.Quantity), ("产出数量", 2, Dimension.Output, IndicatorClass.Quantity),
        ("质量", 2, Dimension.Output, IndicatorClass.Quality), ("产出质量", 2, Dimension.Output, IndicatorClass.Quality),
        ("时效", 2, Dimension.Output, IndicatorClass.Timeliness), ("产出时效", 2, Dimension.Output, IndicatorClass.Timeliness),
        ("进度", 2, Dimension.Output, IndicatorClass.Timeliness), ("产出成本", 2, Dimension.Output, IndicatorClass.Cost),
        ("经济成本", 2, Dimension.Cost, IndicatorClass.Cost), ("社会成本", 2, Dimension.Cost, IndicatorClass.Cost),
        ("生态环境成本", 2, Dimension.Cost, IndicatorClass.Cost), ("经济", 2, Dimension.Benefit, IndicatorClass.Economic),
        ("经济效益", 2, Dimension.Benefit, IndicatorClass.Economic), ("社会", 2, Dimension.Benefit, IndicatorClass.Social),
        ("社会效益", 2, Dimension.Benefit, IndicatorClass.Social), ("社会环境效益", 2, Dimension.Benefit, IndicatorClass.Social),
        ("生态", 2, Dimension.Benefit, IndicatorClass.Ecological), ("生态效益", 2, Dimension.Benefit, IndicatorClass.Ecological),
        ("环境效益", 2, Dimension.Benefit, IndicatorClass.Ecological), ("生态环境效益", 2, Dimension.Benefit, IndicatorClass.Ecological),
        ("可持续影响", 2, Dimension.Benefit, IndicatorClass.Sustained), ("可持续发展", 2, Dimension.Benefit, IndicatorClass.Sustained),
        ("可持续性影响", 2, Dimension.Benefit, IndicatorClass.Sustained), ("可持续", 2, Dimension.Benefit, IndicatorClass.Sustained),
        ("服务对象满意度", 2, Dimension.Satisfaction, IndicatorClass.Satisfaction),
        ("服务对象或公众满意度", 2, Dimension.Satisfaction, IndicatorClass.Satisfaction),
        ("社会公众或服务对象满意度", 2, Dimension.Satisfaction, IndicatorClass.Satisfaction),
        ("社会公众满意度", 2, Dimension.Satisfaction, IndicatorClass.Satisfaction),
        ("公众满意度", 2, Dimension.Satisfaction, IndicatorClass.Satisfaction),
        ("服务对象满意", 2, Dimension.Satisfaction, IndicatorClass.Satisfaction),
    ];

    private static readonly string[] Suffixes = ["指标", "目标", "指标等", ""];

    private static readonly Dictionary<string, (int Level, Dimension Dimension, IndicatorClass Class)> Known =
        (from w in Words from s in Suffixes select (Key: w.Word + s, w.Level, w.Dimension, w.Class))
        .DistinctBy(w => w.Key).ToDictionary(w => w.Key, w => (w.Level, w.Dimension, w.Class), StringComparer.Ordinal);

    private static readonly int Longest = Known.Keys.Max(k => k.Length);

    /// <summary>Reads a whole cell as a heading; null when it is none of the usual ones.</summary>
    public static Heading? Of(string tight)
    {
        if (tight.Length > 120) return null;
        var label = Label(tight);
        return Known.TryGetValue(label, out var known)
            ? new(label, known.Level, known.Dimension, known.Class, PointsIn(tight))
            : null;
    }

    /// <summary>The longest usual heading, with its word 指标, that a text begins with; null when none.</summary>
    public static string? Leading(string tight)
    {
        for (var length = Math.Min(Longest, tight.Length); length >= 4; length--)
        {
            var start = tight[..length];
            if (start.EndsWith("指标", StringComparison.Ordinal) && Known.ContainsKey(start)) return start;
        }

        return null;
    }

    /// <summary>The text without brackets: "效益指标（30分）" is "效益指标".</summary>
    public static string Label(string tight)
    {
        var bare = ColumnLabels.Bare(tight);
        var open = bare.IndexOf('(', StringComparison.Ordinal);
        return (open > 0 ? bare[..open] : bare).Replace("　", "", StringComparison.Ordinal);
    }

    /// <summary>The number in brackets at the end of a heading: 30 of "效益指标（30分）" or "(50)"; null when there is none.</summary>
    public static string? PointsIn(string tight)
    {
        var open = tight.IndexOf('(', StringComparison.Ordinal);
        var close = tight.IndexOf(')', Math.Max(0, open));
        if (open < 0 || close < open) return null;
        var inside = tight[(open + 1)..close];
        if (inside.EndsWith('分')) inside = inside[..^1];
        return inside.Length is > 0 and < 8 && decimal.TryParse(inside, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? inside
            : null;
    }
}
