using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Documents.Writing.Html;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Export;

/// <summary>A case's form as it is printed: the official layout on A4 and nothing else, under a policy of its own.</summary>
public sealed class PrintModel(IStore store) : PageModel
{
    public async Task<IActionResult> OnGet(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var form = await store.Read(session =>
        {
            CaseAccess.MustSee(session, access, id);
            return CaseStore.Form(session, id)?.Filled.Form ?? throw new RefusalException("这份表没有内容");
        }, cancel);
        var page = new MemoryStream();
        FormHtml.Write([form], page);
        page.Position = 0;
        Response.Headers.ContentSecurityPolicy = FormHtml.Policy;
        return File(page, "text/html; charset=utf-8");
    }
}
