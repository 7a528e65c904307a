using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Cli.Commands;

/// <summary>Chinese names for what packs lay down.</summary>
internal static class StandardWords
{
    public static string Of(PackScope scope) => scope switch
    {
        PackScope.National => "全国",
        PackScope.Province => "省级",
        PackScope.City => "市级",
        _ => "县区",
    };

    public static string Of(Dimension dimension) => dimension switch
    {
        Dimension.Output => "产出",
        Dimension.Benefit => "效益",
        Dimension.Satisfaction => "满意度",
        Dimension.Cost => "成本",
        Dimension.Management => "管理",
        Dimension.Decision => "决策",
        Dimension.Process => "过程",
        Dimension.Execution => "预算执行",
        _ => "未归类",
    };

    public static string Of(IndicatorClass kind) => kind switch
    {
        IndicatorClass.Quantity => "数量",
        IndicatorClass.Quality => "质量",
        IndicatorClass.Timeliness => "时效",
        IndicatorClass.Cost => "成本",
        IndicatorClass.Economic => "经济效益",
        IndicatorClass.Social => "社会效益",
        IndicatorClass.Ecological => "生态效益",
        IndicatorClass.Sustained => "可持续影响",
        IndicatorClass.Satisfaction => "满意度",
        _ => "任一类",
    };
}
