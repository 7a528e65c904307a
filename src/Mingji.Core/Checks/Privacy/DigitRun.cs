using System.Buffers;
using Mingji.Core.Figures;

namespace Mingji.Core.Checks.Privacy;

/// <summary>
/// Finds runs of digits in text, half or full width. A number that a letter or a decimal point touches is part of something longer.
/// </summary>
internal static class DigitRun
{
    /// <summary>No telephone, account or identity number has fewer digits.</summary>
    private const int Fewest = 9;

    private static readonly SearchValues<char> All = SearchValues.Create("0123456789０１２３４５６７８９");

    /// <summary>False when the text, as most cells do, has too few digits for any number of a person.</summary>
    public static bool HasMany(string text)
    {
        if (text.Length < Fewest) return false;
        var rest = text.AsSpan();
        for (var found = 0; found < Fewest; found++)
        {
            var at = rest.IndexOfAny(All);
            if (at < 0) return false;
            rest = rest[(at + 1)..];
        }

        return true;
    }

    /// <summary>The next whole run from <paramref name="from"/>; false when there is none. <paramref name="end"/> is exclusive.</summary>
    public static bool TryNext(string text, int from, out int start, out int end)
    {
        start = from;
        end = from;
        while (start < text.Length && !IsDigit(text[start])) start++;
        if (start == text.Length) return false;
        end = start;
        while (end < text.Length && IsDigit(text[end])) end++;
        return true;
    }

    public static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>The digits in half width.</summary>
    public static string Digits(string text, int start, int end)
    {
        return string.Create(end - start, (text, start), static (digits, source) =>
        {
            for (var i = 0; i < digits.Length; i++) digits[i] = PlainText.HalfWidth(source.text[source.start + i]);
        });
    }

    /// <summary>True when a letter, a decimal point or the like makes the run part of something longer.</summary>
    public static bool Touches(string text, int start, int end)
    {
        if (start > 0 && IsPartOfWord(text[start - 1])) return true;
        if (start > 1 && (text[start - 1] is '.' or ',') && IsDigit(text[start - 2])) return true;
        if (end < text.Length && IsPartOfWord(text[end])) return true;
        return end + 1 < text.Length && (text[end] is '.' or ',') && IsDigit(text[end + 1]);
    }

    private static bool IsPartOfWord(char c) => char.IsAsciiLetterOrDigit(PlainText.HalfWidth(c));

    /// <summary>True when one of the words stands in the few characters before <paramref name="start"/>.</summary>
    public static bool Follows(string text, int start, string[] words, int within = 16)
    {
        var before = text.AsSpan(Math.Max(0, start - within), Math.Min(within, start));
        foreach (var word in words)
        {
            if (before.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>True when the text goes on with a unit: then the run is an amount.</summary>
    public static bool IsAmount(string text, int end)
    {
        while (end < text.Length && text[end] == ' ') end++;
        return end < text.Length && "元万亿%％个人吨件".Contains(text[end], StringComparison.Ordinal);
    }
}
