using System.Buffers;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>
/// Texts that a spreadsheet would take for a formula if they were typed or pasted into it once more: by their first sign, which in Chinese
/// programs may be a wide one, or behind blanks and line ends, which some programs drop.
/// </summary>
public static class FormulaLike
{
    private const string Signs = "=+-@＝＋－＠";
    private const string Blanks = "\t\r\n";
    private static readonly SearchValues<char> OfNumber = SearchValues.Create("0123456789.,%");

    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return false;
        var shown = text.AsSpan().TrimStart();
        return Blanks.Contains(text[0], StringComparison.Ordinal) || (shown.Length > 0 && Signs.Contains(shown[0], StringComparison.Ordinal));
    }

    /// <summary>A negative number, perhaps with a unit ("-12.50万元"): typed in again, it is no formula.</summary>
    public static bool IsNegative(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1])
            && text.AsSpan(1).IndexOfAnyExcept(OfNumber) is var at && (at < 0 || text[(at + 1)..].All(IsOfUnit));
    }

    private static bool IsOfUnit(char c) => c >= '\u2E80' && char.IsLetter(c);
}
