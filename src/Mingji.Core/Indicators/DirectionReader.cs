using Mingji.Core.Figures;

namespace Mingji.Core.Indicators;

/// <summary>
/// Whether more or less is better. The target's operator says it (≥ more, ≤ less); without one the name does (投诉率, 事故次数, 成本:
/// less), and a plain quantity is one to be reached. Days, periods and ranges are to be met. Texts and trends say nothing.
/// </summary>
public static class DirectionReader
{
    /// <summary>The direction of an indicator by its name and, when there is one, its target.</summary>
    public static Direction Of(string name, IndicatorValue? target)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (target is { Kind: ValueKind.Date } or { Kind: ValueKind.Duration, Date: not null } or { Upper: not null })
            return Direction.Exact;
        if (target is { Figure: null }) return Direction.Unknown;
        var reverse = ByName(name);
        if (target is null) return reverse ? Direction.Reverse : Direction.Unknown;
        return target.Operator switch
        {
            Operator.AtLeast or Operator.MoreThan => Direction.Positive,
            Operator.AtMost or Operator.LessThan => Direction.Reverse,
            _ => reverse ? Direction.Reverse : Direction.Positive,
        };
    }

    /// <summary>True when the name alone says that less is better, whatever the operator.</summary>
    public static bool ByName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return DirectionWords.IsReverse(PlainText.Tight(name));
    }
}
