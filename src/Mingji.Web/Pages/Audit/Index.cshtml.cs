using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Uploads;

namespace Mingji.Web.Pages.Audit;

/// <summary>Takes documents of any kind to be audited; nothing of them is kept.</summary>
[TakesUploads]
public sealed class IndexModel(UploadFolder uploads) : PageModel
{
    public void OnGet()
    {
        // A page without anything of the person's.
    }

    public async Task<IActionResult> OnPost(List<IFormFile> files, CancellationToken cancel) =>
        this.Uploaded("/audit/" + await uploads.Keep(HttpContext.Access().Person, files, cancel));
}
