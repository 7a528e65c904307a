using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Tests.Indicators;

public class ClassReaderTests
{
    [Theory]
    [InlineData("费用支付及时率", "100%", IndicatorClass.Timeliness)]
    [InlineData("基础设施维护及时性", "100%", IndicatorClass.Timeliness)]
    [InlineData("建设质量验收合格率", "100%", IndicatorClass.Quality)]
    [InlineData("购置设备质量合格率", "100%", IndicatorClass.Quality)]
    [InlineData("市场价格调查次数", "12次", IndicatorClass.Quantity)]
    [InlineData("验收合格项目个数", "≥5个", IndicatorClass.Quantity)]
    [InlineData("保障查验单位数(个)", "1个/年", IndicatorClass.Unknown)]
    [InlineData("宣讲会次数(场)", "≥10", IndicatorClass.Quantity)]
    [InlineData("造林面积", "1.2万亩", IndicatorClass.Quantity)]
    [InlineData("市民满意度", "≥90%", IndicatorClass.Satisfaction)]
    [InlineData("项目总成本", "≤90万元", IndicatorClass.Cost)]
    [InlineData("整体通关时间缩短", "逐年缩短", IndicatorClass.Timeliness)]
    [InlineData("服务周期内空气质量", "优良", IndicatorClass.Quality)]
    [InlineData("办公室搬迁", "2021年12月31日前完成", IndicatorClass.Timeliness)]
    [InlineData("政策知晓率", "100%", IndicatorClass.Unknown)]
    [InlineData("进出口数量同比增长率", "2%", IndicatorClass.Unknown)]
    [InlineData("改造覆盖率", "100%", IndicatorClass.Unknown)]
    [InlineData("公众投诉率", "≤5%", IndicatorClass.Unknown)]
    public void A_name_speaks_for_a_class_or_for_none(string name, string target, IndicatorClass likely) =>
        Assert.Equal(likely, ClassReader.Likely(name, IndicatorValueReader.ReadTarget(target, Place.Nowhere, name)));

    [Theory]
    [InlineData(IndicatorClass.Quality, IndicatorClass.Timeliness, true)]
    [InlineData(IndicatorClass.Timeliness, IndicatorClass.Satisfaction, true)]
    [InlineData(IndicatorClass.Timeliness, IndicatorClass.Economic, false)]
    [InlineData(IndicatorClass.Quantity, IndicatorClass.Social, false)]
    [InlineData(IndicatorClass.Satisfaction, IndicatorClass.Social, true)]
    [InlineData(IndicatorClass.Unknown, IndicatorClass.Satisfaction, false)]
    [InlineData(IndicatorClass.Quantity, IndicatorClass.Quantity, false)]
    public void Only_a_clear_contradiction_counts(IndicatorClass likely, IndicatorClass heading, bool contradicts) =>
        Assert.Equal(contradicts, ClassReader.Contradicts(likely, heading));
}
