using System.Text;

namespace Mingji.Documents.Reporting.Text;

/// <summary>How many columns a text takes in a terminal: Chinese characters take two.</summary>
public static class TextWidth
{
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>
    /// Columns of one character. Signs that Unicode leaves open (quotes, dashes, ≥) count as two, as Chinese fonts draw them: a terminal
    /// that draws them narrow gets a shorter line, never a broken one.
    /// </summary>
    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) => 0,
        < 0xA0 => 1,
        (>= 0x300 and <= 0x36F) or (>= 0x200B and <= 0x200F) or (>= 0xFE00 and <= 0xFE0F) => 0,
        < 0x1100 => rune.Value is 0xB7 or 0xD7 or 0xF7 or 0xB1 ? 2 : 1,
        (>= 0x1100 and <= 0x115F) or (>= 0x2010 and <= 0x27FF) => 2,
        >= 0x2E80 and <= 0xA4CF => 2,
        (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) => 2,
        (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) => 2,
        >= 0x1F300 and <= 0x3FFFD => 2,
        _ => 1,
    };

    /// <summary>The text cut to <paramref name="columns"/>, with "…" when something was cut away.</summary>
    public static string Cut(string text, int columns)
    {
        if (Of(text) <= columns) return text;
        var cut = new StringBuilder();
        var left = columns - 2;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Of(rune);
            if (left < 0) break;
            cut.Append(rune);
        }

        return cut.Append('…').ToString();
    }
}
