using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Workbench.Cases;

/// <summary>
/// A step of the workflow as asked for. <paramref name="Reason"/> is needed to return, to reopen, and to approve what still has something
/// open. <paramref name="Cells"/> are the cells that a return or a reopening names: only they may be changed then; a return that names none
/// opens the whole form. <paramref name="Seen"/> is the version that the person looked at, null when he did not look.
/// </summary>
public sealed record StepRequest(CaseAction Action, string Reason, ImmutableArray<CellNumber> Cells, int? Seen = null)
{
    /// <summary>Approve only what has nothing open, reason or not: one of several at once.</summary>
    public bool OnlyClear { get; init; }
}

/// <summary>
/// A step taken. <paramref name="Labels"/> are the names of the cells; <paramref name="LateDays"/> how late a submission was.
/// </summary>
public sealed record StepTaken(
    string Action, string From, string To, string Reason, ImmutableArray<int> Cells, int Version, ImmutableArray<string> Labels, int LateDays)
{
    public const string Kind = "step-taken";
}

/// <summary>Takes cases from state to state by <see cref="CaseRules"/>.</summary>
public sealed class CaseSteps(IStore store, StandardCatalog catalog, TimeProvider clock)
{
    public Task<CaseState> Take(Access access, long caseId, StepRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(request);
        return store.Write(session => Take(session, access, caseId, request), cancel);
    }

    private CaseState Take(Session session, Access access, long caseId, StepRequest request)
    {
        var stored = CaseStore.Take(session, caseId);
        RemarkStore.Hold(session, caseId);
        var subject = CaseAccess.MustSee(session, access, caseId);
        if (stored is null) throw new RefusalException("这份表没有内容");
        if (CaseAccess.WhyNot(session, access, subject, request.Action) is { } why) throw new RefusalException(why);
        request = request with { Reason = CellEditing.Clean(request.Reason), Cells = [.. request.Cells.Distinct()] };
        if (ReportSources.IsWritten(subject.FormType)) ReportRows.Renew(session, catalog, subject, stored, clock.GetUtcNow());
        var labels = StepChecks.Must(session, subject, stored, request, Dates.Today(clock));
        if (subject.IsEvaluation && request.Action == CaseAction.Submit) EvaluationSteps.MustBeWhole(session, catalog, subject, stored);
        var rule = CaseRules.Find(subject.State, request.Action, subject.Evaluation)!;
        var to = request.Action == CaseAction.Withdraw ? SubmittedFrom(session, caseId) ?? rule.To : rule.To;
        var late = request.Action == CaseAction.Submit ? Math.Max(0, Dates.Today(clock).DayNumber - subject.Due.DayNumber) : 0;
        var now = Timestamps.Of(clock.GetUtcNow());
        Move(session, subject, request, to, late, now);
        if (request.Action == CaseAction.Submit) Freeze(session, access, caseId, stored, now);
        EventLog.Append(session, subject.Stream, clock.GetUtcNow(), access.Person.Id, StepTaken.Kind, new StepTaken(
            Codes.Of(request.Action), Codes.Of(rule.From), Codes.Of(to), request.Reason, [.. request.Cells.Select(c => c.Value)], stored.Version,
            labels, late), stored.Hash);
        if (subject.IsEvaluation) EvaluationSteps.Follow(session, catalog, subject, stored, to, access, clock.GetUtcNow());
        else if (to == CaseState.Approved) TargetApproval.Follow(session, catalog, subject, stored, access.Person.Id, clock.GetUtcNow());
        return to;
    }

    private static CaseState? SubmittedFrom(Session session, long caseId) =>
        Codes.TryRead<CaseState>(session.First<string>("select submitted_from from cases where id = @caseId", new { caseId }));

    /// <summary>
    /// A return and a reopening say which cells are open; submitting and withdrawing leave that as it is, so that nobody opens the whole form
    /// by taking back what he mended. A submission counts as late by the first one that was not taken back.
    /// </summary>
    private static void Move(Session session, Case subject, StepRequest request, CaseState to, int late, string now) => session.Execute(
        """
        update cases set state = @state, changed_at = @now,
            open_cells = case when @opens = 1 then @open else open_cells end,
            submitted_at = case when @submits = 1 then @now else submitted_at end,
            submitted_from = case when @submits = 1 then @from else submitted_from end,
            late_days = case when @submits = 1 then coalesce(late_days, @late) when @state = 'draft' then null else late_days end
        where id = @Id
        """,
        new
        {
            state = Codes.Of(to), now, subject.Id, late, from = Codes.Of(subject.State),
            submits = request.Action == CaseAction.Submit ? 1 : 0,
            opens = request.Action is CaseAction.Return or CaseAction.Reopen ? 1 : 0,
            open = request.Cells.IsEmpty ? null : string.Join(',', request.Cells),
        });

    /// <summary>A submission is a snapshot that nothing changes any more; who submits has prepared.</summary>
    private static void Freeze(Session session, Access access, long caseId, StoredForm stored, string now)
    {
        session.Execute(
            """
            insert into form_versions (case_id, version, at, person_id, why, next_key, document)
            values (@caseId, @Version, @now, @person, 'submitted', @nextKey, @document)
            """,
            new
            {
                caseId, stored.Version, now, person = access.Person.Id, nextKey = stored.Filled.NextKey,
                document = FilledRecord.Write(stored.Filled),
            });
        session.Execute(
            "insert into case_preparers (case_id, person_id) values (@caseId, @person) on conflict do nothing",
            new { caseId, person = access.Person.Id });
    }
}
