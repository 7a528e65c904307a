using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Documents.Auditing;
using Mingji.Web.Public;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Web.Uploads;
using Mingji.Workbench;

namespace Mingji.Web.Pages.Public;

/// <summary>Audits what a citizen or a journalist drops, in the page itself; the document isn't kept.</summary>
[AllowAnonymous]
[TakesUploads(UploadKind.Visitor)]
public sealed class AuditModel(PublicAudit audit) : PageModel
{
    public AuditReport? Report => Done?.Report;

    /// <summary>Null while nothing was audited.</summary>
    public VisitorAudit? Done { get; private set; }

    public ImmutableArray<AuditView> Views { get; private set; } = [];

    public string? Complaint { get; private set; }

    public void OnGet()
    {
        // A page without anything of anybody's.
    }

    public async Task OnPost(List<IFormFile> files, CancellationToken cancel)
    {
        try
        {
            Done = await audit.Audit(files, HttpContext.Address(), cancel);
            Views = [.. Done.Report.Documents.Select((d, i) => new AuditView(i + 1, d))];
        }
        catch (RefusalException refusal)
        {
            Complaint = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }
}
