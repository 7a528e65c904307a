using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>
/// A step of the workflow as asked for. <paramref name="Reason"/> is needed to return and to reopen; <paramref name="Cells"/> are the
/// cells that it speaks of: reopened for change when there are some.
/// </summary>
public sealed record StepRequest(CaseAction Action, string Reason, ImmutableArray<CellNumber> Cells);

/// <summary>A step taken.</summary>
public sealed record StepTaken(string Action, string From, string To, string Reason, ImmutableArray<int> Cells, int Version)
{
    public const string Kind = "step-taken";
}

/// <summary>Takes cases from state to state by <see cref="CaseRules"/>.</summary>
public sealed class CaseSteps(IStore store, TimeProvider clock)
{
    public Task<CaseState> Take(Access access, long caseId, StepRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(request);
        return store.Write(session => Take(session, access, caseId, request), cancel);
    }

    private CaseState Take(Session session, Access access, long caseId, StepRequest request)
    {
        var stored = CaseStore.Take(session, caseId) ?? throw new RefusalException("没有这份表");
        var subject = CaseAccess.MustSee(session, access, caseId);
        if (CaseAccess.WhyNot(session, access, subject, request.Action) is { } why) throw new RefusalException(why);
        var rule = CaseRules.Find(subject.State, request.Action)!;
        var reason = request.Reason.Trim();
        if (request.Action is CaseAction.Return or CaseAction.Reopen && reason.Length == 0 && request.Cells.IsEmpty)
            throw new RefusalException($"{CaseNames.Of(request.Action)}必须写明理由：在说明栏里写，或者在有问题的单元格上加批注");
        if (request.Action == CaseAction.Reopen && request.Cells.IsEmpty)
            throw new RefusalException("重新打开必须点名要改的单元格，不能整表打开");
        var now = Timestamps.Of(clock.GetUtcNow());
        session.Execute(
            """
            update cases set state = @state, open_cells = @open, changed_at = @now,
                submitted_at = case when @submits = 1 then @now else submitted_at end
            where id = @caseId
            """,
            new
            {
                state = Codes.Of(rule.To), now, caseId, submits = request.Action == CaseAction.Submit ? 1 : 0,
                open = CaseRules.IsOpen(rule.To) && !request.Cells.IsEmpty ? string.Join(',', request.Cells) : null,
            });
        if (request.Action == CaseAction.Submit) Freeze(session, access, caseId, stored, now);
        EventLog.Append(session, subject.Stream, clock.GetUtcNow(), access.Person.Id, StepTaken.Kind, new StepTaken(
            Codes.Of(request.Action), Codes.Of(rule.From), Codes.Of(rule.To), reason, [.. request.Cells.Select(c => c.Value)], stored.Version));
        return rule.To;
    }

    /// <summary>A submission is a snapshot that nothing changes any more.</summary>
    private static void Freeze(Session session, Access access, long caseId, StoredForm stored, string now) => session.Execute(
        """
        insert into form_versions (case_id, version, at, person_id, why, next_key, document)
        values (@caseId, @Version, @now, @person, 'submitted', @nextKey, @document)
        """,
        new
        {
            caseId, stored.Version, now, person = access.Person.Id, nextKey = stored.Filled.NextKey, document = FormRecord.Write(stored.Filled.Form),
        });
}
