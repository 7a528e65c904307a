using System.Collections.Immutable;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Rectifications;

/// <summary>Rectifications in the database.</summary>
internal static class RectificationStore
{
    private const string Columns =
        """
        select r.id, r.case_id as CaseId, r.cell, r.label, r.state, r.role, r.due, r.round, r.rule from rectifications r

        """;

    private const string TurnColumns =
        """
        select t.rectification_id as RectificationId, t.act, t.text, t.due, p.name as PersonName, t.at
        from rectification_turns t join people p on p.id = t.person_id

        """;

    public static Rectification? Find(Session session, long id) => session.First<Row>(Columns + "where r.id = @id", new { id })
        ?.With(session.Query<TurnRow>(TurnColumns + "where t.rectification_id = @id order by t.id", new { id }));

    public static ImmutableArray<Rectification> Of(Session session, long caseId)
    {
        var turns = session.Query<TurnRow>(
            TurnColumns + "join rectifications r on r.id = t.rectification_id where r.case_id = @caseId order by t.id", new { caseId })
            .ToLookup(t => t.RectificationId);
        return [.. session.Query<Row>(Columns + "where r.case_id = @caseId order by r.id", new { caseId }).Select(r => r.With(turns[r.Id]))];
    }

    /// <summary>Whoever else wants to change something of the case waits until this writing is done.</summary>
    public static void Hold(Session session, long caseId) =>
        session.Execute("update cases set open_remarks = open_remarks where id = @caseId", new { caseId });

    public static bool IsAsked(Session session, long caseId, int rowKey) =>
        Of(session, caseId).Any(r => r.State == RectificationState.Asked && r.RowKey == rowKey);

    public static long Add(Session session, long caseId, int cell, string label, Role role, DateOnly due, string rule = "") => session.Single<long>(
        """
        insert into rectifications (case_id, cell, label, state, role, due, round, rule)
        values (@caseId, @cell, @label, 'asked', @role, @due, 1, @rule) returning id
        """,
        new { caseId, cell, label, role = Codes.Of(role), due = Dates.Of(due), rule });

    public static void Move(Session session, long id, RectificationState state, DateOnly due, int round) => session.Execute(
        "update rectifications set state = @state, due = @due, round = @round where id = @id",
        new { id, state = Codes.Of(state), due = Dates.Of(due), round });

    public static void Turn(Session session, long id, RectificationAct act, string text, DateOnly? due, long personId, string at) => session.Execute(
        """
        insert into rectification_turns (rectification_id, act, text, due, person_id, at) values (@id, @act, @text, @due, @personId, @at)
        """,
        new { id, act = Codes.Of(act), text, due = due is { } day ? Dates.Of(day) : null, personId, at });

    private sealed record Row(long Id, long CaseId, long Cell, string Label, string State, string Role, string Due, long Round, string Rule)
    {
        public Rectification With(IEnumerable<TurnRow> turns) => new(
            Id, CaseId, (int)Cell, Label, Codes.Read<RectificationState>(State), Codes.Read<Role>(Role), Dates.Read(Due), (int)Round,
            [.. turns.Select(t => t.Turn)])
        {
            Rule = Rule,
        };
    }

    private sealed record TurnRow(long RectificationId, string Act, string Text, string? Due, string PersonName, string At)
    {
        public RectificationTurn Turn =>
            new(Codes.Read<RectificationAct>(Act), Text, Due is null ? null : Dates.Read(Due), PersonName, At);
    }
}
