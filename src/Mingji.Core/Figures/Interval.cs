namespace Mingji.Core.Figures;

/// <summary>
/// The values a published number may stand for: a closed interval, either end of which may be open to infinity
/// (<see langword="null"/>). "62.67" with two decimals shown is [62.665, 62.675]; "170余" is [170, ∞).
/// </summary>
public readonly record struct Interval(decimal? Low, decimal? High)
{
    /// <summary>Every number.</summary>
    public static readonly Interval Everything = new(null, null);

    /// <summary>One number, exactly.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>All numbers that round, half away from zero or half to even, to <paramref name="value"/> at <paramref name="decimals"/> places.</summary>
    public static Interval Around(decimal value, int decimals)
    {
        var half = HalfUnit(decimals);
        return new(value - half, value + half);
    }

    /// <summary>True when some number lies in both.</summary>
    public bool Meets(Interval other) =>
        !(Low is { } low && other.High is { } otherHigh && otherHigh < low)
        && !(High is { } high && other.Low is { } otherLow && otherLow > high);

    /// <summary>True when <paramref name="value"/> lies inside, ends included.</summary>
    public bool Contains(decimal value) => !(value < Low) && !(value > High);

    /// <summary>Half of one unit in the last of <paramref name="decimals"/> places: 0.005 for 2.</summary>
    public static decimal HalfUnit(int decimals) => new(5, 0, 0, false, (byte)Math.Clamp(decimals + 1, 0, 28));
}
