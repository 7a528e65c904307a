using System.Collections.Immutable;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.People;

/// <summary>
/// On which nodes of the tree a role can be given. Reviews above a unit belong above it: were a finance role given on a budget unit, the
/// unit's own administrator could have its forms approved in its own house.
/// </summary>
public static class RoleLevels
{
    public static ImmutableArray<UnitLevel> Of(Role role) => role switch
    {
        Role.FinanceDivision or Role.PerformanceDivision => [UnitLevel.Division],
        Role.Department or Role.Evaluator => [UnitLevel.Division, UnitLevel.Department],
        _ => [UnitLevel.Division, UnitLevel.Department, UnitLevel.Unit],
    };

    /// <summary>Refuses a role that doesn't belong on this node.</summary>
    public static void Check(Role role, BudgetUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Of(role).Contains(unit.Level)) return;
        var allowed = string.Join("或", Of(role).Select(l => $"“{UnitLevels.NameOf(l)}”"));
        throw new RefusalException(
            $"“{RoleNames.Of(role)}”只能设在{allowed}一级；{unit.Name}是“{UnitLevels.NameOf(unit.Level)}”，不能自己审自己");
    }
}
