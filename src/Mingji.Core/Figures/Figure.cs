namespace Mingji.Core.Figures;

/// <summary>How the words around a number widen what it says.</summary>
public enum Hedge
{
    /// <summary>The number as rounded to the decimals shown.</summary>
    None,

    /// <summary>170余万, 突破60.06, 超过: that or more.</summary>
    AtLeast,

    /// <summary>近100, 不足: that or less.</summary>
    AtMost,

    /// <summary>约, 左右: near it; no finding is ever built on it.</summary>
    About,
}

/// <summary>
/// A number as published: value, decimals shown and unit. It stands for every value that prints so, see <see cref="Interval"/>.
/// <paramref name="Value"/> and <paramref name="Decimals"/> are in <paramref name="Unit"/> ("3,577.95万元" is 3577.95, 2, 万元);
/// <paramref name="Decimals"/> may be negative for a number written in larger multiples.
/// </summary>
public readonly record struct Figure(decimal Value, int Decimals, Unit Unit, Hedge Hedge = Hedge.None)
{
    /// <summary>The values this may stand for, in <see cref="Unit"/>.</summary>
    public Interval Interval => Hedge switch
    {
        Hedge.AtLeast => new(Interval.Around(Value, Decimals).Low, null),
        Hedge.AtMost => new(null, Interval.Around(Value, Decimals).High),
        Hedge.About => Interval.Everything,
        _ => Interval.Around(Value, Decimals),
    };

    /// <summary>The values this may stand for in the base of its unit: yuan, one, single things.</summary>
    public Interval InBase => Unit.Scale == 1 ? Interval : Interval * Unit.Scale;

    /// <summary>
    /// The same in another unit of the same kind: 3577.95万元 in 元 is 35779500 with −2 decimals. Null when the two do not compare or the
    /// value does not fit. From or into an unstated unit only the multiple counts. Where a unit is no power of ten of the other (天, 小时)
    /// the decimals are those that promise no more than the original did.
    /// </summary>
    public Figure? In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!Unit.Compares(unit)) return null;
        if (Unit.Scale == unit.Scale) return this with { Unit = unit };
        var factor = Unit.Scale / unit.Scale;
        return Bound.TryMultiply(Value, factor, out var value) ? new(value, Decimals - Magnitude(factor), unit, Hedge) : null;
    }

    /// <summary>The least power of ten that is not below the factor: 1 for 10, 2 for 24.</summary>
    private static int Magnitude(decimal factor)
    {
        var power = 0;
        for (var size = 1m; size < factor && power < 27; size *= 10) power++;
        for (var size = 0.1m; size >= factor && power > -27; size /= 10) power--;
        return power;
    }

    /// <summary>As a reader would write it again: "3577.95万元".</summary>
    public override string ToString() => Value.ToString("F" + Math.Clamp(Decimals, 0, 28)) + Unit.Symbol;
}
