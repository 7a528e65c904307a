using Mingji.Core.Indicators;

namespace Mingji.Core.Tests.Indicators;

public class HeadingReaderTests
{
    [Theory]
    [InlineData("产出指 标", Dimension.Output, IndicatorClass.Unknown, null, "产出指标")]
    [InlineData("效益指标（30分）", Dimension.Benefit, IndicatorClass.Unknown, 30, "效益指标")]
    [InlineData("效益指标\n30分) ", Dimension.Benefit, IndicatorClass.Unknown, 30, "效益指标")]
    [InlineData("产出指标 (50)", Dimension.Output, IndicatorClass.Unknown, 50, "产出指标")]
    [InlineData("效果指标", Dimension.Benefit, IndicatorClass.Unknown, null, "效果指标")]
    [InlineData("经济效益 指标", Dimension.Benefit, IndicatorClass.Economic, null, "经济效益指标")]
    [InlineData("1-产出指标", Dimension.Output, IndicatorClass.Unknown, null, "产出指标")]
    [InlineData("11-数量指标", Dimension.Output, IndicatorClass.Quantity, null, "数量指标")]
    [InlineData("22-社会效益", Dimension.Benefit, IndicatorClass.Social, null, "社会效益")]
    [InlineData("产出时效", Dimension.Output, IndicatorClass.Timeliness, null, "产出时效")]
    [InlineData("成本指标", Dimension.Cost, IndicatorClass.Cost, null, "成本指标")]
    [InlineData("满意度", Dimension.Satisfaction, IndicatorClass.Satisfaction, null, "满意度")]
    [InlineData("社会公众或服务对象满意度指标", Dimension.Satisfaction, IndicatorClass.Satisfaction, null, "社会公众或服务对象满意度指标")]
    [InlineData("服务对象满意度指标等", Dimension.Satisfaction, IndicatorClass.Satisfaction, null, "服务对象满意度指标等")]
    [InlineData("投  入（15分）", Dimension.Decision, IndicatorClass.Unknown, 15, "投入")]
    [InlineData("过程", Dimension.Process, IndicatorClass.Unknown, null, "过程")]
    [InlineData("管理指标", Dimension.Management, IndicatorClass.Unknown, null, "管理指标")]
    [InlineData("可持续发展指标", Dimension.Benefit, IndicatorClass.Sustained, null, "可持续发展指标")]
    [InlineData("可持续影响指标（10分）", Dimension.Benefit, IndicatorClass.Sustained, 10, "可持续影响指标")]
    [InlineData("环境效益指标", Dimension.Benefit, IndicatorClass.Ecological, null, "环境效益指标")]
    [InlineData("预算执行率（10分）", Dimension.Execution, IndicatorClass.Unknown, 10, "预算执行率")]
    public void A_heading_is_known_with_blanks_numbers_and_points_in_it(
        string label, Dimension dimension, IndicatorClass of, int? points, string cleaned)
    {
        var heading = HeadingReader.Read(label);
        Assert.Equal((dimension, of, (decimal?)points, cleaned, true),
            (heading.Dimension, heading.Class, heading.Points, heading.Label, heading.IsHeading));
    }

    [Theory]
    [InlineData("公众投诉率")]
    [InlineData("维保次数")]
    [InlineData("三级指标")]
    [InlineData("绩效指标")]
    [InlineData("")]
    [InlineData("100%")]
    public void Another_label_is_no_heading(string label) => Assert.False(HeadingReader.Read(label).IsHeading);
}
