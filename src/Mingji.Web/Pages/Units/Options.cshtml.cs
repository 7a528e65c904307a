using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Units;

/// <summary>What a field for a unit's code offers while somebody types: units that he administers.</summary>
public sealed class OptionsModel(IStore store) : PageModel
{
    private const int Most = 20;

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    /// <summary>The field is called by its form "unit" or "parent".</summary>
    public async Task OnGet(string? unit, string? parent, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        PeopleAccess.MustBeAdministrator(access);
        Units = await store.Read(session =>
            access.RootsFor(Role.Administrator).SelectMany(r => UnitTree.Search(session, r, unit ?? parent ?? "", Most)).Take(Most).ToList(), cancel);
    }
}
