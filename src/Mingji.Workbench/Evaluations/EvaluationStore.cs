using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Evaluations;

/// <summary>A project or unit to be evaluated, with its self-evaluation if there is one.</summary>
internal sealed record Selected(long YearId, int Year, long UnitId, long? ProjectId, string? ProjectName, long? SourceId);

/// <summary>Evaluations in the database.</summary>
internal static class EvaluationStore
{
    private const string Columns =
        """
        select v.case_id as CaseId, v.sample_id as SampleId, v.source_id as SourceId, v.evaluator_id as EvaluatorId, p.name as EvaluatorName,
            v.risk, v.why, v.self_score as SelfScore, v.self_due as SelfDue, v.grade, v.confirmed_at as ConfirmedAt
        from evaluations v left join people p on p.id = v.evaluator_id

        """;

    public static Evaluation? Find(Session session, long caseId) =>
        session.First<Row>(Columns + "where v.case_id = @caseId", new { caseId })?.Evaluation;

    /// <summary>Makes the score sheet of a project or unit; null when it has one of this kind in the year already.</summary>
    public static long? Add(
        Session session, Standard standard, EvaluationTable table, EvaluationKind kind, Selected selected, EvaluationSelected said, string risk,
        DateTimeOffset now, long personId)
    {
        var there = session.First<long?>(
            """
            select id from cases where year_id = @YearId and unit_id = @UnitId and coalesce(project_id, 0) = @project and evaluation = @kind
            """,
            new { selected.YearId, selected.UnitId, project = selected.ProjectId ?? 0, kind = Codes.Of(kind) });
        if (there is not null) return null;
        var unit = UnitTree.Find(session, selected.UnitId)!;
        var filled = BlankForms.OfEvaluation(
            table, new(unit.Name, UnitTree.DepartmentOf(session, unit).Name, selected.ProjectName, new FiscalYear(selected.Year)));
        var made = new NewCase(selected.YearId, selected.UnitId, selected.ProjectId, FormType.ScoreSheet, Dates.Read(said.Due)) { Evaluation = kind };
        var id = CaseStore.Add(session, made, Timestamps.Of(now), filled);
        CaseNumbers.Put(session, id, null, filled.Form, Assessment.Of(filled.Form, standard), Timestamps.Of(now));
        session.Execute(
            "insert into evaluations (case_id, sample_id, source_id, risk, why) values (@id, @Sample, @SourceId, @risk, @Why)",
            new { id, said.Sample, selected.SourceId, risk, said.Why });
        EventLog.Append(session, Case.StreamOf(id), now, personId, EvaluationSelected.Event, said, DocumentHash.Of(FilledRecord.Write(filled)));
        return id;
    }

    public static void Assign(Session session, long caseId, long evaluatorId, DateOnly due)
    {
        session.Execute("update evaluations set evaluator_id = @evaluatorId where case_id = @caseId", new { caseId, evaluatorId });
        session.Execute("update cases set due = @due where id = @caseId", new { caseId, due = Dates.Of(due) });
    }

    public static void Confirm(Session session, long caseId, EvaluationConfirmed? said, string? at) => session.Execute(
        """
        update evaluations set grade = @grade, self_score = @self, self_due = @worked, confirmed_at = @at where case_id = @caseId
        """,
        new { caseId, grade = said?.Grade, self = Text(said?.SelfScore), worked = Text(said?.SelfDue), at });

    private static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    private sealed record Row(
        long CaseId, long? SampleId, long? SourceId, long? EvaluatorId, string? EvaluatorName, string Risk, string Why, string? SelfScore,
        string? SelfDue, string? Grade, string? ConfirmedAt)
    {
        public Evaluation Evaluation => new(
            CaseId, SampleId, SourceId, EvaluatorId, EvaluatorName, Risk, Why, Number(SelfScore), Number(SelfDue), Grade, ConfirmedAt);
    }
}
