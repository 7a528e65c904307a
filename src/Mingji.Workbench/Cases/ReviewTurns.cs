using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>A state in which the person takes the next step, for the units at and below a path.</summary>
public sealed record ReviewTurn(CaseState State, string Path);

/// <summary>Where it is a person's turn.</summary>
public static class ReviewTurns
{
    /// <summary>Up to so many units are looked through one by one; more, and the cases are walked in order until a page is full.</summary>
    private const int MostUnits = 2000;

    /// <summary>The reviews that are the person's, within the filter; no path inside another of the same state.</summary>
    public static IReadOnlyList<ReviewTurn> Of(Access access, ReviewFilter filter)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(filter);
        var states = Enum.GetValues<CaseState>().Where(s => CaseRules.IsReview(s) && (filter.State is null || filter.State == s));
        return [.. states.SelectMany(s => Outermost(Paths(access, s, filter.UnitPath)).Select(path => new ReviewTurn(s, path)))];
    }

    /// <summary>The states that this person ever decides in.</summary>
    public static IReadOnlyList<CaseState> States(Access access) => [.. Of(access, new()).Select(t => t.State).Distinct()];

    /// <summary>The first path behind everything that begins with <paramref name="path"/>: '0' comes right behind '/'.</summary>
    public static string EndOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path[..^1] + "0";
    }

    internal static bool IsNarrow(Session session, ReviewTurn turn) => session.Single<long>(
        "select count(*) from (select 1 from units where path >= @from and path < @to limit @most) counted",
        new { from = turn.Path, to = EndOf(turn.Path), most = MostUnits + 1L }) <= MostUnits;

    private static IEnumerable<string> Paths(Access access, CaseState state, string? unitPath)
    {
        var roles = CaseRules.Find(state, CaseAction.Approve)!.Roles;
        foreach (var root in roles.SelectMany(role => access.RootsFor(role)))
        {
            if (unitPath is null || root.StartsWith(unitPath, StringComparison.Ordinal)) yield return root;
            else if (unitPath.StartsWith(root, StringComparison.Ordinal)) yield return unitPath;
        }
    }

    private static IEnumerable<string> Outermost(IEnumerable<string> paths)
    {
        var known = paths.Distinct(StringComparer.Ordinal).ToList();
        return known.Where(p => !known.Exists(o => o != p && p.StartsWith(o, StringComparison.Ordinal)));
    }
}
