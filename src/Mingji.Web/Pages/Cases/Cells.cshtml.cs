using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Filling;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Cases;

/// <summary>Saves cells; answers with what follows from them.</summary>
public sealed class CellsModel(CaseDesk desk) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/cases/{id}");

    /// <summary>
    /// One cell or many: the n-th of each list belong together. They are read from the request as they are, for the framework binds no more
    /// than a thousand. <paramref name="known"/> is the event at which the page has the form: what it shows already is not told again.
    /// </summary>
    public async Task<IActionResult> OnPost(long id, string? way, long? known, CancellationToken cancel)
    {
        var (cell, seen, text) = (Request.Form["cell"], Request.Form["seen"], Request.Form["text"]);
        if (cell.Count == 0 || cell.Count != seen.Count || cell.Count != text.Count) return BadRequest();
        var edits = new List<CellEdit>(cell.Count);
        for (var i = 0; i < cell.Count; i++)
        {
            if (!CellNumber.TryParse(cell[i], out var number)) return BadRequest();
            edits.Add(new(number.Value, seen[i] ?? "", text[i] ?? ""));
        }

        var access = HttpContext.Access();
        var answer = await desk.Save(access, id, [.. edits], way is ChangeWays.Pasted or ChangeWays.Emptied ? way : null, cancel);
        return Partial("_Saved", SavedView.Of(SheetView.Of(answer, access), answer, known));
    }
}
