using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Public;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Public;

/// <summary>A unit's published years side by side, with pictures and the documents behind them.</summary>
[AllowAnonymous]
public sealed class UnitModel(IStore store) : PageModel
{
    public PublicUnit Unit { get; private set; } = null!;

    public UnitYears Years { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string code, CancellationToken cancel)
    {
        if (await store.Read(session => PublicUnit.Find(session, code), cancel) is not { } found) return NotFound();
        (Unit, Years) = (found, new(found));
        return Page();
    }
}
