using System.Collections.Immutable;

namespace Mingji.Core.Figures;

/// <summary>A figure met in a sentence, and where: number and unit, without the words around them.</summary>
public readonly record struct FoundFigure(Figure Figure, int Start, int Length);

/// <summary>Reads figures from text as people write them. Never throws; linear in the text's length.</summary>
public static class FigureReader
{
    /// <summary>No cell that is one number is longer.</summary>
    private const int LongestCell = 80;

    /// <summary>
    /// Reads a text that is one number, with or without unit and hedge: "3577. 95", "1,664.69万元", "170余万", "约30%", "一百二十人". What
    /// is no number ("", "-", "- 0", "2021年", "第3季度") is false. A number without unit gets <paramref name="assumed"/>; 万 and 亿 alone
    /// are money where money is assumed.
    /// </summary>
    public static bool TryRead(string text, Unit assumed, out Figure figure)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(assumed);
        figure = default;
        Span<char> buffer = stackalloc char[LongestCell];
        return TryTighten(text, buffer, out var length) && WholeFigure.TryRead(buffer[..length], assumed, out figure);
    }

    /// <summary>All figures of a sentence in order. Dates, years, item numbers, document numbers and telephone numbers are none.</summary>
    public static ImmutableArray<FoundFigure> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FigureFinder(text).Find();
    }

    private static bool TryTighten(string text, Span<char> buffer, out int length)
    {
        length = 0;
        var digits = false;
        foreach (var c in text)
        {
            var half = PlainText.HalfWidth(c);
            if (char.IsWhiteSpace(half)) continue;
            if (length == buffer.Length) return false;
            digits |= char.IsAsciiDigit(half) || ChineseNumeral.Starts(half);
            buffer[length++] = half;
        }

        return digits;
    }
}
