using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Cases;

/// <summary>Saves cells; answers with what follows from them.</summary>
public sealed class CellsModel(CaseDesk desk) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/cases/{id}");

    /// <summary>One cell or many: the n-th of each list belong together.</summary>
    public async Task<IActionResult> OnPost(long id, int[] cell, string?[] seen, string?[] text, CancellationToken cancel)
    {
        if (cell.Length == 0 || cell.Length != seen.Length || cell.Length != text.Length) return BadRequest();
        var answer = await desk.Save(HttpContext.Access(), id, [.. cell.Select((c, i) => new CellEdit(c, seen[i] ?? "", text[i] ?? ""))], cancel);
        return Partial("_Saved", new SavedView(new(answer.Filled, answer.Assessment, _ => true), answer));
    }
}
