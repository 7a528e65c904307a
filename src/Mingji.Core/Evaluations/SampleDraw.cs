using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingji.Core.Standards;

namespace Mingji.Core.Evaluations;

/// <summary>Somebody who may be drawn: a key that never changes, and his risk.</summary>
public sealed record Candidate(long Key, decimal Risk);

/// <summary>Somebody who was drawn. <paramref name="ByLot"/>: by lot, not for the risk; <paramref name="Rank"/> is the place in that order, from 1.</summary>
public sealed record Drawn(long Key, bool ByLot, int Rank);

/// <summary>
/// The draw: first by risk, the rest by lot among those left. The lot is the hash of seed and key, so that everybody can repeat the draw
/// from the seed and the list of candidates, in whatever order they come.
/// </summary>
public static class SampleDraw
{
    /// <summary>How many are drawn of so many: the share rounded up, not fewer than the least, not more than there are.</summary>
    public static int NumberOf(int candidates, SamplingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Math.Min(candidates, Math.Max(rule.Least, (int)decimal.Ceiling(candidates * rule.Share)));
    }

    /// <summary>Draws so many. Among equal risks the lot decides too.</summary>
    public static ImmutableArray<Drawn> Of(IEnumerable<Candidate> candidates, int number, decimal byLot, string seed)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentException.ThrowIfNullOrEmpty(seed);
        var all = candidates.Select(c => (c.Key, c.Risk, Lot: LotOf(seed, c.Key))).ToList();
        number = Math.Clamp(number, 0, all.Count);
        var risky = all.OrderByDescending(c => c.Risk).ThenBy(c => c.Lot, StringComparer.Ordinal).ThenBy(c => c.Key)
            .Take(number - (int)decimal.Floor(number * byLot)).ToList();
        var taken = risky.Select(c => c.Key).ToHashSet();
        var rest = all.Where(c => !taken.Contains(c.Key)).OrderBy(c => c.Lot, StringComparer.Ordinal).ThenBy(c => c.Key)
            .Take(number - risky.Count);
        return
        [
            .. risky.Select((c, i) => new Drawn(c.Key, false, i + 1)), .. rest.Select((c, i) => new Drawn(c.Key, true, i + 1)),
        ];
    }

    /// <summary>The lot of a candidate: the smaller, the earlier.</summary>
    public static string LotOf(string seed, long key) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{key}"))));
}
