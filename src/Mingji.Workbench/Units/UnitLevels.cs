namespace Mingji.Workbench.Units;

/// <summary>Levels as people call them.</summary>
public static class UnitLevels
{
    public static string NameOf(UnitLevel level) => level switch
    {
        UnitLevel.Division => "行政区划",
        UnitLevel.Department => "主管部门",
        _ => "预算单位",
    };

    /// <summary>The level that a list means; null when it is none.</summary>
    public static UnitLevel? Read(string? word) => (word ?? "").Trim() switch
    {
        "行政区划" or "区划" or "财政" or "本级" => UnitLevel.Division,
        "主管部门" or "部门" or "一级预算单位" => UnitLevel.Department,
        "预算单位" or "单位" or "基层单位" or "二级预算单位" => UnitLevel.Unit,
        _ => null,
    };
}
