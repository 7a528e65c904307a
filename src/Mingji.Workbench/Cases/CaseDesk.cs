using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

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

    /// <summary>Saves cells; those that somebody else has changed since the person saw them are not touched but answered as conflicts.</summary>
    public Task<SaveAnswer> Save(Access access, long caseId, ImmutableArray<CellEdit> edits, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        if (edits.Length is 0 or > MostCells) throw new RefusalException($"一次最多粘贴{MostCells}格");
        return store.Write(session => Save(session, access, caseId, edits), cancel);
    }

    private SaveAnswer Save(Session session, Access access, long caseId, ImmutableArray<CellEdit> edits)
    {
        // Taken before looked at: a step that is under way elsewhere is over when the state is read.
        var stored = CaseStore.Take(session, caseId);
        var subject = CaseAccess.MustSee(session, access, caseId);
        if (stored is null) throw new RefusalException("这份表没有内容");
        foreach (var edit in edits)
        {
            if (CaseAccess.WhyNotEdit(access, subject, new(edit.Cell), Dates.Today(clock)) is { } why) throw new RefusalException(why);
        }

        var changes = ImmutableArray.CreateBuilder<CellChange>();
        var conflicts = ImmutableArray.CreateBuilder<CellConflict>();
        var filled = stored.Filled;
        var cells = filled.Cells.ToDictionary(c => c.Number);
        foreach (var edit in edits)
        {
            var number = new CellNumber(edit.Cell);
            if (!cells.TryGetValue(number, out var cell)) throw new RefusalException("这一格已经不在表中，请刷新页面");
            var wanted = CellEditing.Clean(edit.Text);
            if (wanted == cell.Text) continue;
            if (CellEditing.Clean(edit.Seen) != cell.Text) conflicts.Add(Conflict(session, subject, cell, edit, wanted));
            else if (CellEditing.With(filled, number, wanted) is { } next)
            {
                filled = next;
                changes.Add(new(edit.Cell, cell.Label, cell.Text, wanted));
            }
        }

        var assessment = Keep(session, access, subject, stored.Filled, filled);
        if (changes.Count > 0) Append(session, access, subject, CellsChanged.Kind, new CellsChanged(changes.ToImmutable()));
        return new(stored.Version, filled, assessment, changes.ToImmutable(), conflicts.ToImmutable());
    }

    /// <summary>
    /// Any other change of the form: rows put in or out, a file taken over, a change undone. <paramref name="change"/> gives the new form
    /// and what the history says of it; it refuses by throwing <see cref="RefusalException"/>.
    /// </summary>
    public Task<SaveAnswer> Change<T>(
        Access access, long caseId, string kind, Func<Session, FilledForm, (FilledForm After, T Said)> change, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(change);
        return store.Write(session =>
        {
            var stored = CaseStore.Take(session, caseId);
            var subject = CaseAccess.MustSee(session, access, caseId);
            if (stored is null) throw new RefusalException("这份表没有内容");
            if (CaseAccess.WhyNotEdit(access, subject, null, Dates.Today(clock)) is { } why) throw new RefusalException(why);
            if (subject.OpenCells is not null) throw new RefusalException("这次只开放了审核人点名的单元格，不能增删行或整表替换");
            var (after, said) = change(session, stored.Filled);
            var assessment = Keep(session, access, subject, stored.Filled, after);
            Append(session, access, subject, kind, said);
            return new SaveAnswer(stored.Version, after, assessment, [], []);
        }, cancel);
    }

    private void Append<T>(Session session, Access access, Case subject, string kind, T said) =>
        EventLog.Append(session, subject.Stream, clock.GetUtcNow(), access.Person.Id, kind, said);

    /// <summary>Puts the changed form back with its rows, and remembers who prepared it.</summary>
    private Assessment Keep(Session session, Access access, Case subject, FilledForm before, FilledForm after)
    {
        var assessment = Assessment.Of(after.Form, StandardOf(subject));
        if (ReferenceEquals(before, after)) return assessment;
        CaseStore.Put(session, subject.Id, after);
        CaseNumbers.Put(session, subject.Id, before.Form, after.Form, assessment, Timestamps.Of(clock.GetUtcNow()));
        session.Execute(
            "insert into case_preparers (case_id, person_id) values (@id, @person) on conflict do nothing",
            new { id = subject.Id, person = access.Person.Id });
        return assessment;
    }

    private static CellConflict Conflict(Session session, Case subject, FilledCell cell, CellEdit edit, string wanted)
    {
        foreach (var happened in EventLog.Newest(session, subject.Stream, 50))
        {
            if (happened.Kind != CellsChanged.Kind) continue;
            if (!EventLog.Read<CellsChanged>(happened).Changes.Any(c => c.Cell == edit.Cell)) continue;
            return new(edit.Cell, cell.Label, edit.Seen, wanted, cell.Text, Register.Find(session, happened.PersonId)?.Name, happened.At);
        }

        return new(edit.Cell, cell.Label, edit.Seen, wanted, cell.Text, null, null);
    }
}
