namespace Mingji.Documents.Reading.Sheets.Formats;

/// <summary>What a piece of a number format stands for.</summary>
internal enum FormatPart
{
    /// <summary>Text shown as it is.</summary>
    Literal,

    /// <summary>0, # or ?: a digit.</summary>
    Digit,
    Point,

    /// <summary>A comma that asks for groups of three digits.</summary>
    Group,
    Percent,

    /// <summary>E+ or E-.</summary>
    Exponent,
    General,

    /// <summary>@: the cell's text.</summary>
    Text,

    /// <summary>y, m, d, h, s, a in a run of letters; e is a year.</summary>
    Date,

    /// <summary>[h], [m], [s]: time that does not turn over at midnight.</summary>
    Elapsed,

    /// <summary>AM/PM or 上午/下午.</summary>
    HalfDay,
}

/// <summary>A piece of a number format with the letters that it is written with.</summary>
internal readonly record struct FormatToken(FormatPart Part, string Text);
