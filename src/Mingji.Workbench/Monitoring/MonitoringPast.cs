using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Monitoring;

/// <summary>
/// A row in the round before and now. <paramref name="Fell"/>: what is counted up from January is now less than it was, so one of the two
/// is wrong.
/// </summary>
public sealed record ComparedRow(int Key, string Label, string Before, Light? LightBefore, string Now, Light? LightNow, bool Fell);

/// <summary>A monitoring form beside the one of the round before: the case, its last month, and its rows.</summary>
public sealed record MonitoringPast(long CaseId, int Month, ImmutableArray<ComparedRow> Rows)
{
    /// <summary>Null when the form is of the first round, or the round before has no form.</summary>
    public static MonitoringPast? Of(Session session, Case subject, FilledForm filled, FormLights? lights, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(filled);
        if (lights is null || CaseBefore(session, subject) is not { } id || CaseStore.Form(session, id)?.Filled is not { } before
            || MonitoringLights.Of(before.Form, standard) is not { } lightsBefore) return null;
        var past = CaseStore.Find(session, id)!;
        var rows = filled.Form.Indicators.Where(i => i.Name.Length > 0)
            .Select(row => Compared(row, RowBefore(subject, past, before.Form, row), lights, lightsBefore));
        return new(id, past.Period, [.. Money(filled.Form, before.Form, lights, lightsBefore), .. rows]);
    }

    /// <summary>The case of the same project in the round before.</summary>
    public static long? CaseBefore(Session session, Case subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Period == 0 ? null : session.First<long?>(
            """
            select id from cases where year_id = @YearId and project_id = @ProjectId and form_type = 'monitoring-form' and round = 0
                and period < @Period order by period desc limit 1
            """,
            new { subject.YearId, subject.ProjectId, subject.Period });
    }

    /// <summary>Rows of the same approved target belong together, whatever they are called; others by their names.</summary>
    private static Indicator? RowBefore(Case subject, Case past, Form before, Indicator row)
    {
        var target = subject.TargetRows.FirstOrDefault(t => t.Key == KeyOf(row))?.TargetKey;
        var key = target is null ? null : past.TargetRows.FirstOrDefault(t => t.TargetKey == target)?.Key;
        return before.Indicators.FirstOrDefault(i => KeyOf(i) == key)
            ?? before.Indicators.FirstOrDefault(i => i.Name == row.Name && i.Class == row.Class);
    }

    private static ComparedRow Compared(Indicator row, Indicator? before, FormLights lights, FormLights lightsBefore) => new(
        KeyOf(row) ?? -1, row.Name, before?.Actual?.Text ?? "", before is null ? null : lightsBefore.Find(KeyOf(before) ?? -1)?.Light,
        row.Actual?.Text ?? "", lights.Find(KeyOf(row) ?? -1)?.Light, before is not null && CumulativeFall.IsCertain(before, row));

    private static IEnumerable<ComparedRow> Money(Form now, Form before, FormLights lights, FormLights lightsBefore)
    {
        if (Total(now) is not { } total) yield break;
        var (done, past) = (total.Executed, Total(before)?.Executed);
        yield return new(CellNumber.In(total.At, CellField.Row)?.Key ?? -1, lights.Money.Label, past?.Text ?? "", lightsBefore.Money.Light,
            done?.Text ?? "", lights.Money.Light, CumulativeFall.IsCertain(past, done));
    }

    private static FundsRow? Total(Form form) => form.Funds.FirstOrDefault(f => f.Source == FundSource.Total && f.Year is null);

    private static int? KeyOf(Indicator row) => CellNumber.In(row.At, CellField.Row)?.Key;
}
