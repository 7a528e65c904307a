using System.Collections.Immutable;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.People;

/// <summary>What a person may do. Rights follow the unit tree: a role on a unit is a role on everything below it, and on nothing else.</summary>
public sealed record Access(Person Person, ImmutableArray<Grant> Grants)
{
    /// <summary>The person has the role for this unit.</summary>
    public bool Has(Role role, string unitPath) => Grants.Any(g => g.Role == role && unitPath.StartsWith(g.Path, StringComparison.Ordinal));

    /// <summary>The person has one of the roles for this unit.</summary>
    public bool HasAny(ReadOnlySpan<Role> roles, string unitPath)
    {
        foreach (var role in roles)
        {
            if (Has(role, unitPath)) return true;
        }

        return false;
    }

    /// <summary>
    /// The person has some role for this unit: what it takes to see it. An evaluator sees what was assigned to him, and nothing by his role.
    /// </summary>
    public bool Sees(string unitPath) => Seeing.Any(g => unitPath.StartsWith(g.Path, StringComparison.Ordinal));

    /// <summary>The person has this role somewhere.</summary>
    public bool HasAnywhere(Role role) => Grants.Any(g => g.Role == role);

    /// <summary>The paths under which the person sees everything, none inside another.</summary>
    public ImmutableArray<string> Roots => RootsOf(Seeing);

    private IEnumerable<Grant> Seeing => Grants.Where(g => g.Role != Role.Evaluator);

    /// <summary>The paths under which the person has the role.</summary>
    public ImmutableArray<string> RootsFor(Role role) => RootsOf(Grants.Where(g => g.Role == role));

    public void MustSee(BudgetUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (!Sees(unit.Path)) throw new NoRightException("您没有查看这个单位的权限；只能查看本单位及其下属单位");
    }

    public void Must(Role role, string unitPath, string what)
    {
        if (!Has(role, unitPath)) throw new NoRightException($"您没有{what}的权限：需要在这个单位或其上级担任“{RoleNames.Of(role)}”");
    }

    private static ImmutableArray<string> RootsOf(IEnumerable<Grant> grants)
    {
        var paths = grants.Select(g => g.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return [.. paths.Where(p => !paths.Exists(o => o != p && p.StartsWith(o, StringComparison.Ordinal)))];
    }
}
