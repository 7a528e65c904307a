namespace Mingji.Documents.Reading.Docx;

/// <summary>The few signs of symbol fonts that forms are filled in with.</summary>
internal static class SymbolFonts
{
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
