namespace Mingji.Workbench.Summaries;

/// <summary>
/// The sums of one unit's own forms. By properties: SQLite gives sums and counts of no rows no type that a constructor could be found by.
/// </summary>
internal sealed record SumRow
{
    public string Path { get; init; } = "";

    public long Drafts { get; init; }

    public long Returned { get; init; }

    public long Reopened { get; init; }

    public long UnitReview { get; init; }

    public long DepartmentReview { get; init; }

    public long FinanceReview { get; init; }

    public long Approved { get; init; }

    public long Late { get; init; }

    public long Counted { get; init; }

    public long? Budget { get; init; }

    public long Budgets { get; init; }

    public long? Local { get; init; }

    public long Locals { get; init; }

    public long? Transfer { get; init; }

    public long Transfers { get; init; }

    public long? Executed { get; init; }

    public long Executions { get; init; }

    public long? RateBudget { get; init; }

    public long? RateExecuted { get; init; }

    public long Rates { get; init; }

    public long? Score { get; init; }

    public long Scores { get; init; }

    public long? DueScore { get; init; }

    public long DueScores { get; init; }

    public SummaryCounts Counts => new()
    {
        Drafts = (int)Drafts, Returned = (int)Returned, Reopened = (int)Reopened, UnitReview = (int)UnitReview,
        DepartmentReview = (int)DepartmentReview, FinanceReview = (int)FinanceReview, Approved = (int)Approved, Late = (int)Late,
        Counted = (int)Counted,
        Budget = Sum(Budget, Budgets), Local = Sum(Local, Locals), Transfer = Sum(Transfer, Transfers), Executed = Sum(Executed, Executions),
        RateBudget = Sum(RateBudget, Rates), RateExecuted = Sum(RateExecuted, Rates), Score = Sum(Score, Scores),
        DueScore = Sum(DueScore, DueScores),
    };

    private static SummarySum Sum(long? total, long count) => new(total ?? 0, (int)count);
}
