using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Monitoring;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Monitoring;

/// <summary>A round of monitoring over the unit tree, down to the project's form.</summary>
public sealed class IndexModel(IStore store, StandardCatalog catalog, TimeProvider clock) : PageModel
{
    /// <summary>The rounds that the person sees.</summary>
    public IReadOnlyList<(int Year, int Period)> Rounds { get; private set; } = [];

    public int Year { get; private set; }

    public int Period { get; private set; }

    /// <summary>The unit looked at; null when the person's own units have no single top.</summary>
    public BudgetUnit? Unit { get; private set; }

    /// <summary>The units above it that the person sees, the top first.</summary>
    public ImmutableArray<BudgetUnit> Above { get; private set; } = [];

    public OverviewFilter Filter { get; private set; }

    public OverviewCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public ImmutableArray<OverviewUnit> Units { get; private set; } = [];

    public ImmutableArray<OverviewLine> Lines { get; private set; } = [];

    public bool More { get; private set; }

    /// <summary>The rule that the lights were given by; null when the divisions' packs differ.</summary>
    public MonitoringRules? Rules { get; private set; }

    public DateOnly Today => Dates.Today(clock);

    public async Task OnGet(int year, int period, long unit, string? light, string? after, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Filter = Codes.TryRead<OverviewFilter>(light) ?? OverviewFilter.All;
        await store.Read(session =>
        {
            Rounds = MonitoringOverview.Rounds(session, access);
            Choose(year, period);
            Unit = unit == 0 ? Top(session, access) : UnitTree.Find(session, unit);
            if (unit != 0 && (Unit is null || !access.Sees(Unit.Path))) throw new NoRightException("没有这个单位，或者您没有查看它的权限");
            if (Unit is not null && Period > 0) Look(session, access, Unit, after);
            return true;
        }, cancel);
    }

    /// <summary>The same page with another unit or filter.</summary>
    public string Link(long? unit = null, OverviewFilter? filter = null, string after = "") => FormattableString.Invariant(
        $"/monitoring?year={Year}&period={Period}&unit={unit ?? Unit?.Id ?? 0}&light={Codes.Of(filter ?? Filter)}") + (after.Length > 0 ? "&after=" + after : "");

    public static OverviewFilter FilterOf(Light? light) => light switch
    {
        Light.Red => OverviewFilter.Red,
        Light.Yellow => OverviewFilter.Yellow,
        Light.Blue => OverviewFilter.Blue,
        Light.Green => OverviewFilter.Green,
        _ => OverviewFilter.None,
    };

    public static int Of(OverviewCounts counts, Light? light)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return light switch
        {
            Light.Red => counts.Reds,
            Light.Yellow => counts.Yellows,
            Light.Blue => counts.Blues,
            Light.Green => counts.Greens,
            _ => counts.Unlit,
        };
    }

    /// <summary>The round asked for, else the newest whose year is not yet to come, else the first there is.</summary>
    private void Choose(int year, int period)
    {
        var wanted = Rounds.Where(r => r.Year == year && (period == 0 || r.Period == period))
            .Concat(Rounds.Where(r => r.Year <= Today.Year)).Concat(Rounds);
        (Year, Period) = wanted.FirstOrDefault();
    }

    private void Look(Session session, Access access, BudgetUnit unit, string? after)
    {
        var key = (after ?? "").Split('~');
        var from = key.Length == 2 && long.TryParse(key[0], out var rank) && long.TryParse(key[1], out var id) ? (rank, id) : default;
        var query = new OverviewQuery(Year, Period, unit.Path, Filter, from);
        Counts = MonitoringOverview.Counts(session, query, Today);
        Units = MonitoringOverview.Units(session, query, unit.Id, Today);
        (Lines, More) = MonitoringOverview.Lines(session, query);
        Rules = MonitoringOverview.Packs(session, query) is [var pack] ? catalog.Find(pack, out _)?.Monitoring : null;
        var above = new List<BudgetUnit>();
        for (var at = unit.ParentId; at is { } parent && UnitTree.Find(session, parent) is { } found && access.Sees(found.Path); at = found.ParentId)
            above.Insert(0, found);
        Above = [.. above];
    }

    private static BudgetUnit? Top(Session session, Access access) =>
        access.Roots.SelectMany(root => UnitTree.Below(session, root, 1)).FirstOrDefault();
}
