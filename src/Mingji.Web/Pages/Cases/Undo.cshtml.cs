using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Cases;

/// <summary>Takes the person's last change back, or does it again.</summary>
public sealed class UndoModel(CaseUndo undo) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/cases/{id}");

    public async Task<IActionResult> OnPost(long id, bool again, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var answer = again ? await undo.Redo(access, id, cancel) : await undo.Undo(access, id, cancel);
        return Partial("_Saved", new SavedView(SheetView.Of(answer, access), answer, true));
    }
}
