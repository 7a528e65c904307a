using Mingji.Core.Forms;

namespace Mingji.Workbench.Cases;

/// <summary>What a queue is ordered by.</summary>
public enum ReviewOrder
{
    /// <summary>The earliest deadline first; of one deadline the riskiest first.</summary>
    Due,

    /// <summary>The riskiest first, see <see cref="CaseRisk"/>; of one risk the earliest deadline first.</summary>
    Risk,
}

/// <summary>
/// Which of the waiting cases are wanted; null and false want all. <paramref name="UnitPath"/>: that unit and everything below it.
/// <paramref name="OnlyClear"/>: no error that is not overridden, and no remark that is not settled.
/// </summary>
public sealed record ReviewFilter(
    ReviewOrder Order = ReviewOrder.Due, string? UnitPath = null, FormType? Form = null, int? Year = null, CaseState? State = null,
    bool OnlyClear = false);

/// <summary>The place of a case in both orders; a page begins behind the last one's.</summary>
public sealed record ReviewKey(string Due, long Calm, long Id)
{
    /// <summary>Before everything.</summary>
    public static readonly ReviewKey Beginning = new("", -1, 0);

    public override string ToString() => FormattableString.Invariant($"{Due}_{Calm}_{Id}");

    /// <summary>Null when the text is none: a page then begins at the beginning.</summary>
    public static ReviewKey? Read(string? text)
    {
        var parts = (text ?? "").Split('_');
        return parts.Length == 3 && parts[0].Length <= 10 && long.TryParse(parts[1], out var calm) && long.TryParse(parts[2], out var id)
            ? new(parts[0], calm, id) : null;
    }
}

/// <summary>
/// A case in the queue. <paramref name="DaysLeft"/> counts to the deadline of submission, <paramref name="LateDays"/> is how late it was
/// submitted; <paramref name="Gap"/> the stated score less the recomputed one, null when one is missing.
/// </summary>
public sealed record ReviewItem(
    long Id, string Name, string UnitName, int Year, CaseState State, DateOnly Due, int DaysLeft, int LateDays, int OpenErrors,
    int OpenWarnings, int OpenRemarks, decimal? Gap, int Version, ReviewKey Key)
{
    public bool IsClear => OpenErrors == 0 && OpenRemarks == 0;
}

/// <summary>A page of the queue. <paramref name="After"/> is where the next one begins, null when there is none.</summary>
public sealed record ReviewPage(IReadOnlyList<ReviewItem> Items, ReviewKey? After);
