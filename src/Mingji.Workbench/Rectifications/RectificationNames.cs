namespace Mingji.Workbench.Rectifications;

/// <summary>States and acts as people call them.</summary>
public static class RectificationNames
{
    public static string Of(RectificationState state) => state switch
    {
        RectificationState.Asked => "待整改",
        RectificationState.Answered => "待检查",
        RectificationState.Withdrawn => "已撤回",
        _ => "已完成",
    };

    public static string Of(RectificationAct act) => act switch
    {
        RectificationAct.Asked => "要求整改",
        RectificationAct.Answered => "回复",
        RectificationAct.AskedAgain => "再次要求整改",
        RectificationAct.Withdrawn => "撤回",
        _ => "检查通过",
    };
}
