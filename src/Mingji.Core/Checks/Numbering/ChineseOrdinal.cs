namespace Mingji.Core.Checks.Numbering;

/// <summary>The kinds of Chinese ordinal at the start of a paragraph, outer first.</summary>
internal enum OrdinalLevel
{
    None,

    /// <summary>一、</summary>
    Section,

    /// <summary>（一）</summary>
    Item,
}

/// <summary>Reads the ordinal that opens a paragraph.</summary>
internal static class ChineseOrdinal
{
    private const string Digits = "〇一二三四五六七八九十";

    /// <summary>The ordinal's level and number; <see cref="OrdinalLevel.None"/> when the paragraph opens otherwise.</summary>
    public static OrdinalLevel Read(string text, out int number)
    {
        number = 0;
        var at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#')) at++;
        if (at >= text.Length) return OrdinalLevel.None;
        var bracket = text[at] is '（' or '(';
        if (bracket) at++;
        var start = at;
        while (at < text.Length && at - start < 4 && Digits.Contains(text[at], StringComparison.Ordinal)) at++;
        if (at == start || at >= text.Length) return OrdinalLevel.None;
        if (bracket ? text[at] is not ('）' or ')') : text[at] is not '、') return OrdinalLevel.None;
        number = Value(text.AsSpan(start, at - start));
        if (number == 0) return OrdinalLevel.None;
        return bracket ? OrdinalLevel.Item : OrdinalLevel.Section;
    }

    // Ordinals up to 99: 七, 十, 十二, 二十, 二十三.
    private static int Value(ReadOnlySpan<char> numeral)
    {
        var value = 0;
        var digit = 0;
        foreach (var c in numeral)
        {
            var read = Digits.IndexOf(c, StringComparison.Ordinal);
            if (read < 10)
            {
                digit = read;
                continue;
            }

            value += (digit == 0 ? 1 : digit) * 10;
            digit = 0;
        }

        return value + digit;
    }
}
