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

    /// <summary># ?/?: a fraction.</summary>
    public bool IsFraction { get; } =
        Tokens.Any(t => t is { Part: FormatPart.Literal, Text: "/" }) && Tokens.Any(t => t.Part == FormatPart.Digit);
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
