using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Web.Uploads;

namespace Mingji.Web.Pages.Audit;

/// <summary>What does not hold in the documents of an upload, beside the documents themselves.</summary>
public sealed class ReportModel(UploadFolder uploads, DocumentDesk desk, StandardCatalog catalog) : PageModel
{
    public string Key { get; private set; } = "";

    /// <summary>The pack asked for; null: each document by that which fits it.</summary>
    public string? Pack { get; private set; }

    public AuditReport Report { get; private set; } = null!;

    public ImmutableArray<AuditView> Views { get; private set; } = [];

    public ImmutableArray<Standard> Packs => catalog.Standards;

    public string PackQuery => Pack is { } pack ? "?pack=" + Uri.EscapeDataString(pack) : "";

    public async Task OnGet(string key, string? pack, CancellationToken cancel)
    {
        (Key, Pack) = (key, string.IsNullOrEmpty(pack) ? null : pack);
        Report = await desk.Audit(uploads.Files(HttpContext.Access().Person, key), Pack, cancel);
        Views = [.. Report.Documents.Select((d, i) => new AuditView(i + 1, d))];
    }
}
