namespace Mingji.Core.Figures;

/// <summary>
/// Collects the four corner results of an interval product or quotient. An end of null is infinite, on the side its sign says; zero
/// times infinity is zero, because an interval's open end is never reached.
/// </summary>
internal struct Hull4
{
    private decimal _low;
    private decimal _high;
    private bool _any;
    private bool _toMinusInfinity;
    private bool _toInfinity;

    public static Hull4 None => default;

    public readonly Interval Interval => new(_toMinusInfinity || !_any ? null : _low, _toInfinity || !_any ? null : _high);

    public void TakeProduct(decimal? a, int aSide, decimal? b, int bSide)
    {
        if (a is { } x && b is { } y)
        {
            if (Bound.TryMultiply(x, y, out var product)) Take(product);
            else TakeInfinity(Math.Sign(x) * Math.Sign(y));
            return;
        }

        var sign = (a is { } p ? Math.Sign(p) : aSide) * (b is { } q ? Math.Sign(q) : bSide);
        if (sign == 0) Take(0);
        else TakeInfinity(sign);
    }

    /// <summary>The divisor's interval does not hold zero; towards an open end of it the quotient goes to zero.</summary>
    public void TakeQuotient(decimal? a, int aSide, decimal? b)
    {
        if (b is not { } divisor)
        {
            Take(0);
            return;
        }

        if (a is not { } x) TakeInfinity(aSide * Math.Sign(divisor));
        else if (Bound.TryDivide(x, divisor, out var quotient)) Take(quotient);
        else TakeInfinity(Math.Sign(x) * Math.Sign(divisor));
    }

    private void TakeInfinity(int sign)
    {
        if (sign > 0) _toInfinity = true;
        else _toMinusInfinity = true;
    }

    private void Take(decimal value)
    {
        _low = _any ? Math.Min(_low, value) : value;
        _high = _any ? Math.Max(_high, value) : value;
        _any = true;
    }
}
