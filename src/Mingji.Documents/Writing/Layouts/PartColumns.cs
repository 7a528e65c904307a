using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// Indicators whose targets are divided by place or unit in columns of their own: each place has a column, and there is none for the whole.
/// Parts such as 省本级 are rows below their whole instead.
/// </summary>
internal static class PartColumns
{
    private const int Fewest = 2;
    private const int Most = 20;

    /// <summary>The heads of the columns; empty when the parts are rows, or there are none.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Indicator> indicators)
    {
        if (indicators.Any(i => i.Target is not null || i.TargetAsked || i.CycleTarget is not null)) return [];
        var parts = indicators.SelectMany(i => i.Parts).ToList();
        ImmutableArray<string> names = [.. parts.Select(p => p.Name).Distinct(StringComparer.Ordinal)];
        var plain = parts.TrueForAll(p => p is { Target: not null, Actual: null, Points: null, Score: null });
        return plain && names.Length is >= Fewest and <= Most ? names : [];
    }

    public static Stated? ValueOf(Indicator indicator, string part) =>
        IndicatorFields.Of(indicator.Parts.FirstOrDefault(p => p.Name == part) ?? indicator, Recognition.ColumnKind.Target);
}
