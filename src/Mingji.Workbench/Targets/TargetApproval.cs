using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Targets;

/// <summary>
/// What follows when a target table is approved: the project's self-evaluations of the year take its targets. What follows when an
/// adjustment is: the table gets a new approved version, and the self-evaluations the new targets.
/// </summary>
public static class TargetApproval
{
    /// <summary>The forms that take the approved targets.</summary>
    public static readonly ImmutableArray<FormType> Takers =
        [FormType.MonitoringForm, FormType.ProjectSelfEvaluation, FormType.ProjectSelfEvaluationBasics];

    /// <summary>Within the writing that approves <paramref name="subject"/>; does nothing for other forms.</summary>
    public static void Follow(Session session, StandardCatalog catalog, Case subject, StoredForm stored, long personId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(stored);
        if (subject.FormType != FormType.ProjectTargetTable) return;
        var writing = new TargetWriting(session, catalog, personId, at);
        if (subject.Adjusts is { } original) Adjust(writing, subject, original, stored.Filled);
        else
        {
            foreach (var taker in TakersOf(session, subject).Where(t =>
                CaseRules.IsOpen(t.State))) Take(writing, taker, subject.Id, stored.Filled.Form);
        }
    }

    /// <summary>Gives a self-evaluation that has just been opened the targets of its project, if they are approved.</summary>
    public static void TakeIfApproved(Session session, StandardCatalog catalog, Case taker, long personId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(taker);
        if (!Takers.Contains(taker.FormType) || taker.ProjectId is null) return;
        var table = session.First<long?>(
            """
            select id from cases where year_id = @YearId and project_id = @ProjectId and form_type = 'project-target-table' and round = 0
                and state = 'approved'
            """,
            new { taker.YearId, taker.ProjectId });
        if (table is { } id && CaseStore.Form(session, id) is { } stored)
            Take(new(session, catalog, personId, at), taker, id, stored.Filled.Form);
    }

    /// <summary>The self-evaluations of the table's project and year.</summary>
    public static IReadOnlyList<Case> TakersOf(Session session, Case table)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(table);
        return
        [
            .. session.Query<long>(
                "select id from cases where year_id = @YearId and project_id = @ProjectId and round = 0 and form_type <> 'project-target-table' order by id",
                new { table.YearId, table.ProjectId })
                .Select(id => CaseStore.Find(session, id)!).Where(c => Takers.Contains(c.FormType)),
        ];
    }

    /// <summary>What was monitored and handed in is measured by the targets of its time, and holds up no adjustment.</summary>
    public static bool IsHistory(Case taker)
    {
        ArgumentNullException.ThrowIfNull(taker);
        return taker.FormType == FormType.MonitoringForm && !CaseRules.IsOpen(taker.State);
    }

    private static void Take(TargetWriting writing, Case taker, long tableId, Form table)
    {
        if (CaseStore.Take(writing.Session, taker.Id) is not { } stored) return;
        var taken = TargetTaking.Of(stored.Filled, table);
        var said = new TargetsTaken(tableId, [.. table.Indicators.Where(i => i.Name.Length > 0).Select(i => i.Name)]);
        writing.Put(taker, stored, taken.Filled, taken.Rows, TargetsTaken.Kind, said);
    }

    private static void Adjust(TargetWriting writing, Case adjustment, long originalId, FilledForm adjusted)
    {
        var stored = CaseStore.Take(writing.Session, originalId) ?? throw new InvalidOperationException("an adjustment adjusts no form");
        adjusted = adjusted with { Form = adjusted.Form with { Title = stored.Filled.Form.Title } };
        var original = CaseStore.Find(writing.Session, originalId)!;
        var said = new TargetsAdjusted(adjustment.Id, adjustment.Reason, TargetChange.Between(stored.Filled, adjusted));
        writing.Put(original, stored, adjusted, null, TargetsAdjusted.Kind, said);
        writing.Freeze(original, stored.Version, adjusted);
        foreach (var taker in TakersOf(writing.Session, original))
        {
            if (IsHistory(taker) || CaseStore.Take(writing.Session, taker.Id) is not { } form) continue;
            if (!CaseRules.IsOpen(taker.State))
                throw new RefusalException($"“{CaseTitle.Of(taker)}”现在是“{CaseNames.Of(taker.State)}”，目标不能再调整；要先把它退回或重新打开");
            var taken = taker.TargetRows.IsEmpty ? TargetTaking.Of(form.Filled, adjusted.Form)
                : TargetTaking.Again(form.Filled, taker.TargetRows, adjusted.Form);
            writing.Put(taker, form, taken.Filled, taken.Rows, TargetsAdjusted.Kind, said);
        }
    }
}
