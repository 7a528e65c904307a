using System.Collections.Immutable;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Summaries;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Summaries;

/// <summary>
/// The year and unit that a page about many forms looks at: those asked for, else the year under way and the top of what the person sees.
/// <paramref name="Unit"/> is null when there is nothing to look at. <paramref name="Above"/>: the units above it that the person sees.
/// </summary>
public sealed record SummaryPlace(ImmutableArray<int> Years, int Year, BudgetUnit? Unit, ImmutableArray<BudgetUnit> Above)
{
    public static SummaryPlace Of(Session session, Access access, int year, long unit, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(access);
        var years = Summary.Years(session, access);
        var at = unit == 0 ? access.Roots.SelectMany(root => UnitTree.Below(session, root, 1)).FirstOrDefault() : UnitTree.Find(session, unit);
        if (unit != 0 && (at is null || !access.Sees(at.Path))) throw new NoRightException("没有这个单位，或者您没有查看它的权限");
        var chosen = years.Any(y => y.Year == year) ? year : Summary.YearNow(years, today);
        return new([.. years.Select(y => y.Year)], chosen, chosen == 0 ? null : at, at is null ? [] : AboveOf(session, access, at));
    }

    private static ImmutableArray<BudgetUnit> AboveOf(Session session, Access access, BudgetUnit unit)
    {
        var above = new List<BudgetUnit>();
        for (var at = unit.ParentId; at is { } parent && UnitTree.Find(session, parent) is { } found && access.Sees(found.Path); at = found.ParentId)
            above.Insert(0, found);
        return [.. above];
    }
}
