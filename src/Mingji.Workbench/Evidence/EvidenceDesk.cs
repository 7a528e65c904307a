using System.Globalization;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Evidence;

/// <summary>
/// Evidence files of the rows of a form: attached and taken off by the preparer while the case is open, attached also while a row is to be put
/// right; read by everyone who may see the case. The content is on the disk before the row that names it, so that no row ever names a
/// content that was not there.
/// </summary>
public sealed class EvidenceDesk(IStore store, EvidenceFolder folder, TimeProvider clock)
{
    /// <summary>The most files of one form, those taken off not counted.</summary>
    public const int MostFiles = 300;

    /// <summary>Attaches a file to the row; <paramref name="name"/> is what the person's computer calls it.</summary>
    public async Task<EvidenceItem> Attach(
        Access access, long caseId, int rowKey, string? name, Stream content, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        await store.Read(session => RowToAttachTo(session, access, caseId, rowKey), cancel).ConfigureAwait(false);
        var stored = await folder.Put(content, cancel).ConfigureAwait(false);
        return await store.Write(session => Attach(session, access, caseId, rowKey, EvidenceName.Of(name), stored), cancel).ConfigureAwait(false);
    }

    /// <summary>The files of a case that the person may see, by row and in the order they came.</summary>
    public Task<IReadOnlyList<EvidenceItem>> List(Access access, long caseId, CancellationToken cancel = default) => store.Read(session =>
    {
        CaseAccess.MustSee(session, access, caseId);
        return List(session, caseId);
    }, cancel);

    /// <summary>The files of a case; the caller has made sure that the person may see it.</summary>
    public static IReadOnlyList<EvidenceItem> List(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<Row>(OfCase, new { caseId }).Select(r => r.Item)];
    }

    /// <summary>A file with its content, which has just been held against its hash. The caller closes the stream.</summary>
    public async Task<(EvidenceItem Item, Stream Content)> Open(Access access, long id, CancellationToken cancel = default)
    {
        var item = await store.Read(session => MustSee(session, access, id), cancel).ConfigureAwait(false);
        return (item, folder.Open(item.Sha256));
    }

    /// <summary>Takes a file off its row. The content and the history stay.</summary>
    public Task Remove(Access access, long id, CancellationToken cancel = default) => store.Write(session =>
    {
        var item = MustSee(session, access, id);
        Take(session, item.CaseId);
        RowOpenFor(session, access, item.CaseId, item.RowKey);
        var now = clock.GetUtcNow();
        if (session.Execute("update attachments set removed_at = @now where id = @id and removed_at is null", new { now = Timestamps.Of(now), id }) == 0)
            throw NoSuch();
        EventLog.Append(session, Case.StreamOf(item.CaseId), now, access.Person.Id, EvidenceRemoved.Kind,
            new EvidenceRemoved(id, item.RowKey, item.Name, item.Sha256));
        return true;
    }, cancel);

    private EvidenceItem Attach(Session session, Access access, long caseId, int rowKey, string name, StoredContent stored)
    {
        Take(session, caseId);
        var row = RowToAttachTo(session, access, caseId, rowKey);
        if (session.Single<long>("select count(*) from attachments where case_id = @caseId and removed_at is null", new { caseId }) >= MostFiles)
            throw new RefusalException(string.Create(CultureInfo.InvariantCulture, $"一份表最多附{MostFiles}个佐证文件，请先移除不需要的，或合并成一个文件"));
        var (now, person) = (clock.GetUtcNow(), access.Person);
        var at = Timestamps.Of(now);
        var id = session.Single<long>(
            """
            insert into attachments (case_id, row_key, name, size, sha256, person_id, at)
            values (@caseId, @rowKey, @name, @Size, @Sha256, @person, @at) returning id
            """,
            new { caseId, rowKey, name, stored.Size, stored.Sha256, person = person.Id, at });
        EventLog.Append(session, Case.StreamOf(caseId), now, person.Id, EvidenceAttached.Kind,
            new EvidenceAttached(id, rowKey, row, name, stored.Size, stored.Sha256));
        return new(id, caseId, rowKey, name, stored.Size, stored.Sha256, person.Id, person.Name, at);
    }

    /// <summary>Waits for whoever is changing the case or taking it a step, so that nothing is attached to what was just submitted.</summary>
    private static void Take(Session session, long caseId) =>
        session.Execute("update forms set version = version where case_id = @caseId", new { caseId });

    /// <summary>As long as a row is to be put right, the preparer may attach to it, though the form itself is closed.</summary>
    private string RowToAttachTo(Session session, Access access, long caseId, int rowKey)
    {
        var subject = CaseAccess.MustSee(session, access, caseId);
        return access.Has(Role.Preparer, subject.UnitPath) && RectificationStore.IsAsked(session, caseId, rowKey)
            && RowName(CaseStore.Form(session, caseId)?.Filled.Form, rowKey) is { } name ? name : RowOpenFor(session, access, caseId, rowKey);
    }

    /// <summary>The row's name, when the person may attach to it now; refuses otherwise.</summary>
    private string RowOpenFor(Session session, Access access, long caseId, int rowKey)
    {
        var subject = CaseAccess.MustSee(session, access, caseId);
        if (CaseAccess.WhyNotEdit(access, subject, null, Dates.Today(clock)) is { } why) throw new RefusalException(why);
        if (subject.OpenCells is { } open && !open.Any(c => c.Key == rowKey))
            throw new RefusalException("这次只开放了审核人点名的单元格，其他行的佐证材料不能改动");
        return RowName(CaseStore.Form(session, caseId)?.Filled.Form, rowKey) ?? throw new RefusalException("这一行已经不在表中，请刷新页面");
    }

    private static string? RowName(Form? form, int rowKey)
    {
        if (form is null) return null;
        bool Is(Place row) => CellNumber.In(row, CellField.Row)?.Key == rowKey;
        return form.Indicators.FirstOrDefault(i => Is(i.At))?.Name ?? form.Funds.FirstOrDefault(f => Is(f.At))?.Label
            ?? new FilledForm(form, 0).Cells.FirstOrDefault(c => c.Number.Key == rowKey)?.Label;
    }

    /// <summary>A file of a case that the person may not see is refused in the same words as one that there is not.</summary>
    private static EvidenceItem MustSee(Session session, Access access, long id) =>
        session.First<Row>(ById, new { id })?.Item is { } item && CaseStore.Find(session, item.CaseId) is { } subject
            && CaseAccess.Sees(session, access, subject) ? item : throw NoSuch();

    private static NoRightException NoSuch() => new("没有这份佐证材料，或者您没有查看它的权限");

    private const string ById =
        """
        select a.id, a.case_id as CaseId, a.row_key as RowKey, a.name, a.size, a.sha256, a.person_id as PersonId, p.name as PersonName, a.at
        from attachments a join people p on p.id = a.person_id where a.id = @id and a.removed_at is null
        """;

    private const string OfCase =
        """
        select a.id, a.case_id as CaseId, a.row_key as RowKey, a.name, a.size, a.sha256, a.person_id as PersonId, p.name as PersonName, a.at
        from attachments a join people p on p.id = a.person_id where a.case_id = @caseId and a.removed_at is null order by a.row_key, a.id
        """;

    private sealed record Row(
        long Id, long CaseId, long RowKey, string Name, long Size, string Sha256, long PersonId, string PersonName, string At)
    {
        public EvidenceItem Item => new(Id, CaseId, (int)RowKey, Name, Size, Sha256, PersonId, PersonName, At);
    }
}
