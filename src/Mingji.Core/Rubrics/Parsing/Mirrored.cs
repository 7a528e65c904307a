namespace Mingji.Core.Rubrics.Parsing;

/// <summary>A comparison read from the other side: 90%≤x says x≥90%.</summary>
internal static class Mirrored
{
    internal static Comparison Of(Comparison how) => how switch
    {
        Comparison.AtLeast => Comparison.AtMost,
        Comparison.AtMost => Comparison.AtLeast,
        Comparison.MoreThan => Comparison.LessThan,
        Comparison.LessThan => Comparison.MoreThan,
        _ => how,
    };
}
