using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Filling;
using Mingji.Documents.Auditing;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Web.Uploads;

/// <summary>
/// What the person wants of an upload: one case only, or null for all of his; where each form goes (null: as proposed; an empty text:
/// nowhere); whether cells that the file leaves empty stay.
/// </summary>
public sealed record ImportWishes(long? Case, ImmutableArray<string?>? To, bool KeepsAbsent);

/// <summary>Reads an upload and works out what each of its forms would do to which case. Writes nothing.</summary>
public sealed class ImportPreview(IStore store, UploadFolder uploads, DocumentDesk documents)
{
    public async Task<ImportView> Of(Access access, string key, ImportWishes wishes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(wishes);
        var read = await documents.Read(uploads.Files(access.Person, key), cancel);
        var items = await store.Read(session => Items(session, access, read, wishes), cancel);
        return new(key, read, items, wishes.KeepsAbsent);
    }

    private static ImmutableArray<ImportItem> Items(
        Session session, Access access, ImmutableArray<AuditedDocument> documents, ImportWishes wishes)
    {
        var forms = documents.SelectMany(d => (d.Read?.Forms ?? []).Select(f => (File: d.Path, Form: f))).ToList();
        var cases = wishes.Case is { } only ? [OnlyCase(session, access, only)] : ImportTargets.Of(session, access, forms.Select(f => f.Form.Type));
        var proposed = ImportMatching.Propose([.. forms.Select(f => f.Form)], [.. cases]);
        return [.. forms.Select((f, i) =>
        {
            var places = cases.Where(c => c.FormType == f.Form.Type).Select(c => (c, ImportMatching.WhyNot(f.Form, c)));
            var item = new ImportItem(i, f.File, f.Form) { Places = [.. places] };
            var wanted = wishes.To is { } to && i < to.Length ? Id(to[i]) : proposed[i];
            return item.Places.FirstOrDefault(p => p.Case.Id == wanted).Case is { } chosen ? Taken(session, item, chosen, wishes.KeepsAbsent) : item;
        })];
    }

    private static ImportItem Taken(Session session, ImportItem item, Case chosen, bool keepsAbsent)
    {
        var stored = CaseStore.Form(session, chosen.Id) ?? throw new RefusalException("这份表没有内容");
        var takeover = FormTakeover.Of(stored.Filled, item.Form, keepsAbsent, FixedTargets.CellsOf(chosen, stored.Filled));
        return item with { Chosen = chosen, Version = stored.Version, Takeover = takeover };
    }

    private static Case OnlyCase(Session session, Access access, long id)
    {
        var subject = CaseAccess.MustSee(session, access, id);
        return ImportTargets.WhyNot(access, subject) is { } why ? throw new RefusalException(why) : subject;
    }

    private static long? Id(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
