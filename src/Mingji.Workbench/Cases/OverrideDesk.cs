using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>Lets findings stand with a recorded reason, and makes them count again. Done by who reviews the case now.</summary>
public sealed class OverrideDesk(IStore store, TimeProvider clock)
{
    public const int Longest = 500;

    /// <summary>The shortest reason that says something.</summary>
    public const int Shortest = 4;

    /// <summary>All overrides of a case, those included whose finding has changed or gone since.</summary>
    public static ImmutableArray<Override> Of(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<Row>(
                """
                select o.rule, o.message_hash as MessageHash, o.message, o.cell, o.label, o.reason, p.name as PersonName, o.at
                from overrides o join people p on p.id = o.person_id where o.case_id = @caseId order by o.at, o.rule
                """,
                new { caseId }).Select(r => new Override(r.Rule, r.MessageHash, r.Message, (int)r.Cell, r.Label, r.Reason, r.PersonName, r.At)),
        ];
    }

    /// <summary>Lets the finding of this rule with this message stand.</summary>
    public Task<CaseRisk> Put(Access access, long caseId, string rule, string messageHash, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var subject = MustReview(session, access, caseId);
            var why = CellEditing.Clean(reason);
            if (why.Length < Shortest) throw new RefusalException($"放行一个问题必须写明理由，至少{Shortest}个字，例如“经核对凭证，数据无误”");
            if (why.Length > Longest) throw new RefusalException($"放行理由不能超过{Longest}字");
            var finding = session.Query<Finding>("select rule, message, cell, label from findings where case_id = @caseId and rule = @rule", new { caseId, rule })
                .FirstOrDefault(f => CaseRisk.HashOf(f.Message) == messageHash)
                ?? throw new RefusalException("这个问题已经变了或者不在了，请刷新页面，按现在的内容再决定");
            session.Execute(
                """
                insert into overrides (case_id, rule, message_hash, message, cell, label, reason, person_id, at)
                values (@caseId, @rule, @messageHash, @Message, @Cell, @Label, @why, @person, @now)
                on conflict (case_id, rule, message_hash) do update set reason = excluded.reason, person_id = excluded.person_id, at = excluded.at
                """,
                new
                {
                    caseId, rule, messageHash, finding.Message, finding.Cell, finding.Label, why, person = access.Person.Id,
                    now = Timestamps.Of(clock.GetUtcNow()),
                });
            EventLog.Append(session, subject.Stream, clock.GetUtcNow(), access.Person.Id, FindingOverridden.Kind,
                new FindingOverridden(rule, messageHash, (int)finding.Cell, finding.Label, finding.Message, why));
            return CaseRisk.Put(session, caseId);
        }, cancel);
    }

    /// <summary>Makes the finding count again.</summary>
    public Task<CaseRisk> Withdraw(Access access, long caseId, string rule, string messageHash, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var subject = MustReview(session, access, caseId);
            var known = Of(session, caseId).FirstOrDefault(o => o.Rule == rule && o.MessageHash == messageHash)
                ?? throw new RefusalException("这个问题没有放行过，或者放行已经撤销，请刷新页面");
            session.Execute(
                "delete from overrides where case_id = @caseId and rule = @rule and message_hash = @messageHash", new { caseId, rule, messageHash });
            EventLog.Append(session, subject.Stream, clock.GetUtcNow(), access.Person.Id, OverrideWithdrawn.Kind,
                new OverrideWithdrawn(rule, messageHash, known.Cell, known.Label));
            return CaseRisk.Put(session, caseId);
        }, cancel);
    }

    private static Case MustReview(Session session, Access access, long caseId)
    {
        RemarkStore.Hold(session, caseId);
        var subject = CaseAccess.MustSee(session, access, caseId);
        return CaseAccess.WhyNotReview(session, access, subject, "放行问题") is { } why ? throw new RefusalException(why) : subject;
    }

    private sealed record Finding(string Rule, string Message, long Cell, string Label);

    private sealed record Row(string Rule, string MessageHash, string Message, long Cell, string Label, string Reason, string PersonName, string At);
}
