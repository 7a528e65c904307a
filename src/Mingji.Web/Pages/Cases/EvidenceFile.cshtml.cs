using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Evidence;

namespace Mingji.Web.Pages.Cases;

/// <summary>An evidence file to take home. It never opens within the page: what it holds is somebody else's.</summary>
public sealed class EvidenceFileModel(EvidenceDesk desk) : PageModel
{
    public async Task<IActionResult> OnGet(long id, long file, CancellationToken cancel)
    {
        var (item, content) = await desk.Open(HttpContext.Access(), file, cancel);
        if (item.CaseId == id) return File(content, "application/octet-stream", item.Name);
        await content.DisposeAsync();
        throw new NoRightException("没有这份佐证材料，或者您没有查看它的权限");
    }
}
