using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Monitoring;

/// <summary>
/// What is counted up from January can't become less: whether it surely did. Whole things are exact, other figures stand for all values
/// that round to them.
/// </summary>
public static class CumulativeFall
{
    /// <summary>Of quantities of things and of money; rates and days may fall.</summary>
    public static bool IsCertain(Indicator before, Indicator now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return now.Class is IndicatorClass.Quantity or IndicatorClass.Cost
            && before.Actual is { Kind: ValueKind.Quantity or ValueKind.Money, Upper: null, Figure: { } was }
            && now.Actual is { Upper: null, Figure: { } by }
            && before.Actual.Scope == now.Actual.Scope && IsCertain(was, by);
    }

    /// <summary>Of executed amounts.</summary>
    public static bool IsCertain(Stated? before, Stated? now) => before?.Figure is { } was && now?.Figure is { } by && IsCertain(was, by);

    private static bool IsCertain(Figure before, Figure now) => before.Unit.Compares(now.Unit) && Values(now).High < Values(before).Low;

    private static Interval Values(Figure figure) => figure is { Decimals: 0, Hedge: Hedge.None, Unit: { Kind: UnitKind.Count, Scale: 1 } }
        ? Interval.Exactly(figure.Value) : figure.InBase;
}
