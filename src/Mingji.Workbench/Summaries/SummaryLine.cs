using Mingji.Core.Summaries;
using Mingji.Workbench.Cases;

namespace Mingji.Workbench.Summaries;

/// <summary>
/// A form in a summary. Its figures count only when it is handed in. <paramref name="Department"/> is the department above the unit, or
/// the unit itself.
/// </summary>
public sealed record SummaryLine(
    long CaseId, string Department, string UnitName, string? Project, CaseState State, DateOnly Due, CaseResult Stated, int OpenErrors,
    SummaryKey Key)
{
    /// <summary>The project is paid from the finance bureau's special funds, not from the department's own budget.</summary>
    public bool IsSpecial { get; init; }

    private static readonly CaseResult Nothing = new(null, null, null, null, null, null, null);

    /// <summary>An evaluation by others: it counts once it is confirmed.</summary>
    public bool IsEvaluation { get; init; }

    /// <summary>The grade of a confirmed evaluation; null when it has none.</summary>
    public string? Grade { get; init; }

    /// <summary>How far the report is that goes with it; null when none is due.</summary>
    public CaseState? Report { get; init; }

    public bool IsHandedIn => IsEvaluation ? State == CaseState.Approved : !CaseRules.IsOpen(State);

    /// <summary>What counts: nothing of a form that is not handed in.</summary>
    public CaseResult Result => IsHandedIn ? Stated : Nothing;

    /// <summary>Null when one of the amounts is missing, or the budget is not above zero.</summary>
    public decimal? Rate => Result is { BudgetFen: > 0 and { } budget, ExecutedFen: { } executed } ? (decimal)executed / budget : null;
}
