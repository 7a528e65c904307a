using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench.Objections;

namespace Mingji.Web.Pages.Notices;

/// <summary>A paper of an objection, opened for those who keep the notice; always to be saved, never shown by the browser.</summary>
public sealed class ObjectionFileModel(ObjectionDesk desk) : PageModel
{
    public async Task<IActionResult> OnGet(long id, long file, CancellationToken cancel)
    {
        var (name, content) = await desk.OpenFile(HttpContext.Access(), id, file, cancel);
        return File(content, "application/octet-stream", FileNames.Safe(name));
    }
}
