namespace Mingji.Core.Figures;

/// <summary>
/// The values a published number may stand for: a closed interval, either end of which may be open to infinity
/// (<see langword="null"/>). "62.67" with two decimals shown is [62.665, 62.675]; "170余" is [169.5, ∞). Arithmetic gives every
/// value that some pair of values could make; what does not fit a decimal becomes unbounded instead of failing.
/// </summary>
public readonly record struct Interval(decimal? Low, decimal? High)
{
    /// <summary>Every number.</summary>
    public static readonly Interval Everything = new(null, null);

    /// <summary>Zero, exactly.</summary>
    public static readonly Interval Zero = new(0m, 0m);

    /// <summary>One number, exactly.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>
    /// All numbers that round, half away from zero or half to even, to <paramref name="value"/> at <paramref name="decimals"/> places.
    /// </summary>
    public static Interval Around(decimal value, int decimals)
    {
        var half = HalfUnit(decimals);
        return new(Bound.Add(value, -half), Bound.Add(value, half));
    }

    /// <summary>Both ends known, and the same.</summary>
    public bool IsExact => Low is { } low && High is { } high && low == high;

    /// <summary>Neither end known: it says nothing.</summary>
    public bool IsEverything => Low is null && High is null;

    /// <summary>True when some number lies in both.</summary>
    public bool Meets(Interval other) =>
        !(Low is { } low && other.High is { } otherHigh && otherHigh < low)
        && !(High is { } high && other.Low is { } otherLow && otherLow > high);

    /// <summary>True when <paramref name="value"/> lies inside, ends included.</summary>
    public bool Contains(decimal value) => !(value < Low) && !(value > High);

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Hull(Interval other) => new(
        Low is { } a && other.Low is { } b ? Math.Min(a, b) : null,
        High is { } c && other.High is { } d ? Math.Max(c, d) : null);

    /// <summary>The same, reaching <paramref name="by"/> further on both sides.</summary>
    public Interval Widen(decimal by) => new(Bound.Add(Low, -by), Bound.Add(High, by));

    /// <summary>Half of one unit in the last of <paramref name="decimals"/> places: 0.005 for 2, 50 for −2.</summary>
    public static decimal HalfUnit(int decimals) => decimals >= 0
        ? new(5, 0, 0, false, (byte)Math.Min(decimals + 1, 28))
        : 5m * Bound.PowerOfTen(Math.Min(-decimals - 1, 27));

    public static Interval operator +(Interval a, Interval b) => new(Bound.Add(a.Low, b.Low), Bound.Add(a.High, b.High));

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    public static Interval operator -(Interval a, Interval b) => a + -b;

    public static Interval operator *(Interval a, Interval b)
    {
        var hull = Hull4.None;
        hull.TakeProduct(a.Low, -1, b.Low, -1);
        hull.TakeProduct(a.Low, -1, b.High, 1);
        hull.TakeProduct(a.High, 1, b.Low, -1);
        hull.TakeProduct(a.High, 1, b.High, 1);
        return hull.Interval;
    }

    public static Interval operator *(Interval a, decimal factor) => a * Exactly(factor);

    public static Interval operator *(decimal factor, Interval a) => a * Exactly(factor);

    /// <summary>Null when the divisor may be zero: then nothing can be said.</summary>
    public static Interval? operator /(Interval a, Interval b)
    {
        if (b.Contains(0)) return null;
        var hull = Hull4.None;
        hull.TakeQuotient(a.Low, -1, b.Low);
        hull.TakeQuotient(a.Low, -1, b.High);
        hull.TakeQuotient(a.High, 1, b.Low);
        hull.TakeQuotient(a.High, 1, b.High);
        return hull.Interval;
    }

    public override string ToString() => $"[{Low?.ToString() ?? "-∞"}, {High?.ToString() ?? "∞"}]";
}
