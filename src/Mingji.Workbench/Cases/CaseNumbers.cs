using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Core.Standards;
using Mingji.Core.Summaries;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Summaries;

namespace Mingji.Workbench.Cases;

/// <summary>What Mingji says of a form as it is: its scores and what does not hold.</summary>
public sealed record Assessment(FormScore Score, ImmutableArray<Finding> Findings, ImmutableArray<NotEvaluated> NotEvaluated)
{
    /// <summary>The lights of a monitoring form; null for all other forms.</summary>
    public FormLights? Lights { get; init; }

    /// <summary>Scores, findings and lights of a form by itself. Pure.</summary>
    public static Assessment Of(Form form, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(form);
        var sink = new FindingSink();
        Auditor.Run(new(form.Unit, form.FiscalYear, [form], []), standard, sink);
        return new(FormScoring.Of(form, standard), [.. sink.Findings.OrderBy(f => f.Severity)], [.. sink.NotEvaluated])
        {
            Lights = MonitoringLights.Of(form, standard),
        };
    }
}

/// <summary>The rows beside a form's document that lists and summaries are made of.</summary>
public static class CaseNumbers
{
    /// <summary>
    /// Writes the rows of <paramref name="now"/> where they differ from those of <paramref name="before"/>; null: all of them.
    /// <paramref name="was"/> is the assessment whose rows are there; null when it is not known, and all of them are written anew.
    /// </summary>
    public static void Put(Session session, long caseId, Form? before, Form now, Assessment assessment, string at, Assessment? was = null) =>
        Put(session, caseId, before, now, assessment, at, was, before is null ? [] : CaseRisk.OverriddenOf(session, caseId));

    /// <summary>The same when it is known which findings are <paramref name="overridden"/>.</summary>
    internal static void Put(
        Session session, long caseId, Form? before, Form now, Assessment assessment, string at, Assessment? was,
        ImmutableHashSet<Overridden> overridden)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(assessment);
        PutIndicators(session, caseId, before, now, assessment.Score, was?.Score);
        PutFunds(session, caseId, before, now);
        if (CaseResult.Has(now.Type))
        {
            var known = before is null || was is null ? null : CaseResult.Of(before, was.Score);
            ResultRows.Put(session, caseId, known, CaseResult.Of(now, assessment.Score));
        }

        if (assessment.Lights is { } lights) MonitoringRows.Put(session, caseId, now, lights);
        FindingRows.Put(session, caseId, was?.Findings, assessment.Findings);
        var risk = CaseRisk.Of(assessment, overridden);
        session.Put(
            """
            update cases set changed_at = @at, stated_score = @stated, due_score = @due, errors = @errors, warnings = @warnings,
                open_errors = @OpenErrors, open_warnings = @OpenWarnings, calm = @Calm
            where id = @caseId
            """,
            new
            {
                at,
                stated = Text(assessment.Score.Stated),
                due = Text(assessment.Score.Due),
                errors = assessment.Findings.Count(f => f.Severity == Severity.Error),
                warnings = assessment.Findings.Count(f => f.Severity == Severity.Warning),
                risk.OpenErrors,
                risk.OpenWarnings,
                risk.Calm,
                caseId,
            });
    }

    private static void PutIndicators(Session session, long caseId, Form? before, Form now, FormScore score, FormScore? was)
    {
        var same = before is not null && before.Indicators.Select(r => r.At.Cell).SequenceEqual(now.Indicators.Select(r => r.At.Cell));
        if (!same) session.Put("delete from indicators where case_id = @caseId", new { caseId });
        for (var i = 0; i < now.Indicators.Length; i++)
        {
            var row = now.Indicators[i];
            if (same && before!.Indicators[i] == row && was is not null && Same(was.Rows[i], score.Rows[i])) continue;
            session.Put(
                """
                insert into indicators (case_id, row_key, position, level1, level2, name, target, actual, points, score, due_score)
                values (@caseId, @key, @i, @level1, @level2, @Name, @target, @actual, @points, @score, @due)
                on conflict (case_id, row_key) do update set position = excluded.position, level1 = excluded.level1, level2 = excluded.level2,
                    name = excluded.name, target = excluded.target, actual = excluded.actual, points = excluded.points,
                    score = excluded.score, due_score = excluded.due_score
                """,
                new
                {
                    caseId, key = score.Rows[i].Key, i, row.Name,
                    level1 = row.Path.Length > 0 ? row.Path[0] : "",
                    level2 = row.Path.Length > 1 ? row.Path[1] : "",
                    target = row.Target?.Text, actual = row.Actual?.Text,
                    points = Text(score.Rows[i].Points), score = Text(score.Rows[i].Stated), due = Text(score.Rows[i].Due),
                });
        }
    }

    /// <summary>The rows of the funds; all of them anew when <paramref name="before"/> is null.</summary>
    internal static void PutFunds(Session session, long caseId, Form? before, Form now)
    {
        // A form may divide the same total twice, by source and by structure: only the first division is added up.
        static string? DivisionOf(Form form) => form.Funds.FirstOrDefault(f => f.Source != FundSource.Total)?.Group;
        var division = DivisionOf(now);
        var same = before is not null && before.MoneyUnit == now.MoneyUnit && DivisionOf(before) == division
            && before.Funds.Select(r => r.At.Cell).SequenceEqual(now.Funds.Select(r => r.At.Cell));
        if (!same) session.Put("delete from funds where case_id = @caseId", new { caseId });
        bool Counts(FundsRow row) => row.Year is null && (row.Source == FundSource.Total || row.Group == division);
        for (var i = 0; i < now.Funds.Length; i++)
        {
            var row = now.Funds[i];
            if (same && before!.Funds[i] == row) continue;
            session.Put(
                """
                insert into funds (case_id, row_key, position, source, label, initial, adjusted, executed, budget_fen, executed_fen)
                values (@caseId, @key, @i, @source, @Label, @initial, @adjusted, @executed, @budgetFen, @executedFen)
                on conflict (case_id, row_key) do update set position = excluded.position, source = excluded.source, label = excluded.label,
                    initial = excluded.initial, adjusted = excluded.adjusted, executed = excluded.executed,
                    budget_fen = excluded.budget_fen, executed_fen = excluded.executed_fen
                """,
                new
                {
                    caseId, key = CellNumber.In(row.At, CellField.Row)?.Key ?? i, i, source = Codes.Of(row.Source), row.Label,
                    initial = row.Initial?.Text, adjusted = row.Adjusted?.Text, executed = row.Executed?.Text,
                    budgetFen = Counts(row) ? StatedAmount.Fen(row.Adjusted, now.MoneyUnit) : null,
                    executedFen = Counts(row) ? StatedAmount.Fen(row.Executed, now.MoneyUnit) : null,
                });
        }
    }

    private static bool Same(RowScore one, RowScore other) => (one.Points, one.Stated, one.Due) == (other.Points, other.Stated, other.Due);

    private static string? Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);
}
