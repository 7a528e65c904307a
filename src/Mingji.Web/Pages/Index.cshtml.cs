using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages;

/// <summary>What the person has to do, the most urgent first.</summary>
public sealed class IndexModel(IStore store, TimeProvider clock) : PageModel
{
    public IReadOnlyList<TodoItem> Items { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        Items = await store.Read(session => TodoList.Of(session, access, today), cancel);
    }
}
