using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Filling;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Review;

/// <summary>Approves, returns or reopens a case, and goes on to the next.</summary>
public sealed class StepModel(CaseSteps steps) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/review/{id}");

    /// <summary><paramref name="scope"/> "named" opens only the cells named, "all" the whole form.</summary>
    public async Task<IActionResult> OnPost(
        long id, [FromQuery] ReviewQuery query, string? action, string? reason, int[] cell, string? scope, int? seen, long? next,
        CancellationToken cancel)
    {
        var wanted = Codes.TryRead<CaseAction>(action) ?? throw new RefusalException("没有这个操作");
        var named = wanted == CaseAction.Reopen || (wanted == CaseAction.Return && scope != "all");
        if (wanted == CaseAction.Return && named && cell.Length == 0)
            throw new RefusalException("退回时没有点名单元格：请勾选要改的单元格，或者选“整张表都可以改”");
        await steps.Take(HttpContext.Access(), id, new(wanted, reason ?? "", named ? [.. cell.Select(c => new CellNumber(c))] : [], seen), cancel);
        return Redirect(query.On(next is { } on ? $"/review/{on}" : "/review", decided: id));
    }
}
