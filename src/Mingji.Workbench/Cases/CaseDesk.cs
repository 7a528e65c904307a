using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Events;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.People;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Workbench.Cases;

/// <summary>
/// Filling in: every change is one writing that takes the form, changes it, assesses it anew and appends an event. Steps of the workflow
/// are in <see cref="CaseSteps"/>.
/// </summary>
public sealed class CaseDesk(IStore store, StandardCatalog catalog, TimeProvider clock)
{
    /// <summary>The most cells changed at once: a pasted block.</summary>
    public const int MostCells = 2000;

    /// <summary>The pack that a case is measured by.</summary>
    public Standard StandardOf(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return catalog.Find(subject.Pack, out _) ?? throw new RefusalException($"评价标准“{subject.Pack}”没有装好，请系统管理员检查 standards 文件夹");
    }

    /// <summary>Saves cells that were typed.</summary>
    public Task<SaveAnswer> Save(Access access, long caseId, ImmutableArray<CellEdit> edits, CancellationToken cancel = default) =>
        Save(access, caseId, edits, null, cancel);

    /// <summary>
    /// Saves cells; those that somebody else has changed since the person saw them are not touched but answered as conflicts.
    /// <paramref name="way"/> is one of <see cref="ChangeWays"/> when they weren't typed.
    /// </summary>
    public async Task<SaveAnswer> Save(
        Access access, long caseId, ImmutableArray<CellEdit> edits, string? way, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        if (edits.Length is 0 or > MostCells) throw new RefusalException($"一次最多粘贴{MostCells}格");
        var foreseen = store.WritesInTurn ? await ForeseenSave.Of(store, catalog, caseId, edits).ConfigureAwait(false) : null;
        return await Apply(access, caseId, (session, subject, filled) =>
        {
            var known = foreseen?.For(filled, StandardOf(subject));
            var (after, changes, conflicts) = Edit(session, access, subject, filled, edits, known);
            return new(after, CellsChanged.Kind, new CellsChanged(changes) { Way = way })
            {
                Changed = changes, Conflicts = conflicts, Foreseen = known,
            };
        }, cancel).ConfigureAwait(false);
    }

    /// <summary>The form with the edits, all but those that conflict; <paramref name="known"/> is what is known to come of them.</summary>
    internal static (FilledForm, ImmutableArray<CellChange>, ImmutableArray<CellConflict>) Edit(
        Session session, Access access, Case subject, FilledForm filled, ImmutableArray<CellEdit> edits, ChangedForm? known = null)
    {
        var changes = ImmutableArray.CreateBuilder<CellChange>();
        var conflicts = ImmutableArray.CreateBuilder<CellConflict>();
        var cells = filled.Index;
        foreach (var edit in edits)
        {
            var number = new CellNumber(edit.Cell);
            if (CaseAccess.WhyNotEdit(access, subject, number) is { } why) throw new RefusalException(why);
            if (cells.At(number) is not { } cell) throw new RefusalException("这一格所在的行已经被删除，填的内容没有地方存");
            var wanted = CellEditing.Clean(edit.Text);
            if (wanted == cell.Text) continue;
            if (CellEditing.Clean(edit.Seen) != cell.Text)
            {
                var by = LastChange.Of(session, subject.Stream, edit.Cell);
                conflicts.Add(new(edit.Cell, cell.Label, edit.Seen, wanted, cell.Text, by?.By, by?.At));
            }
            else if ((known?.Filled ?? CellEditing.With(filled, number, wanted)) is { } next)
            {
                filled = next;
                changes.Add(new(edit.Cell, cell.Label, cell.Text, wanted));
            }
        }

        return (filled, changes.ToImmutable(), conflicts.ToImmutable());
    }

    /// <summary>
    /// Any other change of the form: a file taken over, a year copied. <paramref name="change"/> gives the new form and what the history
    /// says of it; it refuses by throwing <see cref="RefusalException"/>.
    /// </summary>
    public Task<SaveAnswer> Change<T>(
        Access access, long caseId, string kind, Func<Session, FilledForm, (FilledForm After, T Said)> change, CancellationToken cancel = default)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(change);
        return Apply(access, caseId, Whole(kind, change), cancel);
    }

    /// <summary>The same in a writing that is under way.</summary>
    internal SaveAnswer Change<T>(
        Session session, Access access, long caseId, string kind, Func<Session, FilledForm, (FilledForm After, T Said)> change)
        where T : notnull => Apply(session, access, caseId, Whole(kind, change));

    private static Func<Session, Case, FilledForm, AppliedChange> Whole<T>(
        string kind, Func<Session, FilledForm, (FilledForm After, T Said)> change)
        where T : notnull => (session, subject, filled) =>
    {
        if (subject.OpenCells is not null) throw new RefusalException("这次只开放了审核人点名的单元格，不能增删行或整表替换");
        var (after, said) = change(session, filled);
        return new(after, kind, said);
    };

    internal Task<SaveAnswer> Apply(Access access, long caseId, Func<Session, Case, FilledForm, AppliedChange> change, CancellationToken cancel) =>
        store.Write(session => Apply(session, access, caseId, change), cancel);

    /// <summary>
    /// The way of every change, in a writing that is under way: rights, the form taken, changed, assessed, put back with its rows, and an
    /// event. Nothing is written of a change that leaves the form as it was.
    /// </summary>
    internal SaveAnswer Apply(Session session, Access access, long caseId, Func<Session, Case, FilledForm, AppliedChange> change)
    {
        var taken = CaseAccess.MustSee(session, access, CaseStore.TakeWhole(session, caseId, access.Person.Id));
        var (subject, stored, _, history) = taken;
        if (stored is null) throw new RefusalException("这份表没有内容");
        var today = Dates.Today(clock);
        if (CaseAccess.WhyNotEdit(access, subject, null, today) is { } why) throw new RefusalException(why);
        var applied = change(session, subject, stored.Filled);
        var isSame = ReferenceEquals(stored.Filled, applied.After);
        var kept = isSame ? Same(session, subject, stored) : Keep(session, access, taken, stored, applied);
        var before = history.Length;
        if (!isSame)
        {
            var (at, person) = (clock.GetUtcNow(), access.Person.Id);
            history = EventLog.Append(session, subject.Stream, history, at, person, applied.Kind, applied.Said, kept.Hash);
        }

        return new SaveAnswer(stored.Version + (isSame ? 0 : 1), applied.After, kept.Assessment, applied.Changed, applied.Conflicts)
        {
            Subject = subject,
            Today = today,
            Event = history.Length,
            IsOwnEvent = !isSame,
            Before = isSame ? kept.Assessment : kept.Was,
            EventBefore = before,
        };
    }

    private Kept Same(Session session, Case subject, StoredForm stored) =>
        new(CaseAssessment.Of(session, subject, stored.Filled.Form, StandardOf(subject)), stored.Hash, null);

    /// <summary>Puts the changed form back with its rows, and remembers who prepared it.</summary>
    private Kept Keep(
        Session session, Access access, TakenCase taken, StoredForm before, AppliedChange applied)
    {
        var (subject, after) = (taken.Subject, applied.After);
        var standard = StandardOf(subject);
        var (_, alone, document) = applied.Foreseen ?? ChangedForm.Of(after, standard);
        var assessment = CaseAssessment.With(session, subject, after.Form, standard, alone);
        // What was said of a report follows from other forms too: the same report need not have the same rows.
        var was = ReportSources.IsWritten(subject.FormType) ? null : FormMemory.Written(before.Hash, subject.Id, standard);
        FixedTargets.Must(subject, before.Filled.Form, after.Form);
        FixedPeriod.Must(subject, after.Form);
        EvaluationSheet.Must(subject, before.Filled.Form, after.Form);
        var hash = CaseStore.PutNext(session, subject.Id, after, document, before.Hash, taken.IsPrepared ? null : access.Person.Id);
        CaseNumbers.Put(
            session, subject.Id, before.Filled.Form, after.Form, assessment, Timestamps.Of(clock.GetUtcNow()), was, taken.Overrides);
        FormMemory.Write(hash, subject.Id, standard, assessment);
        return new(assessment, hash, was);
    }

    private sealed record Kept(Assessment Assessment, string Hash, Assessment? Was);
}

/// <summary>A form changed, and what the history says of it.</summary>
internal sealed record AppliedChange(FilledForm After, string Kind, object Said)
{
    public ImmutableArray<CellChange> Changed { get; init; } = [];

    public ImmutableArray<CellConflict> Conflicts { get; init; } = [];

    /// <summary>What follows from the change, if it was worked out before.</summary>
    public ChangedForm? Foreseen { get; init; }
}
