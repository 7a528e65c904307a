using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Review;

/// <summary>Lets a finding stand with a reason, or makes it count again.</summary>
public sealed class OverridesModel(OverrideDesk overrides) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/review/{id}");

    public async Task<IActionResult> OnPost(
        long id, [FromQuery] ReviewQuery query, string? act, string? rule, string? message, string? reason, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        if (act == "put") await overrides.Put(access, id, rule ?? "", message ?? "", reason ?? "", cancel);
        else if (act == "withdraw") await overrides.Withdraw(access, id, rule ?? "", message ?? "", cancel);
        else throw new RefusalException("没有这个操作");
        return Redirect(query.On($"/review/{id}"));
    }
}
