using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Filling;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench.Reports;

namespace Mingji.Web.Pages.Cases;

/// <summary>Writes a report from its dossier, or brings one sentence of it up to the dossier.</summary>
public sealed class ReportModel(ReportDesk reports) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/cases/{id}");

    /// <summary>Without a <paramref name="cell"/> the whole report; <paramref name="anew"/>: as the outline has it.</summary>
    public async Task<IActionResult> OnPost(long id, string? cell, bool anew, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        CellNumber number = default;
        if (cell is not null && !CellNumber.TryParse(cell, out number)) return BadRequest();
        var answer = cell is null ? await reports.Write(access, id, cancel) : await reports.Renew(access, id, number, anew, cancel);
        return Partial("_Saved", new SavedView(SheetView.Of(answer, access), answer, true));
    }
}
