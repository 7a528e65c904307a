namespace Mingji.Core.Figures;

/// <summary>
/// How large and how small a number in a text may be to count as a figure. Within these bounds sums, rates and scores of figures stay
/// far from overflow, so that a hostile number of 25 digits is a text and not a crash somewhere behind.
/// </summary>
internal static class FigureBounds
{
    /// <summary>Ten thousand times the yuan that the country turns over in a year.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private const decimal Smallest = 0.000_000_01m;

    public static bool Hold(decimal value, Unit unit)
    {
        var size = Math.Abs(value);
        return size == 0 || (size >= Smallest && Bound.TryMultiply(size, unit.Scale, out var scaled) && scaled <= Largest);
    }
}
