namespace Mingji.Core.Figures;

/// <summary>Sums and products of interval ends, where what overflows is unbounded.</summary>
internal static class Bound
{
    private static readonly decimal[] Powers = MakePowers();

    /// <summary>10 to the power of 0–28.</summary>
    public static decimal PowerOfTen(int exponent) => Powers[exponent];

    public static decimal? Add(decimal? a, decimal? b) => a is { } x && b is { } y && TryAdd(x, y, out var sum) ? sum : null;

    public static bool TryAdd(decimal a, decimal b, out decimal sum)
    {
        const decimal Safe = 39_000_000_000_000_000_000_000_000_000m;
        if (a is < Safe and > -Safe && b is < Safe and > -Safe)
        {
            sum = a + b;
            return true;
        }

        return Try(static (x, y) => x + y, a, b, out sum);
    }

    public static bool TryMultiply(decimal a, decimal b, out decimal product)
    {
        const decimal Safe = 100_000_000_000_000m;
        if (a is < Safe and > -Safe && b is < Safe and > -Safe)
        {
            product = a * b;
            return true;
        }

        return Try(static (x, y) => x * y, a, b, out product);
    }

    public static bool TryDivide(decimal a, decimal b, out decimal quotient)
    {
        if (b is >= 1 or <= -1)
        {
            quotient = a / b;
            return true;
        }

        return Try(static (x, y) => x / y, a, b, out quotient);
    }

    /// <summary>Only numbers that no account holds come here: the cost of an exception is borne by them alone.</summary>
    private static bool Try(Func<decimal, decimal, decimal> operation, decimal a, decimal b, out decimal result)
    {
        try
        {
            result = operation(a, b);
            return true;
        }
        catch (OverflowException)
        {
            result = 0;
            return false;
        }
    }

    private static decimal[] MakePowers()
    {
        var powers = new decimal[29];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = powers[i - 1] * 10;
        return powers;
    }
}
