using System.Text;

namespace Mingji.Documents.Reporting.Text;

/// <summary>
/// Breaks Chinese text into lines: anywhere between characters, but never inside a number or a word, before a closing sign or after an
/// opening one.
/// </summary>
public static class TextWrap
{
    private const string Closing = "，。；：、！？）》」』”’】％%…,.;:!?)";
    private const string Opening = "（《「『“‘【(";

    /// <summary>The lines of a text, each at most <paramref name="width"/> columns wide.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text).SelectMany(piece => Fitting(piece, width)))
        {
            var columns = TextWidth.Of(piece);
            if (used + columns > width && used > 0)
            {
                yield return line.ToString().TrimEnd();
                line.Clear();
                used = 0;
            }

            if (used == 0 && string.IsNullOrWhiteSpace(piece)) continue;
            line.Append(piece);
            used += columns;
        }

        if (line.Length > 0) yield return line.ToString().TrimEnd();
    }

    /// <summary>What must stay on one line.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            before = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (Is(Closing, after) || Is(Opening, before)) return false;
        if (before.Value == ' ' || after.Value == ' ') return true;
        return TextWidth.Of(before) > 1 || TextWidth.Of(after) > 1;
    }

    private static bool Is(string signs, Rune rune) => rune.IsBmp && signs.Contains((char)rune.Value, StringComparison.Ordinal);

    /// <summary>A piece that is wider than a line (a long link, a hostile run of signs) is cut hard.</summary>
    private static IEnumerable<string> Fitting(string piece, int width)
    {
        if (TextWidth.Of(piece) <= width)
        {
            yield return piece;
            yield break;
        }

        var part = new StringBuilder();
        var used = 0;
        foreach (var rune in piece.EnumerateRunes())
        {
            if (used + TextWidth.Of(rune) > width)
            {
                yield return part.ToString();
                part.Clear();
                used = 0;
            }

            part.Append(rune);
            used += TextWidth.Of(rune);
        }

        yield return part.ToString();
    }
}
