using Mingji.Core.Figures;

namespace Mingji.Core.Indicators;

/// <summary>
/// A heading of level 1 or 2 as understood. <paramref name="Dimension"/> of a level-2 heading is the one it usually stands under; the
/// level-1 heading above it, where there is one, is right (成本指标 is a level of its own in some forms, part of 产出指标 in others).
/// <paramref name="Points"/> are those it announces in brackets; <paramref name="Label"/> is without number, points and blanks.
/// </summary>
public readonly record struct HeadingLabel(
    Dimension Dimension, IndicatorClass Class, decimal? Points, string Label, bool IsHeading);

/// <summary>Tells the headings of the indicator levels from other labels: 产出指 标, 效益指标（30分）, 1-产出指标, 满意度.</summary>
public static class HeadingReader
{
    /// <summary>No heading is longer.</summary>
    private const int Longest = 30;

    /// <summary>Reads a label; not a heading when its words are none of those that issuers use.</summary>
    public static HeadingLabel Read(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (label.Length > Longest * 2) return new(default, default, null, label.Trim(), false);
        var tight = PlainText.Tight(label);
        var points = TakePoints(ref tight);
        var text = WithoutNumber(tight).Trim('"', '“', '”', ':', '：', '、');
        var word = WithoutTail(text);
        if (HeadingWords.All.TryGetValue(word, out var known)) return new(known.Dimension, known.Class, points, text, true);
        if (word.Length < text.Length && word.EndsWith("满意度", StringComparison.Ordinal))
            return new(Dimension.Satisfaction, IndicatorClass.Satisfaction, points, text, true);
        var other = word.Length is > 0 and <= 10 && word.Length < text.Length && !IsColumnHead(text);
        return new(default, default, points, text, other);
    }

    private static string WithoutTail(string text)
    {
        foreach (var tail in (ReadOnlySpan<string>)["类指标", "指标等", "指标"])
        {
            if (text.EndsWith(tail, StringComparison.Ordinal)) return text[..^tail.Length];
        }

        return text;
    }

    /// <summary>一级指标, 绩效指标 and the like head columns.</summary>
    private static bool IsColumnHead(string text) =>
        text is "一级指标" or "二级指标" or "三级指标" or "四级指标" or "绩效指标" or "指标" or "年度绩效指标" or "本年度绩效指标" or "评价指标"
            or "本级指标" or "考核指标" or "评分指标" or "年度指标" or "绩效考核指标" or "自评指标";

    /// <summary>Takes off "(30分)", "(50)", "30分)" (a bracket lost) or "40分" at the end.</summary>
    private static decimal? TakePoints(ref string text)
    {
        var end = text.Length;
        if (end > 0 && text[end - 1] == ')') end--;
        var bracket = end < text.Length;
        var unit = end > 0 && text[end - 1] == '分';
        if (unit) end--;
        var start = end;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] == '.')) start--;
        if (start == end || start == 0 || !(bracket || unit)) return null;
        if (!NumberScanner.TryScan(text.AsSpan(start, end - start), out var number) || number.Length != end - start) return null;
        var head = text[start - 1] == '(' ? start - 1 : start;
        if (text.AsSpan(0, head).EndsWith("共", StringComparison.Ordinal)) head--;
        text = text[..head].TrimEnd('(', ':');
        return number.Value;
    }

    /// <summary>Takes off "1-", "11-", "一、", "(二)", "1.".</summary>
    private static string WithoutNumber(string text)
    {
        var at = 0;
        if (at < text.Length && text[at] == '(') at++;
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || ChineseNumeral.Starts(text[at]))) at++;
        if (at == start || at >= text.Length) return text;
        return text[at] is '-' or '、' or '.' or ')' ? text[(at + 1)..] : text;
    }
}
