using Mingji.Core.Summaries;

namespace Mingji.Workbench.Summaries;

/// <summary>A sum and how many lines are in it: without any there is no sum, which is not zero.</summary>
public readonly record struct SummarySum(decimal Total, int Count)
{
    /// <summary>Null when nothing was counted.</summary>
    public decimal? Value => Count == 0 ? null : Total;

    public static SummarySum operator +(SummarySum left, SummarySum right) => new(left.Total + right.Total, left.Count + right.Count);
}

/// <summary>
/// What a summary says of a unit and everything below it: where its forms stand, and sums over those that count, each with how many forms
/// it is made of. Money is in fen, scores are in <see cref="CaseResult.PerPoint"/>; all sums are exact.
/// </summary>
public sealed record SummaryCounts
{
    public int Drafts { get; init; }

    public int Returned { get; init; }

    public int Reopened { get; init; }

    public int UnitReview { get; init; }

    public int DepartmentReview { get; init; }

    public int FinanceReview { get; init; }

    public int Approved { get; init; }

    /// <summary>Not handed in after the deadline.</summary>
    public int Late { get; init; }

    /// <summary>The forms that count: those handed in, and of evaluations by others those that are confirmed.</summary>
    public int Counted { get; init; }

    public SummarySum Budget { get; init; }

    public SummarySum Local { get; init; }

    public SummarySum Transfer { get; init; }

    public SummarySum Executed { get; init; }

    /// <summary>Budget and execution of the forms that state both: what a rate can be made of.</summary>
    public SummarySum RateBudget { get; init; }

    public SummarySum RateExecuted { get; init; }

    public SummarySum Score { get; init; }

    public SummarySum DueScore { get; init; }

    public int Missing => Drafts + Returned + Reopened;

    public int InReview => UnitReview + DepartmentReview + FinanceReview;

    public int HandedIn => InReview + Approved;

    public int Cases => Missing + HandedIn;

    /// <summary>The execution rate of the forms that state both amounts; null when their budget is not above zero.</summary>
    public decimal? Rate => RateBudget.Total > 0 ? RateExecuted.Total / RateBudget.Total : null;

    /// <summary>The mean of the scores stated, in points; null when there are none.</summary>
    public decimal? MeanScore => Score.Count == 0 ? null : Score.Total / Score.Count / CaseResult.PerPoint;

    public decimal? MeanDueScore => DueScore.Count == 0 ? null : DueScore.Total / DueScore.Count / CaseResult.PerPoint;

    public static SummaryCounts operator +(SummaryCounts left, SummaryCounts right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new()
        {
            Drafts = left.Drafts + right.Drafts, Returned = left.Returned + right.Returned, Reopened = left.Reopened + right.Reopened,
            UnitReview = left.UnitReview + right.UnitReview, DepartmentReview = left.DepartmentReview + right.DepartmentReview,
            FinanceReview = left.FinanceReview + right.FinanceReview, Approved = left.Approved + right.Approved, Late = left.Late + right.Late,
            Counted = left.Counted + right.Counted,
            Budget = left.Budget + right.Budget, Local = left.Local + right.Local, Transfer = left.Transfer + right.Transfer,
            Executed = left.Executed + right.Executed, RateBudget = left.RateBudget + right.RateBudget,
            RateExecuted = left.RateExecuted + right.RateExecuted, Score = left.Score + right.Score, DueScore = left.DueScore + right.DueScore,
        };
    }
}

/// <summary>A unit right below the one looked at, with everything below it.</summary>
public sealed record SummaryUnit(long Id, string Name, SummaryCounts Counts);

/// <summary>
/// A summary by unit: the <paramref name="Whole"/>, the units right below, and the forms of the unit looked at <paramref name="Itself"/>,
/// which are in none of them.
/// </summary>
public sealed record SummaryBoard(
    SummaryCounts Whole, System.Collections.Immutable.ImmutableArray<SummaryUnit> Units, SummaryCounts Itself);
