using System.Collections.Immutable;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Notices;

/// <summary>Who may write plans, put them up for objection and handle objections: the department and the finance bureau.</summary>
public static class NoticeAccess
{
    public static readonly ImmutableArray<Role> Keepers = [Role.Department, Role.FinanceDivision, Role.PerformanceDivision];

    /// <summary>The person keeps plans and objections of this unit.</summary>
    public static bool Keeps(Access access, string unitPath)
    {
        ArgumentNullException.ThrowIfNull(access);
        return access.HasAny(Keepers.AsSpan(), unitPath);
    }

    /// <summary>The paths below which the person keeps plans, none inside another.</summary>
    public static IReadOnlyList<string> Roots(Access access)
    {
        ArgumentNullException.ThrowIfNull(access);
        var all = Keepers.SelectMany(r => access.RootsFor(r)).Distinct(StringComparer.Ordinal).ToList();
        return [.. all.Where(p => !all.Exists(o => o != p && p.StartsWith(o, StringComparison.Ordinal)))];
    }

    /// <summary>The plan, if the person keeps it; one that he doesn't is refused as if there were none.</summary>
    public static Plan MustKeep(Session session, Access access, long planId) =>
        NoticeStore.FindPlan(session, planId) is { } plan && Keeps(access, plan.UnitPath) ? plan : throw NoPlan();

    /// <summary>The notice, under the same rule.</summary>
    public static PublicNotice MustKeepNotice(Session session, Access access, long noticeId) =>
        NoticeStore.Find(session, noticeId) is { } notice && Keeps(access, notice.UnitPath) ? notice : throw NoPlan();

    private static NoRightException NoPlan() =>
        new($"没有这个方案，或者您没有办理它的权限；分配方案和公示由{string.Join("、", Keepers.Select(r => $"“{RoleNames.Of(r)}”"))}办理");
}
