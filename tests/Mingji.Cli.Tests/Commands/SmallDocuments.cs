namespace Mingji.Cli.Tests.Commands;

/// <summary>Documents of a few lines, worded for the tests.</summary>
internal static class SmallDocuments
{
    private const string Head = "项目支出绩效自评表\n（2023年度）\n项目名称\t查验场地维护\n主管部门\t口岸办\t实施单位\t口岸办\n";

    private const string Columns = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n";

    /// <summary>Nothing in it is wrong.</summary>
    public const string Sound = Head + Columns
        + "产出指标\t数量指标\t指标1：巡检次数\t≥12次\t12次\t50\t50\t\n"
        + "效益指标\t社会效益指标\t指标1：查验事故起数\t≤0起\t0起\t40\t40\t\n"
        + "满意度指标\t服务对象满意度指标\t指标1：企业满意度\t≥90%\t95%\t10\t10\t\n"
        + "总分\t\t\t\t\t100\t100\t\n";

    /// <summary>The scores add up to 98, not to 100.</summary>
    public const string Wrong = Head + Columns
        + "产出指标\t数量指标\t指标1：巡检次数\t≥12次\t12次\t50\t48\t雨季停工\n"
        + "效益指标\t社会效益指标\t指标1：查验事故起数\t≤0起\t0起\t40\t40\t\n"
        + "满意度指标\t服务对象满意度指标\t指标1：企业满意度\t≥90%\t95%\t10\t10\t\n"
        + "总分\t\t\t\t\t100\t100\t\n";

    public const string WithoutForms = "今天天气很好。\n我们去散步。\n";
}
