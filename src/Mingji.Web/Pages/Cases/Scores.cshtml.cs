using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Filling;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Pages.Cases;

/// <summary>The scores that follow from the rules: shown first, then filled in.</summary>
public sealed class ScoresModel(ScoreDesk scores) : PageModel
{
    public ImmutableArray<ScoreChange> Changes { get; private set; } = [];

    public async Task OnGet(long id, CancellationToken cancel) => Changes = await scores.Preview(HttpContext.Access(), id, cancel);

    public async Task<IActionResult> OnPost(long id, CancellationToken cancel)
    {
        var wanted = Request.Form["cell"].Select(c => CellNumber.TryParse(c, out var number) ? number.Value : -1).ToHashSet();
        var access = HttpContext.Access();
        var answer = await scores.Fill(access, id, wanted, cancel);
        return Partial("_Saved", new SavedView(SheetView.Of(answer, access), answer, true));
    }
}
