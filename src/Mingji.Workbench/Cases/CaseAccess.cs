using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Workbench.Cases;

/// <summary>Who may do what with a case; each refusal says the rule and what would be accepted.</summary>
public static class CaseAccess
{
    /// <summary>The case, if there is one and the person may see it; else null.</summary>
    public static Case? Seen(Session session, Access access, long? id)
    {
        ArgumentNullException.ThrowIfNull(access);
        return id is { } known && CaseStore.Find(session, known) is { } found && Sees(session, access, found) ? found : null;
    }

    /// <summary>The case, if the person may see it. One that he may not see is refused in the same words as one that there is not.</summary>
    public static Case MustSee(Session session, Access access, long id)
    {
        ArgumentNullException.ThrowIfNull(access);
        return Seen(session, access, id) ?? throw NoSuchCase();
    }

    /// <summary>The same of a case that is taken for a change.</summary>
    internal static TakenCase MustSee(Session session, Access access, TakenCase? taken) =>
        taken is not null && Sees(session, access, taken.Subject) ? taken : throw NoSuchCase();

    /// <summary>
    /// The person may see the case: by a role at or above its unit, or as the evaluator to whom it was assigned. An evaluation is shown to
    /// the unit when it has been confirmed.
    /// </summary>
    public static bool Sees(Session session, Access access, Case subject)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        return subject.IsEvaluation ? EvaluationAccess.Sees(access, subject)
            : access.Sees(subject.UnitPath) || EvaluationAccess.IsToEvaluate(session, access, subject);
    }

    /// <summary>
    /// Null when the person may change this cell now; else why not. Given <paramref name="today"/>, the window of the form counts too.
    /// </summary>
    public static string? WhyNotEdit(Access access, Case subject, CellNumber? cell, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.IsEvaluation) return EvaluationAccess.WhyNotEdit(access, subject, cell);
        if (!access.Has(Role.Preparer, subject.UnitPath)) return "只有本单位的填报人能修改这份表";
        if (subject.State == CaseState.Approved)
        {
            return "这份表已经审定，不能修改；" + (subject.FormType == FormType.ProjectTargetTable && subject.Adjusts is null
                ? "目标确需调整的，请发起“目标调整”" : "要更正的，请绩效管理科重新打开要改的格");
        }

        if (!CaseRules.IsOpen(subject.State))
            return $"这份表现在是“{CaseNames.Of(subject.State)}”，不能修改；需要修改时请先撤回，或由审核人退回";
        if (today is { } day && WhyNotYet(subject, day) is { } why) return why;
        if (cell is { } asked && FixedTargets.WhyNot(subject, asked) is { } fixedBy) return fixedBy;
        return cell is { } number && subject.OpenCells is { } open && !open.Contains(number)
            ? "这次只开放了审核人点名的单元格，其他单元格不能修改" : null;
    }

    /// <summary>Null when the person may take this step now; else why not.</summary>
    public static string? WhyNot(Session session, Access access, Case subject, CaseAction action)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.IsEvaluation && EvaluationAccess.WhyNot(access, subject, action) is { } why) return why;
        if (action == CaseAction.Reopen && subject.FormType == FormType.ProjectTargetTable)
            return "绩效目标审定后不能重新打开；确需调整的，由填报人发起“目标调整”，经同样的审核后生效";
        if (CaseRules.Find(subject.State, action, subject.Evaluation) is not { } rule)
            return $"“{CaseNames.Of(subject.State)}”的表不能{CaseNames.Of(action)}";
        if (!access.HasAny(rule.Roles.AsSpan(), subject.UnitPath))
            return $"{CaseNames.Of(action)}要由{string.Join("或", rule.Roles.Select(r => $"“{RoleNames.Of(r)}”"))}来做";
        return CaseRules.IsReview(subject.State) && action is CaseAction.Approve or CaseAction.Return && HasPrepared(session, access, subject)
            ? "填报过这份表的人不能审核它，请由另一位审核人办理" : null;
    }

    /// <summary>Null when the form may be filled in by now; else from when on.</summary>
    public static string? WhyNotYet(Case subject, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Opens is { } opens && opens > today ? $"这份表{Dates.Of(opens)}起才能填报，现在还没有到填报期" : null;
    }

    /// <summary>Null when it is the person's turn to review; else why he may not do <paramref name="what"/> with it.</summary>
    public static string? WhyNotReview(Session session, Access access, Case subject, string what)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (!CaseRules.IsReview(subject.State)) return $"“{CaseNames.Of(subject.State)}”的表不能{what}；只有送审中的表可以";
        return WhyNot(session, access, subject, CaseAction.Approve) is null ? null
            : WhoReviews(session, access, subject, what);
    }

    private static NoRightException NoSuchCase() => new("没有这份表，或者您没有查看它的权限；只能查看本单位及其下属单位的表");

    private static string WhoReviews(Session session, Access access, Case subject, string what)
    {
        var roles = CaseRules.Find(subject.State, CaseAction.Approve, subject.Evaluation)!.Roles;
        return access.HasAny(roles.AsSpan(), subject.UnitPath) && HasPrepared(session, access, subject)
            ? $"填报过这份表的人不能在审核中{what}，请由另一位审核人办理"
            : $"现在是“{CaseNames.Of(subject.State)}”，{what}要由{string.Join("或", roles.Select(r => $"“{RoleNames.Of(r)}”"))}来做";
    }

    /// <summary>The person has filled in or submitted the case: somebody else reviews it.</summary>
    public static bool HasPrepared(Session session, Access access, Case subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        return session.First<long?>(
            "select person_id from case_preparers where case_id = @id and person_id = @person",
            new { id = subject.Id, person = access.Person.Id }) is not null;
    }
}
