using System.Globalization;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>
/// A level-1 or level-2 heading. <paramref name="Level"/> is the level that its words speak for, 0 when they fit both (满意度指标,
/// 成本指标).
/// </summary>
internal sealed record Heading(string Label, int Level, Dimension Dimension, IndicatorClass Class);

/// <summary>The usual headings of indicator tables, with the level that their words speak for.</summary>
internal static class Headings
{
    private const int Longest = 20;

    private static readonly HashSet<string> First = new(StringComparer.Ordinal)
    {
        "产出", "项目产出", "部门产出", "效益", "效果", "项目效益", "项目效果", "部门效果", "管理", "部门管理", "决策", "项目决策", "投入", "过程", "项目过程",
    };

    private static readonly HashSet<string> Either = new(StringComparer.Ordinal) { "满意度", "满意", "成本" };

    /// <summary>Reads a whole cell as a heading; null when it is none of the usual ones, or as often a name (资金管理, 质量达标率).</summary>
    public static Heading? Of(string tight)
    {
        if (tight.Length > 120) return null;
        var label = Label(tight);
        if (label.Length is 0 or > Longest || label.EndsWith('率')) return null;
        var word = label.EndsWith("目标", StringComparison.Ordinal) && label != "绩效目标" ? label[..^2] + "指标" : label;
        var read = HeadingReader.Read(word);
        if (!read.IsHeading || read.Dimension == Dimension.Unknown) return null;
        var bare = word.EndsWith("指标", StringComparison.Ordinal) ? word[..^2] : word;
        if (Either.Contains(bare)) return new(label, 0, read.Dimension, read.Class);
        if (First.Contains(bare)) return new(label, 1, read.Dimension, read.Class);
        return read.Class == IndicatorClass.Unknown ? null : new(label, 2, read.Dimension, read.Class);
    }

    /// <summary>What a heading is about, also where its words could as well be a name.</summary>
    public static HeadingLabel Loosely(string tight) => HeadingReader.Read(Label(tight));

    /// <summary>Level 1 and 2 written into one cell: "产出指标-数量", "效益/社会效益指标"; null when it is not so.</summary>
    public static (string First, string Second)? Pair(string tight)
    {
        var cut = tight.Length > 30 ? -1 : tight.IndexOfAny(['-', '/', '—', '－', '\\']);
        if (cut <= 0) return null;
        var (first, second) = (tight[..cut], tight[(cut + 1)..].TrimStart('—'));
        if (Of(first) is not { Level: not 2 } || second.Length == 0) return null;
        return Of(second) is { Level: not 1 } || Of(second + "效益指标") is { Level: 2 } ? (first, second) : null;
    }

    /// <summary>The longest usual heading, with its word 指标, that a text begins with; null when none.</summary>
    public static string? Leading(string tight)
    {
        for (var length = Math.Min(Longest, tight.Length); length >= 4; length--)
        {
            var start = tight[..length];
            if (start.EndsWith("指标", StringComparison.Ordinal) && Of(start) is not null) return start;
        }

        return null;
    }

    /// <summary>The text without brackets: "效益指标（30分）" is "效益指标".</summary>
    public static string Label(string tight)
    {
        var open = tight.IndexOf('(', StringComparison.Ordinal);
        var label = ColumnLabels.Bare(open > 0 ? tight[..open] : tight);
        // A bracket that lost its other half: "效益指标30分)".
        var digits = label.Length;
        if (tight.EndsWith("分)", StringComparison.Ordinal) && label.EndsWith('分'))
        {
            digits--;
            while (digits > 0 && char.IsAsciiDigit(label[digits - 1])) digits--;
        }

        return label[..digits];
    }

    /// <summary>The number in the brackets of a heading: 30 of "效益指标（30分）", also with one bracket lost; null when there is none.</summary>
    public static string? PointsIn(string tight)
    {
        var close = tight.IndexOf(')', StringComparison.Ordinal);
        if (close < 1) return null;
        var end = tight[close - 1] == '分' ? close - 1 : close;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(tight[start - 1]) || tight[start - 1] == '.')) start--;
        if (start == end || start == 0 || (tight[start - 1] != '(' && end == close)) return null;
        return decimal.TryParse(tight[start..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? tight[start..end]
            : null;
    }
}
