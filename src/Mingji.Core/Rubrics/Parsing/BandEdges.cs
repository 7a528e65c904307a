using System.Collections.Immutable;

namespace Mingji.Core.Rubrics.Parsing;

/// <summary>
/// Gives each end of each band to one arm: what is written （含） keeps it; 以上 comes before 以下; an end that nobody claims and only one arm
/// touches belongs to that arm; an end that two arms touch and none claims is undecided, unless both earn the same there.
/// </summary>
internal static class BandEdges
{
    internal static List<Arm> Resolve(IReadOnlyList<Arm> arms)
    {
        var resolved = new List<Arm>(arms.Count);
        for (var i = 0; i < arms.Count; i++) resolved.Add(arms[i] with { When = Of(arms, i, arms[i].When) });
        return resolved;
    }

    private static Condition Of(IReadOnlyList<Arm> arms, int index, Condition condition) => condition switch
    {
        RawBand band => new Between(band.Subject, Bound(arms, index, band, band.Low, low: true), Bound(arms, index, band, band.High,
            low: false)),
        _ => Settle(condition),
    };

    /// <summary>A condition that stands by itself, with no arms beside it to share an end with.</summary>
    internal static Condition Settle(Condition condition) => condition switch
    {
        RawBand band => Alone(band),
        All all => new All(all.Parts.Select(Settle).ToImmutableArray()),
        _ => condition,
    };

    /// <summary>True where a band was left as it was read: such a tree can't be executed.</summary>
    internal static bool IsRaw(Rubric rubric) =>
        rubric.Vetoes.Any(IsRaw)
        || rubric.Parts.Any(p => p.Arms.Any(a => IsRaw(a.When)) || p.Adjustments.OfType<Penalty>().Any(a => IsRaw(a.When)));

    private static bool IsRaw(Condition condition) => condition is RawBand || (condition is All all && all.Parts.Any(IsRaw));

    private static Between Alone(RawBand band) => new(band.Subject, Plain(band.Low), Plain(band.High));

    private static Bound? Plain(RawBound? bound) => bound is { } b ? new Bound(b.At, b.Claim == Claim.Excluded ? Edge.Excluded
        : Edge.Included) : null;

    private static Bound? Bound(IReadOnlyList<Arm> arms, int index, RawBand band, RawBound? raw, bool low)
    {
        if (raw is not { } bound) return null;
        if (bound.Claim is Claim.Included or Claim.Excluded) return Plain(bound);
        if (band.Low is { } l && band.High is { } h && l.At.Amount == h.At.Amount) return new Bound(bound.At, Edge.Included);
        var edge = Edge.Included;
        for (var i = 0; i < arms.Count; i++)
        {
            if (i == index || arms[i].When is not RawBand other || other.Subject != band.Subject) continue;
            var theirs = ClaimAt(other, bound.At.Amount);
            if (theirs is null or Claim.Excluded) continue;
            if (Rank(theirs.Value) > Rank(bound.Claim) || theirs == Claim.Included) return new Bound(bound.At, Edge.Excluded);
            if (Rank(theirs.Value) < Rank(bound.Claim)) continue;
            edge = Continuous(arms[index].Then) ? Edge.Excluded : Continuous(arms[i].Then) ? Edge.Included
                : arms[index].Then == arms[i].Then ? (i < index ? Edge.Excluded : Edge.Included) : Edge.Undecided;
        }

        return new Bound(bound.At, edge);
    }

    // By law 以下 holds the number itself, in bands it mostly does not: against a bare range it is undecided.
    private static Claim Rank(Claim claim) => claim == Claim.Weak ? Claim.Unsaid : claim;

    private static bool Continuous(Award award) => award is Formula or Linear or AwaitedFormula or AwaitedLine or Proportional;

    /// <summary>
    /// What a band says of a value at its end; null elsewhere: of two bands that hold a value inside, the first in order takes it.
    /// </summary>
    private static Claim? ClaimAt(RawBand band, decimal value)
    {
        var low = band.Low?.At.Amount;
        var high = band.High?.At.Amount;
        if (value < low || value > high) return null;
        if (value == low && value == high) return Claim.Included;
        if (value == low) return band.Low!.Value.Claim;
        return value == high ? band.High!.Value.Claim : null;
    }
}
