using Mingji.Core.Figures;
using Mingji.Core.Scoring;

namespace Mingji.Core.Checks.Scores;

/// <summary>Whether an actual value certainly misses its target: no value that prints so could reach it.</summary>
internal static class Shortfall
{
    public static bool IsCertain(in Attainment attainment)
    {
        if (!attainment.Comparable || attainment.Reached) return false;
        if (attainment.Late) return true;
        if (!attainment.IsMeasured || attainment.Actual?.Figure is not { } figure) return false;
        var positive = attainment.Direction == Indicators.Direction.Positive;
        if (figure.Hedge != Hedge.None) return figure.Hedge == (positive ? Hedge.AtMost : Hedge.AtLeast);
        if (IsCounted(figure) || figure.Value == 0) return true;
        var slack = Interval.HalfUnit(figure.Decimals) * Math.Abs(attainment.Done / figure.Value);
        return positive ? attainment.Done + slack < attainment.Asked : attainment.Done - slack > attainment.Asked;
    }

    // Whole things counted one by one are exact; percentages, money and multiples are rounded.
    private static bool IsCounted(Figure figure) =>
        figure.Decimals == 0 && figure.Unit is { Kind: UnitKind.Count or UnitKind.None, Scale: 1 };
}
