using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Gallery;

/// <summary>The standard that examples are checked by: the common grades and dimensions, nobody's in particular.</summary>
public static class ExampleStandard
{
    public static readonly Standard Plain = new()
    {
        Id = "example",
        Title = "示例标准",
        Grades = [new("优", 90, 100), new("良", 80, 90), new("中", 60, 80), new("差", 0, 60)],
        Classification = new("示例", true, [new("2010601", "行政运行"), new("2010602", "一般行政管理事务")], []),
        Required =
        [
            new(FormType.ProjectTargetTable, Dimension.Output, IndicatorClass.Unknown),
            new(FormType.ProjectTargetTable, Dimension.Benefit, IndicatorClass.Unknown),
            new(FormType.ProjectTargetTable, Dimension.Satisfaction, IndicatorClass.Unknown),
        ],
    };
}
