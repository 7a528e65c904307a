using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>What a printed number may stand for, in the base of its unit (yuan, one, single things), and how messages print it.</summary>
internal static class StatedInterval
{
    /// <summary>The interval of an unhedged figure in its base unit; null when it is missing, no figure, or hedged.</summary>
    public static Interval? Of(Stated? stated, Unit? unitOfForm = null)
    {
        if (stated?.Figure is not { Hedge: Hedge.None } figure) return null;
        var unit = figure.Unit.Kind == UnitKind.None ? unitOfForm ?? figure.Unit : figure.Unit;
        return figure.Unit.Kind == UnitKind.Count && figure.Decimals <= 0
            ? Interval.Exactly(figure.Value * unit.Scale)
            : figure.Interval * unit.Scale;
    }

    /// <summary>
    /// As <see cref="Of"/>, of a term of a sum. Who writes the sum with decimals and a term as a plain 0 says that there was none of it,
    /// not that it was rounded away: such a zero is exact.
    /// </summary>
    public static Interval? Beside(Stated? term, Stated sum, Unit? unitOfForm = null) =>
        IsZero(term) && term!.Figure!.Value.Decimals == 0 && sum.Figure is { Decimals: > 0 }
            ? Interval.Zero
            : Of(term, unitOfForm);

    /// <summary>The printed value in the base unit, for arithmetic that messages show.</summary>
    public static decimal Value(Stated stated) => stated.Figure!.Value.Value * stated.Figure.Value.Unit.Scale;

    /// <summary>The bare printed number, with a fold in words for signs: "−9.43" prints as 9.43 where the verb stands beside it.</summary>
    public static string Number(Stated stated) => ArithmeticText.Plain(Math.Abs(stated.Figure!.Value.Value));

    /// <summary>True when the printed number is zero.</summary>
    public static bool IsZero(Stated? stated) => stated?.Figure is { Value: 0, Hedge: Hedge.None };
}
