using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Forms;
using Mingji.Web.Public;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Public;

/// <summary>One publication: what it says, what Mingji computed of it, its files and its versions.</summary>
[AllowAnonymous]
public sealed class DocumentModel(IStore store) : PageModel
{
    private static readonly string[] Checks = ["recomputed", "differs", "stated"];

    public Publication Found { get; private set; } = null!;

    /// <summary>Null when it was taken down: then nothing of it is shown.</summary>
    public PublishedSnapshot? Snapshot { get; private set; }

    public ImmutableArray<PublishedFile> Files { get; private set; } = [];

    public ImmutableArray<Publication> Versions { get; private set; } = [];

    /// <summary>It is a text, not a table.</summary>
    public bool IsText => Found.FormType is FormType.SelfEvaluationReport or FormType.EvaluationReport;

    /// <summary>It is tables, and sentences about them.</summary>
    public bool IsAccounts => Found.FormType == FormType.FinalAccounts;

    /// <summary>The sentences of final accounts under their headings.</summary>
    public IEnumerable<(string Heading, string Text)> Sections => Snapshot!.Cells.Where(c => c.Table is null).GroupBy(c => c.Label)
        .Select(g => (g.Key, string.Concat(g.Select(c => c.Text))));

    public IEnumerable<(string Check, int Count)> Counts =>
        Checks.Select(c => (c, Snapshot!.Cells.Count(cell => cell.Check == c))).Where(c => c.Item2 > 0);

    /// <summary>The form's tables.</summary>
    public IEnumerable<PublishedPart> Parts => PublishedParts.Of(IsAccounts ? [.. Snapshot!.Cells.Where(c => c.Table is not null)] : Snapshot!.Cells);

    public async Task<IActionResult> OnGet(long id, CancellationToken cancel)
    {
        var there = await store.Read(session =>
        {
            if (PublicationStore.Find(session, id) is not { } found) return false;
            Found = found;
            Versions = PublicationStore.Versions(session, found);
            if (found.IsWithdrawn) return true;
            var text = PublicationStore.Snapshot(session, id);
            Snapshot = PublishedSnapshot.Read(text);
            Files = [.. PublicationStore.Files(session, id).Add(new("json", found.Sha256, System.Text.Encoding.UTF8.GetByteCount(text))).OrderBy(Order)];
            return true;
        }, cancel);
        return there ? Page() : NotFound();
    }

    private static int Order(PublishedFile file) => Array.IndexOf(["pdf", "html", "docx", "xlsx", "csv", "json"], file.Ending);
}
