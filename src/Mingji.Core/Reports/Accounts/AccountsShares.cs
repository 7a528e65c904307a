using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Reports.Accounts;

/// <summary>
/// Shares in percent with two decimals that total 100: each is rounded, and what is then over or missing goes, a hundredth each, to the
/// largest, where it weighs least. Where the parts do not make the whole, each is rounded by itself.
/// </summary>
internal static class AccountsShares
{
    private const decimal Whole = 10_000;

    /// <summary>One share a part, null where the whole is not above zero.</summary>
    public static ImmutableArray<Figure?> Of(IReadOnlyList<decimal> parts, decimal whole)
    {
        if (whole <= 0 || parts.Any(part => part < 0)) return [.. parts.Select(_ => (Figure?)null)];
        var exact = parts.Select(part => part / whole * Whole).ToList();
        var rounded = exact.Select(share => Math.Round(share, MidpointRounding.AwayFromZero)).ToArray();
        var missing = Whole - rounded.Sum();
        // A rounding can miss by half a hundredth a part at most; more is no matter of rounding.
        if (missing != 0 && Math.Abs(missing) * 2 <= parts.Count && Math.Abs(exact.Sum() - Whole) < 1)
        {
            var sign = Math.Sign(missing);
            var largest = Enumerable.Range(0, parts.Count).Where(i => rounded[i] + sign > 0).OrderByDescending(i => exact[i]);
            foreach (var i in largest.Take((int)Math.Abs(missing))) rounded[i] += sign;
        }

        return [.. rounded.Select(share => (Figure?)new Figure(share / 100, 2, Unit.Percent))];
    }
}
