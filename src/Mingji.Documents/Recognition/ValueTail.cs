using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition;

/// <summary>A quantified value at the end of a text: "≥90%" of "学校满意度≥90%", "1次" of "牵头组织行动1次".</summary>
internal static class ValueTail
{
    private const string Signs = "≥≤><=≧≦";
    private const int LongestUnit = 4;

    /// <summary>The value, or null when the text does not end in one, or consists of nothing else.</summary>
    public static string? Of(string text)
    {
        var end = text.Length;
        var digit = end - 1;
        while (digit >= 0 && end - digit <= LongestUnit && !char.IsAsciiDigit(text[digit])) digit--;
        if (digit < 1 || !char.IsAsciiDigit(text[digit])) return null;
        var start = digit;
        while (start > 0 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or ',')) start--;
        while (start > 0 && Signs.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        if (start == 0 || char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '-' or '~' or '—') return null;
        var tail = text[start..];
        return FigureReader.TryRead(tail.TrimStart([.. Signs]), Unit.None, out _) ? tail : null;
    }
}
