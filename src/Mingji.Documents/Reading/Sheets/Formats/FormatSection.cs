using System.Collections.Immutable;

namespace Mingji.Documents.Reading.Sheets.Formats;

/// <summary>One of the parts of a number format that semicolons separate.</summary>
/// <param name="Tokens">In order, commas that divide by a thousand left out.</param>
/// <param name="Thousands">How often the number is divided by a thousand.</param>
/// <param name="Condition">[>=100]: for which numbers the section is; null when its place in the format says it.</param>
internal sealed record FormatSection(ImmutableArray<FormatToken> Tokens, int Thousands, FormatCondition? Condition)
{
    public bool IsDate { get; } = Tokens.Any(t => t.Part is FormatPart.Date or FormatPart.Elapsed or FormatPart.HalfDay);

    public bool HasDigits { get; } = Tokens.Any(t => t.Part == FormatPart.Digit);

    public bool IsGeneral { get; } = Tokens.Any(t => t.Part == FormatPart.General);

    public bool HasText { get; } = Tokens.Any(t => t.Part == FormatPart.Text);

    public bool HasExponent { get; } = Tokens.Any(t => t.Part == FormatPart.Exponent);

    public int Percents { get; } = Tokens.Count(t => t.Part == FormatPart.Percent);

    /// <summary>Where the decimal point stands; behind the last token when there is none.</summary>
    public int Point { get; } = PointOf(Tokens);

    /// <summary>Places behind the point.</summary>
    public int Decimals { get; } = Tokens.Skip(PointOf(Tokens)).Count(t => t.Part == FormatPart.Digit);

    /// <summary>Whole digits stand in groups of three.</summary>
    public bool IsGrouped { get; } = Tokens.Take(PointOf(Tokens)).Any(t => t.Part == FormatPart.Group);

    /// <summary>Where the first place for a digit stands; −1 when there is none.</summary>
    public int FirstDigit { get; } = Array.FindIndex([.. Tokens], t => t.Part == FormatPart.Digit);

    /// <summary>What it shows whatever the number is.</summary>
    public string Words { get; } =
        string.Concat(Tokens.Where(t => t.Part is FormatPart.Literal or FormatPart.Percent).Select(t => t.Text));

    /// <summary># ?/?: a fraction.</summary>
    public bool IsFraction { get; } =
        Tokens.Any(t => t is { Part: FormatPart.Literal, Text: "/" }) && Tokens.Any(t => t.Part == FormatPart.Digit);

    private static int PointOf(ImmutableArray<FormatToken> tokens)
    {
        var point = Array.FindIndex([.. tokens], t => t.Part == FormatPart.Point);
        return point < 0 ? tokens.Length : point;
    }
}

/// <summary>A comparison that chooses a section.</summary>
internal readonly record struct FormatCondition(string Operator, decimal Bound)
{
    public bool Holds(decimal value) => Operator switch
    {
        "<" => value < Bound,
        "<=" => value <= Bound,
        ">" => value > Bound,
        ">=" => value >= Bound,
        "<>" => value != Bound,
        _ => value == Bound,
    };
}
