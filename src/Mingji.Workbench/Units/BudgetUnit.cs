namespace Mingji.Workbench.Units;

/// <summary>What a node of the unit tree is.</summary>
public enum UnitLevel
{
    /// <summary>行政区划: a government with its finance bureau.</summary>
    Division,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>预算单位.</summary>
    Unit,
}

/// <summary>
/// A node of the unit tree. <paramref name="Path"/> is the ids from the root down to it, "/1/4/9/": everything below begins with it.
/// </summary>
public sealed record BudgetUnit(long Id, long? ParentId, string Path, string Code, string Name, UnitLevel Level);

/// <summary>A node as the tree on the screen shows it.</summary>
public sealed record UnitBranch(BudgetUnit Unit, bool HasChildren);
