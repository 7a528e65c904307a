namespace Mingji.Core.Monitoring;

/// <summary>Lights as people call them. No light is not a green one: it has a name of its own.</summary>
public static class LightNames
{
    public const string None = "未评";

    public static string Of(Light? light) => light switch
    {
        Light.Green => "绿灯",
        Light.Blue => "蓝灯",
        Light.Yellow => "黄灯",
        Light.Red => "红灯",
        _ => None,
    };

    /// <summary>What the light says.</summary>
    public static string MeaningOf(Light? light) => light switch
    {
        Light.Green => "按计划推进",
        Light.Blue => "明显快于计划，核实目标是否偏低",
        Light.Yellow => "落后于计划，要跟进",
        Light.Red => "严重落后或完不成，要整改",
        _ => "缺数或不能比较，没有评灯",
    };
}
