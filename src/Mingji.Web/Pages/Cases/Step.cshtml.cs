using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Filling;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Cases;

/// <summary>Takes a case one step on its way.</summary>
public sealed class StepModel(CaseSteps steps) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/cases/{id}");

    public async Task<IActionResult> OnPost(long id, string? action, string? reason, int[] cell, int? seen, CancellationToken cancel)
    {
        var wanted = Codes.TryRead<CaseAction>(action) ?? throw new RefusalException("没有这个操作");
        await steps.Take(HttpContext.Access(), id, new(wanted, reason ?? "", [.. cell.Select(c => new CellNumber(c))], seen), cancel);
        return Redirect($"/cases/{id}");
    }
}
