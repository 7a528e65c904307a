using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>Dimensions and classes in the words of the forms.</summary>
public static class DimensionNames
{
    /// <summary>The class where one is asked for, else the dimension.</summary>
    public static string Of(RequiredDimension required)
    {
        ArgumentNullException.ThrowIfNull(required);
        return required.Class == IndicatorClass.Unknown ? Of(required.Dimension) : Of(required.Class);
    }

    public static string Of(Dimension dimension) => dimension switch
    {
        Dimension.Output => "产出",
        Dimension.Benefit => "效益",
        Dimension.Satisfaction => "满意度",
        Dimension.Cost => "成本",
        Dimension.Management => "管理",
        Dimension.Decision => "决策",
        Dimension.Process => "过程",
        Dimension.Execution => "预算执行率",
        _ => "未分类",
    };

    public static string Of(IndicatorClass indicatorClass) => indicatorClass switch
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
        _ => "未分类",
    };
}
