namespace Mingji.Workbench.Units;

/// <summary>What the tree takes; each rule answers null, or what is wrong in plain Chinese.</summary>
public static class UnitRules
{
    public const int LongestCode = 40;
    public const int LongestName = 100;

    /// <summary>Nodes from the root down to a leaf.</summary>
    public const int MostDeep = 12;

    public static string? WhyNotCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length is 0 or > LongestCode || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            ? $"单位代码要写，只能用字母、数字、点和横线，最多{LongestCode}个字符" : null;
    }

    public static string? WhyNotName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is 0 or > LongestName || name.Any(char.IsControl) ? $"单位名称要写，最多{LongestName}个字" : null;
    }

    /// <summary>A division stands below divisions only, a department not below a unit.</summary>
    public static string? WhyNotBelow(UnitLevel level, BudgetUnit parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return WhyNotBelow(level, parent.Level) ?? (DepthOf(parent) >= MostDeep ? $"单位最多{MostDeep}层" : null);
    }

    public static string? WhyNotBelow(UnitLevel level, UnitLevel parent) => level < parent
        ? $"“{UnitLevels.NameOf(level)}”不能设在“{UnitLevels.NameOf(parent)}”之下" : null;

    public static int DepthOf(BudgetUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Path.Count(c => c == '/') - 1;
    }
}
