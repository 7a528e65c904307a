using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>
/// A printed number and how far the unrounded one may lie from it. Sums of these carry both, so that a comparison asks whether any
/// unrounded values could make it true. Plain decimals, so that the checks of correct forms allocate nothing.
/// </summary>
public readonly record struct Rounded(decimal Value, decimal Slack)
{
    public static Rounded operator +(Rounded left, Rounded right) => new(left.Value + right.Value, left.Slack + right.Slack);

    /// <summary>True when some unrounded values are equal.</summary>
    public bool Meets(Rounded other) => Math.Abs(Value - other.Value) <= Slack + other.Slack;

    /// <summary>
    /// Points and scores: integers are exact, decimals stand for what rounds to them. False when the cell is empty, not a number or hedged.
    /// </summary>
    public static bool TryPoints(Stated? stated, out Rounded points)
    {
        points = default;
        if (stated?.Figure is not { Hedge: Hedge.None } figure) return false;
        points = new Rounded(figure.Value, figure.Decimals <= 0 ? 0 : Interval.HalfUnit(figure.Decimals));
        return true;
    }

    /// <summary>
    /// Money in yuan, or in bare numbers when neither the cell nor its form names a unit. False when the cell is empty, not an amount or
    /// hedged.
    /// </summary>
    public static bool TryMoney(Stated? stated, Unit unitOfForm, out Rounded amount)
    {
        ArgumentNullException.ThrowIfNull(unitOfForm);
        amount = default;
        if (stated?.Figure is not { Hedge: Hedge.None } figure) return false;
        var unit = figure.Unit.Kind == UnitKind.None ? unitOfForm : figure.Unit;
        if (unit.Kind is not (UnitKind.Money or UnitKind.None)) return false;
        amount = new Rounded(figure.Value * unit.Scale, Interval.HalfUnit(figure.Decimals) * unit.Scale);
        return true;
    }
}
