using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Units;

/// <summary>The level below a node of the tree, fetched when it is unfolded.</summary>
public sealed class ChildrenModel(IStore store) : PageModel
{
    public UnitNode Node { get; private set; } = null!;

    public async Task OnGet(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Node = await store.Read(session => UnitNodes.Open(session, UnitNodes.MustSee(session, access, id).Unit), cancel);
    }
}
