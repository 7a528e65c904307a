using System.Collections.Immutable;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;

namespace Mingji.Workbench.Cases;

/// <summary>One step that is allowed: in this state, one of these roles may do this, and the case is then there.</summary>
public sealed record CaseRule(CaseState From, CaseAction Action, ImmutableArray<Role> Roles, CaseState To);

/// <summary>
/// The workflow: all steps that there are. What is withdrawn goes back to where it was submitted from; the table names the usual place.
/// </summary>
public static class CaseRules
{
    private static readonly ImmutableArray<Role> Preparers = [Role.Preparer];
    private static readonly ImmutableArray<Role> UnitReviewers = [Role.UnitReviewer];
    private static readonly ImmutableArray<Role> Departments = [Role.Department];
    private static readonly ImmutableArray<Role> Finance = [Role.FinanceDivision, Role.PerformanceDivision];
    private static readonly ImmutableArray<Role> Performance = [Role.PerformanceDivision];
    private static readonly ImmutableArray<Role> Evaluators = [Role.Evaluator];
    private static readonly ImmutableArray<CaseRule> Departmental = Evaluation(CaseState.DepartmentReview, Departments, Departments);
    private static readonly ImmutableArray<CaseRule> Fiscal = Evaluation(CaseState.FinanceReview, Finance, Performance);

    public static readonly ImmutableArray<CaseRule> All =
    [
        new(CaseState.Draft, CaseAction.Submit, Preparers, CaseState.UnitReview),
        new(CaseState.Returned, CaseAction.Submit, Preparers, CaseState.UnitReview),
        new(CaseState.Reopened, CaseAction.Submit, Preparers, CaseState.UnitReview),
        new(CaseState.UnitReview, CaseAction.Withdraw, Preparers, CaseState.Draft),
        new(CaseState.UnitReview, CaseAction.Approve, UnitReviewers, CaseState.DepartmentReview),
        new(CaseState.UnitReview, CaseAction.Return, UnitReviewers, CaseState.Returned),
        new(CaseState.DepartmentReview, CaseAction.Approve, Departments, CaseState.FinanceReview),
        new(CaseState.DepartmentReview, CaseAction.Return, Departments, CaseState.Returned),
        new(CaseState.FinanceReview, CaseAction.Approve, Finance, CaseState.Approved),
        new(CaseState.FinanceReview, CaseAction.Return, Finance, CaseState.Returned),
        new(CaseState.Approved, CaseAction.Reopen, Performance, CaseState.Reopened),
    ];

    /// <summary>The steps of an evaluation's score sheet: the evaluator hands in, whoever had it made confirms.</summary>
    public static ImmutableArray<CaseRule> Of(EvaluationKind kind) => kind switch
    {
        EvaluationKind.None => All,
        EvaluationKind.Departmental => Departmental,
        _ => Fiscal,
    };

    /// <summary>The rule for this step; null when the state has no such step.</summary>
    public static CaseRule? Find(CaseState from, CaseAction action, EvaluationKind kind = EvaluationKind.None) =>
        Of(kind).FirstOrDefault(r => r.From == from && r.Action == action);

    private static ImmutableArray<CaseRule> Evaluation(CaseState review, ImmutableArray<Role> confirming, ImmutableArray<Role> reopening) =>
    [
        new(CaseState.Draft, CaseAction.Submit, Evaluators, review),
        new(CaseState.Returned, CaseAction.Submit, Evaluators, review),
        new(CaseState.Reopened, CaseAction.Submit, Evaluators, review),
        new(review, CaseAction.Withdraw, Evaluators, CaseState.Draft),
        new(review, CaseAction.Approve, confirming, CaseState.Approved),
        new(review, CaseAction.Return, confirming, CaseState.Returned),
        new(CaseState.Approved, CaseAction.Reopen, reopening, CaseState.Reopened),
    ];

    /// <summary>The states in which the role takes the next step.</summary>
    public static IEnumerable<CaseState> WaitingFor(Role role) =>
        All.Where(r => r.Action is CaseAction.Submit or CaseAction.Approve && r.Roles.Contains(role)).Select(r => r.From).Distinct();

    /// <summary>Cells may be changed in these states.</summary>
    public static bool IsOpen(CaseState state) => state is CaseState.Draft or CaseState.Returned or CaseState.Reopened;

    /// <summary>A reviewer's step: it may need a reason and is taken on the page of the review.</summary>
    public static bool IsDecision(CaseAction action) => action is CaseAction.Approve or CaseAction.Return or CaseAction.Reopen;

    /// <summary>Somebody other than the preparer decides in these states.</summary>
    public static bool IsReview(CaseState state) => state is CaseState.UnitReview or CaseState.DepartmentReview or CaseState.FinanceReview;
}
