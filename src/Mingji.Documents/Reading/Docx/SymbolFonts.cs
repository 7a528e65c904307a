namespace Mingji.Documents.Reading.Docx;

/// <summary>The few signs of symbol fonts that forms are filled in with.</summary>
internal static class SymbolFonts
{
    /// <summary>The font's name in capitals when it is a font of signs; null for any other.</summary>
    public static string? Known(string? font) =>
        font is not null && font.ToUpperInvariant() is "WINGDINGS" or "WINGDINGS 2" or "SYMBOL" ? font.ToUpperInvariant() : null;

    /// <summary>A text set in a font of signs, as they look; signs that are not known stay what they are.</summary>
    public static string Signs(string font, string text) => string.Create(text.Length, (font, text), static (shown, from) =>
    {
        for (var i = 0; i < shown.Length; i++)
        {
            var c = from.text[i];
            var sign = c is (> ' ' and <= '\u00FF') or (>= '\uF000' and <= '\uF0FF') ? Sign(from.font, c & 0xFF) : '\0';
            shown[i] = sign == '\0' ? c : sign;
        }
    });

    /// <summary>'\0' for a sign that is not known.</summary>
    public static char Sign(string font, int code) => font.ToUpperInvariant() switch
    {
        "WINGDINGS" => code switch
        {
            0xFE or 0x78 => '☑',
            0xFD => '☒',
            0xA8 or 0x6F or 0x71 => '□',
            0xFC => '√',
            0xFB => '×',
            0x6C => '●',
            0x6E => '■',
            _ => '\0',
        },
        "WINGDINGS 2" => code switch
        {
            0x52 => '☑',
            0x53 or 0x54 => '☒',
            0xA3 or 0x2A => '□',
            0x50 => '√',
            0x4F or 0x51 => '×',
            _ => '\0',
        },
        "SYMBOL" => code switch
        {
            0xB3 => '≥',
            0xA3 => '≤',
            0xB1 => '±',
            0xB4 => '×',
            0xB8 => '÷',
            0xB7 => '·',
            >= 0x20 and < 0x40 => (char)code,
            _ => '\0',
        },
        _ => '\0',
    };
}
