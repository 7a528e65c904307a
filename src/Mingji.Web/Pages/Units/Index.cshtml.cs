using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Units;

/// <summary>The unit tree, level by level, or what a search found in it.</summary>
public sealed class IndexModel(IStore store) : PageModel
{
    private const int MostFound = 50;

    public string Search { get; private set; } = "";

    public bool Runs { get; private set; }

    /// <summary>The person's own roots with their first level.</summary>
    public IReadOnlyList<UnitNode> Roots { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<BudgetUnit>> Found { get; private set; } = [];

    /// <summary>There is more than was found.</summary>
    public bool More { get; private set; }

    public async Task OnGet(string? q, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var roots = UnitNodes.RootsOf(access);
        (Search, Runs) = ((q ?? "").Trim(), access.HasAnywhere(Role.Administrator));
        await store.Read(session =>
        {
            if (Search.Length == 0) Roots = [.. roots.Select(r => UnitNodes.Open(session, r)).OfType<UnitNode>()];
            else Find(session, roots);
            return true;
        }, cancel);
    }

    private void Find(Session session, IReadOnlyList<string> roots)
    {
        var found = roots.SelectMany(r => UnitTree.Search(session, r, Search, MostFound + 1).Select(u => (Root: r, Unit: u))).ToList();
        More = found.Count > MostFound;
        Found = [.. found.Take(MostFound).Select(f => UnitTree.Way(session, f.Unit, f.Root))];
    }
}
