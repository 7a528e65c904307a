using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Workbench.Years;

/// <summary>A case to be made with its form, in which nothing but its names stands, and what is said of that.</summary>
internal sealed record BlankCase(YearSeat Seat, FilledForm Form, Assessment Assessment)
{
    public BlankCase(YearSeat seat, (FilledForm Form, Assessment Assessment) blank)
        : this(seat, blank.Form, blank.Assessment)
    {
    }
}

/// <summary>
/// Makes cases of one form, many in one writing. Blank forms of a year have the same rows of indicators and funds: they are written out for
/// the first, and copied by the database for the others, which nobody can see or change before the writing is done.
/// </summary>
internal sealed class BlankCases(StandardCatalog catalog, DateTimeOffset now)
{
    private const string There =
        """
        select id from cases
        where year_id = @yearId and unit_id = @UnitId and form_type = @type and coalesce(project_id, 0) = @project
            and period = @Period and round = 0 and evaluation = ''
        """;

    private const string CopyCase =
        """
        insert into cases (year_id, unit_id, project_id, form_type, state, due, changed_at, round, reason, period, stated_score, due_score, errors,
            warnings, open_errors, open_warnings, calm)
        select year_id, @UnitId, @ProjectId, form_type, state, due, changed_at, round, reason, period, stated_score, due_score, errors,
            warnings, open_errors, open_warnings, calm
        from cases where id = @first
        on conflict do nothing returning id
        """;

    private const string CopyRows =
        """
        insert into indicators (case_id, row_key, position, level1, level2, name, target, actual, points, score, due_score)
        select c.id, i.row_key, i.position, i.level1, i.level2, i.name, i.target, i.actual, i.points, i.score, i.due_score
        from cases c, indicators i
        where i.case_id = @first and c.id > @first and c.id <= @last and c.year_id = @yearId and c.form_type = @type and c.period = @Period
            and c.round = 0 and c.evaluation = '';
        insert into funds (case_id, row_key, position, source, label, initial, adjusted, executed, budget_fen, executed_fen)
        select c.id, f.row_key, f.position, f.source, f.label, f.initial, f.adjusted, f.executed, f.budget_fen, f.executed_fen
        from cases c, funds f
        where f.case_id = @first and c.id > @first and c.id <= @last and c.year_id = @yearId and c.form_type = @type and c.period = @Period
            and c.round = 0 and c.evaluation = '';
        insert into case_results (case_id, budget_fen, local_fen, transfer_fen, executed_fen, score, due_score, outputs)
        select c.id, r.budget_fen, r.local_fen, r.transfer_fen, r.executed_fen, r.score, r.due_score, r.outputs
        from cases c, case_results r
        where r.case_id = @first and c.id > @first and c.id <= @last and c.year_id = @yearId and c.form_type = @type and c.period = @Period
            and c.round = 0 and c.evaluation = ''
        """;

    /// <summary>How many were made; a case that there is already is left as it is.</summary>
    public int Add(Session session, OpenYear year, FormDue form, ImmutableArray<BlankCase> blanks)
    {
        // Holds the year's row: whoever else makes its cases waits, so that those numbered between two of ours are ours.
        session.Execute("update years set filling = filling where id = @Id", new { year.Id });
        var made = new List<long>();
        (long Id, BlankCase Case)? first = null;
        foreach (var blank in blanks)
        {
            var copies = first is { } known && SameRows(known.Case, blank);
            if (!copies)
            {
                FinishCopies(session, year, form, first?.Id, made);
                first = null;
            }

            if ((copies ? Copy(session, first!.Value.Id, blank) : Write(session, year, form, blank)) is not { } id) continue;
            made.Add(id);
            first ??= (id, blank);
        }

        FinishCopies(session, year, form, first?.Id, made);
        TakeTargets(session, year, form, made);
        return made.Count;
    }

    /// <summary>The rows of all that were made after the first.</summary>
    private static void FinishCopies(Session session, OpenYear year, FormDue form, long? first, List<long> made)
    {
        if (first is { } id && made[^1] > id)
            session.Execute(CopyRows, new { first = id, last = made[^1], yearId = year.Id, type = Codes.Of(form.Form), form.Period });
    }

    private long? Write(Session session, OpenYear year, FormDue form, BlankCase blank)
    {
        var seat = blank.Seat;
        var key = new { yearId = year.Id, seat.UnitId, type = Codes.Of(form.Form), project = seat.ProjectId ?? 0, form.Period };
        if (session.First<long?>(There, key) is not null) return null;
        var at = Timestamps.Of(now);
        var id = CaseStore.Add(session, new(year.Id, seat.UnitId, seat.ProjectId, form.Form, form.Due) { Period = form.Period }, at, blank.Form);
        CaseNumbers.Put(session, id, null, blank.Form.Form, blank.Assessment, at);
        return id;
    }

    private static long? Copy(Session session, long first, BlankCase blank)
    {
        if (session.First<long?>(CopyCase, new { first, blank.Seat.UnitId, blank.Seat.ProjectId }) is not { } id) return null;
        CaseStore.AddForm(session, id, blank.Form);
        return id;
    }

    /// <summary>Nothing is found in either, and the rows beside their documents would be the same.</summary>
    private static bool SameRows(BlankCase one, BlankCase other) =>
        one.Assessment is { Findings.IsEmpty: true, Lights: null } && other.Assessment is { Findings.IsEmpty: true, Lights: null }
        && Rows(one).SequenceEqual(Rows(other)) && Funds(one).SequenceEqual(Funds(other));

    private static IEnumerable<object> Rows(BlankCase blank) => blank.Form.Form.Indicators.Zip(blank.Assessment.Score.Rows, (row, score) => (object)(
        score.Key, string.Join('|', row.Path), row.Name, row.Target?.Text, row.Actual?.Text, (score.Points, score.Stated, score.Due)));

    private static IEnumerable<object> Funds(BlankCase blank) => blank.Form.Form.Funds.Select(row => (object)(
        row.At.Cell, row.Source, row.Label, row.Initial?.Text, row.Adjusted?.Text, row.Executed?.Text));

    /// <summary>A project whose targets are approved already finds them in its self-evaluation.</summary>
    private void TakeTargets(Session session, OpenYear year, FormDue form, List<long> made)
    {
        if (!TargetApproval.Takers.Contains(form.Form)) return;
        var approved = session.First<long?>(
            "select id from cases where year_id = @Id and form_type = 'project-target-table' and state = 'approved' limit 1", new { year.Id });
        if (approved is null) return;
        foreach (var id in made) TargetApproval.TakeIfApproved(session, catalog, CaseStore.Find(session, id)!, 0, now);
    }
}
