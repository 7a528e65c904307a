using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Web.Pages.Targets;

/// <summary>What an adjustment changes, as a fragment: beside the form that is filled in, and for whoever reviews it.</summary>
public sealed class ChangesModel(IStore store) : PageModel
{
    public Adjustment Adjustment { get; private set; } = null!;

    public Task OnGet(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        return store.Read(session =>
        {
            Adjustment = AdjustmentDesk.Of(session, CaseAccess.MustSee(session, access, id)) ?? throw new RefusalException("这份表不是目标调整");
            return true;
        }, cancel);
    }
}
