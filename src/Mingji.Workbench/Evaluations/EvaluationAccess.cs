using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Evaluations;

/// <summary>Who has evaluations made, makes them and sees them; each refusal says the rule and who could.</summary>
public static class EvaluationAccess
{
    /// <summary>The kinds that somebody may have made, with the roles that do.</summary>
    public static readonly ImmutableArray<EvaluationKind> Kinds = [EvaluationKind.Departmental, EvaluationKind.Fiscal];

    private static readonly ImmutableArray<Role> Departments = [Role.Department];
    private static readonly ImmutableArray<Role> Finance = [Role.PerformanceDivision, Role.FinanceDivision];

    /// <summary>What an evaluator fills in of a row, beside the words of the header.</summary>
    private static readonly ImmutableArray<CellField> Filled = [CellField.Score, CellField.Reason, CellField.Remark, CellField.Actual];

    /// <summary>The roles that select, assign and confirm evaluations of this kind.</summary>
    public static ImmutableArray<Role> Choosing(EvaluationKind kind) => kind == EvaluationKind.Departmental ? Departments : Finance;

    /// <summary>Null when the person may select below this unit what is to be evaluated, and assign it; else why not.</summary>
    public static string? WhyNotChoose(Access access, EvaluationKind kind, string unitPath)
    {
        ArgumentNullException.ThrowIfNull(access);
        var roles = Choosing(kind);
        return access.HasAny(roles.AsSpan(), unitPath) ? null
            : $"{EvaluationNames.Of(kind)}由{string.Join("或", roles.Select(r => $"“{RoleNames.Of(r)}”"))}组织，选取项目、指定评价人";
    }

    /// <summary>
    /// Whoever has it made, the finance bureau, and the evaluator see it from the beginning; everybody else who sees the unit when it has been
    /// confirmed.
    /// </summary>
    public static bool Sees(Access access, Case evaluation)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(evaluation);
        return IsEvaluator(access, evaluation)
            || (access.Sees(evaluation.UnitPath) && (evaluation.State == CaseState.Approved
                || access.HasAny(Choosing(evaluation.Evaluation).AsSpan(), evaluation.UnitPath)
                || access.HasAny(Finance.AsSpan(), evaluation.UnitPath)));
    }

    /// <summary>The case is of the unit or project, and the year, that the person was assigned to evaluate.</summary>
    public static bool IsToEvaluate(Session session, Access access, Case subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        return access.Has(Role.Evaluator, subject.UnitPath) && session.First<long?>(
            """
            select v.case_id from evaluations v join cases c on c.id = v.case_id
            where v.evaluator_id = @person and c.year_id = @YearId and c.unit_id = @UnitId
                and (c.project_id is null or c.project_id = @project)
            limit 1
            """,
            new { person = access.Person.Id, subject.YearId, subject.UnitId, project = subject.ProjectId ?? 0 }) is not null;
    }

    /// <summary>Null when the person may fill in this cell of the score sheet now; else why not.</summary>
    public static string? WhyNotEdit(Access access, Case evaluation, CellNumber? cell)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(evaluation);
        if (evaluation.EvaluatorId is null) return "还没有指定评价人，指定以后由其评分";
        if (!IsEvaluator(access, evaluation)) return "只有指定的评价人能填这份评分表";
        if (IsOfUnit(access, evaluation.UnitPath)) return "您在被评价的单位担任填报人或审核人，不能评价自己的单位";
        if (evaluation.State == CaseState.Approved) return "这份评价已经确认，不能修改；确需更正的，请组织评价的一方重新打开要改的格";
        if (!CaseRules.IsOpen(evaluation.State)) return "已经提交，正等确认；要改的请先撤回";
        if (cell is not { } number) return null;
        if (number.Field != CellField.Value && !Filled.Contains(number.Field))
            return "评分表的指标、标准和分值由评价标准规定，不能改；可以填实际值、得分、评分依据和差异说明";
        return evaluation.OpenCells is { } open && !open.Any(c => c.Key == number.Key)
            ? "这次只开放了点名的行，其他行不能修改" : null;
    }

    /// <summary>What a step on an evaluation asks of the person beside the role; null when nothing stands against it.</summary>
    internal static string? WhyNot(Access access, Case evaluation, CaseAction action)
    {
        if (action is CaseAction.Submit or CaseAction.Withdraw)
        {
            return evaluation.EvaluatorId != access.Person.Id ? $"{CaseNames.Of(action)}由指定的评价人来做"
                : IsOfUnit(access, evaluation.UnitPath) ? "您在被评价的单位担任填报人或审核人，不能评价自己的单位" : null;
        }

        return action is CaseAction.Approve or CaseAction.Return && evaluation.EvaluatorId == access.Person.Id
            ? "评分的人不能确认自己的评价，请由另一人办理" : null;
    }

    /// <summary>The person fills in or reviews the unit's own forms: he never evaluates it.</summary>
    public static bool IsOfUnit(Access access, string unitPath)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.Has(Role.Preparer, unitPath) || access.Has(Role.UnitReviewer, unitPath);
    }

    private static bool IsEvaluator(Access access, Case evaluation) =>
        evaluation.EvaluatorId == access.Person.Id && access.Has(Role.Evaluator, evaluation.UnitPath);
}
