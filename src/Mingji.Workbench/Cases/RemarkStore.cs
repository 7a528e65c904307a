using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>Remarks in the database; the case counts those that are open.</summary>
internal static class RemarkStore
{
    public static ImmutableArray<Remark> Of(Session session, long caseId)
    {
        var answers = session.Query<RemarkAnswer>(
            """
            select a.remark_id as RemarkId, a.text, p.name as PersonName, a.at
            from remark_answers a join remarks r on r.id = a.remark_id join people p on p.id = a.person_id
            where r.case_id = @caseId order by a.id
            """,
            new { caseId }).ToLookup(a => a.RemarkId);
        return
        [
            .. session.Query<Row>(
                """
                select r.id, r.cell, r.label, r.text, r.person_id as PersonId, p.name as PersonName, r.at, s.name as SettledBy,
                       r.settled_at as SettledAt
                from remarks r join people p on p.id = r.person_id left join people s on s.id = r.settled_by
                where r.case_id = @caseId order by r.id
                """,
                new { caseId }).Select(r => new Remark(
                    r.Id, (int)r.Cell, r.Label, r.Text, r.PersonId, r.PersonName, r.At, r.SettledBy, r.SettledAt, [.. answers[r.Id]])),
        ];
    }

    /// <summary>Whoever else wants to step or remark on the case waits until this writing is done.</summary>
    public static void Hold(Session session, long caseId) =>
        session.Execute("update cases set open_remarks = open_remarks where id = @caseId", new { caseId });

    public static long Add(Session session, long caseId, FilledCell cell, string text, long personId, string at)
    {
        var id = session.Single<long>(
            """
            insert into remarks (case_id, cell, label, text, person_id, at) values (@caseId, @cell, @Label, @text, @personId, @at) returning id
            """,
            new { caseId, cell = cell.Number.Value, cell.Label, text, personId, at });
        Count(session, caseId);
        return id;
    }

    public static void Answer(Session session, long remarkId, string text, long personId, string at) => session.Execute(
        "insert into remark_answers (remark_id, text, person_id, at) values (@remarkId, @text, @personId, @at)",
        new { remarkId, text, personId, at });

    public static void Settle(Session session, long caseId, long remarkId, long personId, string at)
    {
        session.Execute("update remarks set settled_at = @at, settled_by = @personId where id = @remarkId", new { at, personId, remarkId });
        Count(session, caseId);
    }

    private static void Count(Session session, long caseId) => session.Execute(
        """
        update cases set open_remarks = (select count(*) from remarks where case_id = @caseId and settled_at is null) where id = @caseId
        """,
        new { caseId });

    private sealed record Row(
        long Id, long Cell, string Label, string Text, long PersonId, string PersonName, string At, string? SettledBy, string? SettledAt);
}
