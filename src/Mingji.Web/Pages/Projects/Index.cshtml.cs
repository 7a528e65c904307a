using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Projects;

/// <summary>The projects of the units that the person sees.</summary>
public sealed class IndexModel(IStore store, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private const int MostUnits = 300;

    public IReadOnlyList<Project> Projects { get; private set; } = [];

    public IReadOnlyDictionary<long, long> Totals { get; private set; } = new Dictionary<long, long>();

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    public bool More { get; private set; }

    public long Unit { get; private set; }

    public string Words { get; private set; } = "";

    public int Year { get; private set; }

    public bool Closed { get; private set; }

    /// <summary>The person keeps projects of some unit.</summary>
    public bool Writes { get; private set; }

    public async Task OnGet(long unit, string? q, int? year, bool closed, long after, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        (Unit, Words, Year, Closed) = (unit, (q ?? "").Trim(), year ?? Dates.Today(clock).Year, closed);
        Writes = access.HasAnywhere(Role.Preparer);
        await store.Read(session =>
        {
            Units = [.. access.Roots.SelectMany(root => UnitTree.Below(session, root, MostUnits)).Take(MostUnits)];
            var below = unit == 0 ? null : UnitTree.Find(session, unit);
            if (unit != 0 && (below is null || !access.Sees(below.Path))) throw new NoRightException("没有这个单位，或者您没有查看它的权限");
            var queries = (below is null ? access.Roots : [below.Path])
                .Select(root => new ProjectQuery(root, Words, year ?? 0, closed, after, PageSize + 1)).ToImmutableArray();
            var found = queries.SelectMany(q => ProjectStore.List(session, q)).OrderBy(p => p.Id).Take(PageSize + 1).ToList();
            (Projects, More) = ([.. found.Take(PageSize)], found.Count > PageSize);
            Totals = queries.SelectMany(q => ProjectStore.TotalsOf(session, q, Year)).DistinctBy(t => t.Key).ToDictionary(t => t.Key, t => t.Value);
            return true;
        }, cancel);
    }

    public string LinkAfter(long id) =>
        $"/projects?unit={Unit}&q={Uri.EscapeDataString(Words)}&closed={(Closed ? "true" : "false")}&after={id}";
}
