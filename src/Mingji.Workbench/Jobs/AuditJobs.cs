using Mingji.Core.Checks;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>
/// Recomputes and checks every case anew, by the pack as it is now. Where what lists and summaries show beside a form that is still on its
/// way is no longer what follows from it, as after a new version of the program, it is put right; an approved form is only reported.
/// </summary>
public sealed class AuditJobs(IStore store, CaseDesk desk) : IJobKind
{
    public JobKind Kind => JobKind.Audit;

    public Task<IReadOnlyList<NewItem>> List(Job job, long after, int most, CancellationToken cancel) =>
        store.Read(session => CaseItems.After(session, job, after, most), cancel);

    public Task<Func<Session, Access, string>> Begin(Job job, JobItem item, Access access, CancellationToken cancel) =>
        Task.FromResult<Func<Session, Access, string>>((session, who) => Audit(session, who, item.Subject));

    private string Audit(Session session, Access access, long id)
    {
        var subject = CaseAccess.MustSee(session, access, id);
        // Who changes the form at this moment waits, or is waited for: the rows beside it are those of the form that is looked at.
        session.Execute("update forms set version = version where case_id = @id", new { id });
        var stored = CaseStore.Form(session, id) ?? throw new RefusalException("这份表没有内容");
        var assessment = Assessment.Of(stored.Filled.Form, desk.StandardOf(subject));
        var beside = session.Single<Beside>(
            "select stated_score as Stated, due_score as Due, errors, warnings, changed_at as ChangedAt from cases where id = @id", new { id });
        var said = Words(assessment);
        if (beside == Beside.Of(assessment, beside.ChangedAt)) return said;
        if (subject.State == CaseState.Approved) return said + "；和审定时记下的不一样，没有改动，请核对";
        CaseNumbers.Put(session, id, null, stored.Filled.Form, assessment, beside.ChangedAt, null, CaseRisk.OverriddenOf(session, id));
        return said + "；列表里的得分和问题数已按现在的结果更新";
    }

    private static string Words(Assessment assessment)
    {
        var (errors, warnings) = (Count(assessment, Severity.Error), Count(assessment, Severity.Warning));
        var found = errors + warnings == 0 ? "没有发现问题" : $"{errors}个错误、{warnings}个提醒";
        return assessment.Score is { Stated: { } stated, Due: { } due }
            ? $"{found}；填报{Text(stated)}分，按规则{Text(due)}分" : found;
    }

    private static int Count(Assessment assessment, Severity severity) => assessment.Findings.Count(f => f.Severity == severity);

    private static string Text(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Beside(string? Stated, string? Due, long Errors, long Warnings, string ChangedAt)
    {
        public static Beside Of(Assessment assessment, string changedAt) => new(
            assessment.Score.Stated is { } stated ? Text(stated) : null, assessment.Score.Due is { } due ? Text(due) : null,
            Count(assessment, Severity.Error), Count(assessment, Severity.Warning), changedAt);
    }
}
