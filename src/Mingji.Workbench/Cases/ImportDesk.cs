using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Workbench.Cases;

/// <summary>
/// A form of a file that a person wants in a case. <paramref name="SeenVersion"/> is the version of the case's form that his preview
/// showed, null when he has seen none; see <see cref="FormTakeover.Of"/> for <paramref name="KeepsAbsent"/>.
/// </summary>
public sealed record ImportRequest(long CaseId, string File, Form Form, int? SeenVersion, bool KeepsAbsent);

/// <summary>
/// A form taken over from a file. The whole forms before and after are snapshots of these versions, so that it can be taken back in one.
/// </summary>
public sealed record FormTakenOver(string File, string Title, ImmutableArray<CellChange> Changes, int VersionBefore, int Version)
    : IUndoable
{
    public const string Kind = "form-taken-over";

    /// <summary>The hash of the form's document before: no other event may have spoken of it when the form was blank.</summary>
    public string? BeforeForm { get; init; }

    public long? Undoes { get; init; }

    public long? Redoes { get; init; }
}

/// <summary>Takes forms of files over into cases: one writing, one event, one step back.</summary>
public sealed class ImportDesk(CaseDesk desk, TimeProvider clock)
{
    /// <summary>Refuses when somebody has changed the case since the preview: nobody's work is overwritten unseen.</summary>
    public Task<SaveAnswer> Take(Access access, ImportRequest request, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(request);
        return desk.Change(access, request.CaseId, FormTakenOver.Kind, (session, filled) => Take(session, access, request, filled), cancel);
    }

    /// <summary>The same in a writing that is under way.</summary>
    public SaveAnswer Take(Session session, Access access, ImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(request);
        return desk.Change(session, access, request.CaseId, FormTakenOver.Kind, (s, filled) => Take(s, access, request, filled));
    }

    private (FilledForm After, FormTakenOver Said) Take(Session session, Access access, ImportRequest request, FilledForm now)
    {
        var subject = CaseAccess.MustSee(session, access, request.CaseId);
        if (ImportTargets.WhyNot(access, subject) is { } why) throw new RefusalException(why);
        if (request.Form.Type != subject.FormType) throw new RefusalException("文件里的表和这份表不是同一种，不能导入；请选同一种表");
        var version = session.Single<int>("select version from forms where case_id = @CaseId", new { request.CaseId });
        if (request.SeenVersion is { } seen && seen != version)
            throw new RefusalException("您看预览的时候，这份表又有了改动，没有导入；请重新预览，看清楚以后再确认");
        var taken = FormTakeover.Of(now, request.Form, request.KeepsAbsent, FixedTargets.CellsOf(subject, now));
        if (taken.ChangesNothing) throw new RefusalException("文件里的内容和表里的完全一样，没有要导入的");
        var changes = taken.Cells.Where(c => c.Before != c.After).Select(c => new CellChange(c.Number.Value, c.Label, c.Before, c.After));
        return (taken.After, Kept(session, access, subject, request.File, now, taken.After, [.. changes]) with { Title = request.Form.Title });
    }

    /// <summary>Keeps the forms before and after a change of the whole, so that it can be taken back in one.</summary>
    internal FormTakenOver Kept(
        Session session, Access access, Case subject, string from, FilledForm before, FilledForm after, ImmutableArray<CellChange> changes)
    {
        var version = session.Single<int>("select version from forms where case_id = @Id", new { subject.Id });
        // The form's version goes up when the change is put.
        var hash = Freeze(session, access, subject.Id, version, before, "before-import");
        Freeze(session, access, subject.Id, version + 1, after, "imported");
        return new(from, after.Form.Title, changes, version, version + 1) { BeforeForm = hash };
    }

    /// <summary>Keeps the form as it is in this version; gives the hash of its document.</summary>
    private string Freeze(Session session, Access access, long caseId, int version, FilledForm filled, string why)
    {
        var document = FilledRecord.Write(filled);
        session.Execute(
            """
            insert into form_versions (case_id, version, at, person_id, why, next_key, document)
            values (@caseId, @version, @now, @person, @why, @nextKey, @document) on conflict do nothing
            """,
            new { caseId, version, now = Timestamps.Of(clock.GetUtcNow()), person = access.Person.Id, why, nextKey = filled.NextKey, document });
        return DocumentHash.Of(document);
    }
}
