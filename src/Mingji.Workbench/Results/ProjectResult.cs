using Mingji.Core.Results;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;

namespace Mingji.Workbench.Results;

/// <summary>A project's year as its results leave it, and what they suggest for the next. Money in yuan; null: not known.</summary>
public sealed record ProjectResult(
    long CaseId, long ProjectId, string Project, string UnitName, string UnitPath, int Year, string Pack, CaseState State, decimal? SelfScore,
    decimal? SelfDue, long? DepartmentalId, decimal? DepartmentalScore, long? FiscalId, decimal? FiscalScore, decimal? Budget, decimal? Executed,
    int Errors, int Open, int Late)
{
    /// <summary>The score that counts: the finance bureau's, else the department's, else the self-evaluation's once it is approved.</summary>
    public decimal? Score => FiscalScore ?? DepartmentalScore ?? (State == CaseState.Approved ? SelfScore : null);

    /// <summary>Whose score counts.</summary>
    public string From => FiscalScore is not null ? "财政评价" : DepartmentalScore is not null ? "部门评价" : "自评";

    /// <summary>The key that the next page begins after.</summary>
    public string Key => $"{CaseId}~{UnitPath}";

    public string? GradeBy(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return Score is { } score ? standard.GradeOf(score) : null;
    }

    /// <summary>The suggestion for next year by the pack; null when the pack has no ladder.</summary>
    public BudgetSuggestion? SuggestionBy(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        if (standard.Budgeting is not { } rules) return null;
        var grade = GradeBy(standard);
        var from = $"{Year}年度{From}{Score:0.##}分" + (From == "自评" && SelfDue is { } due && due != SelfScore ? $"（按规则核算{due:0.##}分）" : "");
        var suggestion = BudgetSuggestion.Of(new(grade, from, Budget, Executed, Errors, Open, Late), rules);
        return Score is null
            ? suggestion with { Steps = [State == CaseState.Approved ? "自评没有得分，也没有部门评价、财政评价" : "自评还没有审定，也没有部门评价、财政评价，不提建议"] }
            : suggestion;
    }
}
