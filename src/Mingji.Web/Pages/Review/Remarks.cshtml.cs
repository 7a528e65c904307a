using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Filling;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Review;

/// <summary>Makes, answers and settles remarks on cells.</summary>
public sealed class RemarksModel(RemarkDesk remarks) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/review/{id}");

    /// <summary><paramref name="act"/> is "add", "answer" or "settle"; afterwards it goes <paramref name="back"/> to where it was done.</summary>
    public async Task<IActionResult> OnPost(
        long id, [FromQuery] ReviewQuery query, string? act, int cell, long remark, string? text, string? back, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        switch (act)
        {
            case "add":
                await remarks.Add(access, id, new CellNumber(cell), text ?? "", cancel);
                break;
            case "answer":
                await remarks.Answer(access, id, remark, text ?? "", cancel);
                break;
            case "settle":
                await remarks.Settle(access, id, remark, cancel);
                break;
            default:
                throw new RefusalException("没有这个操作");
        }

        return back == "form" ? Redirect($"/cases/{id}#remarks") : Redirect(query.On($"/review/{id}"));
    }
}
