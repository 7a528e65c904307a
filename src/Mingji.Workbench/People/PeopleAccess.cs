using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.People;

/// <summary>Whom and what an administrator may act on. What he may not see is refused in the same words as what there is not.</summary>
public static class PeopleAccess
{
    private const string NoUnit = "没有这个单位，或者它不在您管理的范围内；管理员只能管理自己的单位及其下属单位";

    /// <summary>The unit, if the person administers it.</summary>
    public static BudgetUnit MustRun(Session session, Access access, long unitId) => MustRun(access, UnitTree.Find(session, unitId));

    /// <summary>The unit with this code, if the person administers it.</summary>
    public static BudgetUnit MustRun(Session session, Access access, string? code) =>
        MustRun(access, UnitTree.ByCode(session, (code ?? "").Trim()));

    /// <summary>The person, if he has a role somewhere that <paramref name="access"/> administers.</summary>
    public static Person MustSee(Session session, Access access, long personId)
    {
        ArgumentNullException.ThrowIfNull(access);
        MustBeAdministrator(access);
        var found = Register.Find(session, personId);
        var paths = PathsOf(session, personId);
        return found is not null && (paths.Any(p => access.Has(Role.Administrator, p)) || (paths.Count == 0 && RunsAll(session, access))) ? found
            : throw new NoRightException("没有这个人，或者他不在您管理的单位里");
    }

    /// <summary>The person, if all his roles are where <paramref name="access"/> administers.</summary>
    public static Person MustManage(Session session, Access access, long personId)
    {
        var found = MustSee(session, access, personId);
        return PathsOf(session, personId).All(p => access.Has(Role.Administrator, p)) ? found
            : throw new NoRightException("他在您管理的范围以外也有角色，账号和链接要由上级管理员来办；您可以给予和收回本单位的角色");
    }

    /// <summary>Null when <see cref="MustManage"/> would let it pass; else why not.</summary>
    public static string? WhyNotManage(Session session, Access access, long personId)
    {
        try
        {
            MustManage(session, access, personId);
            return null;
        }
        catch (NoRightException refusal)
        {
            return refusal.Message;
        }
    }

    public static void MustBeAdministrator(Access access)
    {
        ArgumentNullException.ThrowIfNull(access);
        if (!access.HasAnywhere(Role.Administrator)) throw new NoRightException("人员由系统管理员管理；您没有这个角色，需要时请找本单位或上级的管理员");
    }

    private static BudgetUnit MustRun(Access access, BudgetUnit? unit)
    {
        ArgumentNullException.ThrowIfNull(access);
        return unit is not null && access.Has(Role.Administrator, unit.Path) ? unit : throw new NoRightException(NoUnit);
    }

    private static IReadOnlyList<string> PathsOf(Session session, long personId) => session.Query<string>(
        "select u.path from grants g join units u on u.id = g.unit_id where g.person_id = @personId", new { personId });

    /// <summary>The person administers a whole tree.</summary>
    private static bool RunsAll(Session session, Access access) => access.RootsFor(Role.Administrator)
        .Any(root => session.First<long?>("select id from units where path = @root and parent_id is null", new { root }) is not null);
}
