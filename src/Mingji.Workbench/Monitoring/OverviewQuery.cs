namespace Mingji.Workbench.Monitoring;

/// <summary>What the overview of monitoring is narrowed down to.</summary>
public enum OverviewFilter
{
    All,

    /// <summary>Not handed in.</summary>
    Missing,
    Red,
    Yellow,
    Blue,
    Green,

    /// <summary>Handed in, and without a light.</summary>
    None,
}

/// <summary>
/// A round of monitoring below a unit. <paramref name="After"/> is the last case of the page before (its place in the order and its id).
/// </summary>
public sealed record OverviewQuery(
    int Year, int Period, string Path, OverviewFilter Filter = OverviewFilter.All, (long Rank, long Id) After = default);

/// <summary>
/// Forms of a round: how many there are, how many are not handed in, and the lights of those that are. Money is that of the
/// <paramref name="Counted"/> forms handed in that state both amounts, in fen.
/// </summary>
public sealed record OverviewCounts(
    int Cases, int Missing, int Late, int Reds, int Yellows, int Blues, int Greens, int Unlit, int Counted, decimal BudgetFen, decimal ExecutedFen)
{
    public int HandedIn => Cases - Missing;

    public decimal BudgetYuan => BudgetFen / 100;

    public decimal ExecutedYuan => ExecutedFen / 100;

    /// <summary>The execution rate of the counted forms; null when there is no budget.</summary>
    public decimal? Rate => BudgetFen > 0 ? ExecutedFen / BudgetFen : null;
}

/// <summary>The same of a unit and everything below it.</summary>
public sealed record OverviewUnit(long Id, string Name, bool HasBelow, OverviewCounts Counts);

/// <summary>A project in the overview. Its lights count only when it is handed in.</summary>
public sealed record OverviewLine(
    long CaseId, string Project, string UnitName, Cases.CaseState State, DateOnly Due, StoredLight Light, StoredLight MoneyLight, int Reds,
    int Yellows, int Blues, int Greens, int Unlit, decimal? BudgetYuan, decimal? ExecutedYuan, int Rectifications, long Rank)
{
    public bool IsHandedIn => !Cases.CaseRules.IsOpen(State);

    public decimal? Rate => BudgetYuan > 0 && ExecutedYuan is { } executed ? executed / BudgetYuan : null;
}
