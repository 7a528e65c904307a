using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Cases;

/// <summary>Rows of indicators put in, taken out and moved.</summary>
public sealed class RowsModel(IStore store, RowDesk rows) : PageModel
{
    public IActionResult OnGet(long id) => Redirect($"/cases/{id}");

    /// <summary>A row with evidence or remarks goes only when <paramref name="sure"/>; else the answer asks.</summary>
    public async Task<IActionResult> OnPost(long id, int key, string? act, bool sure, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        if (act == "remove" && !sure && await Belongings(id, key, cancel) is { Any: true } belongings) return Partial("_AskRow", (key, belongings));
        var answer = act switch
        {
            "add" => await rows.Add(access, id, key, cancel),
            "remove" => await rows.Remove(access, id, key, cancel),
            "up" or "down" => await rows.Move(access, id, key, act == "up", cancel),
            _ => throw new RefusalException("没有这个操作"),
        };
        return Partial("_Saved", new SavedView(SheetView.Of(answer, access), answer, true));
    }

    private Task<RowBelongings> Belongings(long id, int key, CancellationToken cancel) => store.Read(session =>
    {
        CaseAccess.MustSee(session, HttpContext.Access(), id);
        var stored = CaseStore.Form(session, id) ?? throw new RefusalException("这份表没有内容");
        return RowDesk.BelongingsOf(session, id, stored.Filled, key);
    }, cancel);
}
