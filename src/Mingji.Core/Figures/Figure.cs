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
        Hedge.AtLeast => new(Value - Interval.HalfUnit(Decimals), null),
        Hedge.AtMost => new(null, Value + Interval.HalfUnit(Decimals)),
        Hedge.About => Interval.Everything,
        _ => Interval.Around(Value, Decimals),
    };

    /// <summary>As a reader would write it again: "3577.95万元".</summary>
    public override string ToString() => Value.ToString("F" + Math.Max(Decimals, 0)) + Unit.Symbol;
}
