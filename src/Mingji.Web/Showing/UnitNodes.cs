using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Showing;

/// <summary>A node of the tree on the screen; <paramref name="Children"/> is null when its level has not been fetched.</summary>
public sealed record UnitNode(BudgetUnit Unit, bool HasChildren, IReadOnlyList<UnitBranch>? Children, bool More);

/// <summary>What of the unit tree a person sees.</summary>
public static class UnitNodes
{
    /// <summary>The most nodes shown right below one; the rest is found by searching.</summary>
    public const int MostChildren = 500;

    /// <summary>The paths that the person looks after: as administrator or as performance division.</summary>
    public static IReadOnlyList<string> RootsOf(Access access)
    {
        ArgumentNullException.ThrowIfNull(access);
        var paths = access.RootsFor(Role.Administrator).Concat(access.RootsFor(Role.PerformanceDivision)).Distinct(StringComparer.Ordinal).ToList();
        return paths.Count == 0 ? throw new NoRightException("单位由系统管理员和绩效管理科管理；您没有这两个角色")
            : [.. paths.Where(p => !paths.Exists(o => o != p && p.StartsWith(o, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    /// <summary>The unit, and the root under which the person sees it.</summary>
    public static (BudgetUnit Unit, string Root) MustSee(Session session, Access access, long id)
    {
        var roots = RootsOf(access);
        var unit = UnitTree.Find(session, id);
        var root = unit is null ? null : roots.FirstOrDefault(r => unit.Path.StartsWith(r, StringComparison.Ordinal));
        return root is null ? throw new NoRightException("没有这个单位，或者它不在您管理的范围内") : (unit!, root);
    }

    /// <summary>The node at a path with the level below it.</summary>
    public static UnitNode? Open(Session session, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var id = path.Split('/', StringSplitOptions.RemoveEmptyEntries)[^1];
        return UnitTree.Find(session, long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)) is { } unit ? Open(session, unit) : null;
    }

    public static UnitNode Open(Session session, BudgetUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var children = UnitTree.Children(session, unit.Id, MostChildren + 1);
        return new(unit, children.Count > 0, [.. children.Take(MostChildren)], children.Count > MostChildren);
    }
}
