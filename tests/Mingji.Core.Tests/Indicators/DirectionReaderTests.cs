using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Tests.Indicators;

public class DirectionReaderTests
{
    [Theory]
    [InlineData("维保次数", "30次", Direction.Positive)]
    [InlineData("安全事故发生次数", "0次", Direction.Reverse)]
    [InlineData("卫生安全事故发生次数", "0次", Direction.Reverse)]
    [InlineData("公众投诉率", "5%", Direction.Reverse)]
    [InlineData("投诉办结率", "100%", Direction.Positive)]
    [InlineData("安全事故应急演练次数", "2次", Direction.Positive)]
    [InlineData("违规行为查处率", "100%", Direction.Positive)]
    [InlineData("建设项目成本控制率", "100%", Direction.Reverse)]
    [InlineData("生均补助标准达标率", "100%", Direction.Positive)]
    [InlineData("减少经济损失", "100万元", Direction.Positive)]
    [InlineData("成本节约率", "5%", Direction.Positive)]
    [InlineData("造林成活率", "85%", Direction.Positive)]
    [InlineData("公众投诉率", "≥95%", Direction.Positive)]
    [InlineData("项目总成本", "≤90万元", Direction.Reverse)]
    [InlineData("办结时间", "≤3天", Direction.Reverse)]
    [InlineData("办公室搬迁", "2021年12月31日前完成", Direction.Exact)]
    [InlineData("服务周期", "2023.07-2024.01", Direction.Exact)]
    [InlineData("通关时间缩短", "逐年缩短", Direction.Unknown)]
    [InlineData("监控情况", "全面", Direction.Unknown)]
    public void The_operator_says_it_and_else_the_name(string name, string target, Direction direction) =>
        Assert.Equal(direction, DirectionReader.Of(name, IndicatorValueReader.ReadTarget(target, Place.Nowhere, name)));

    [Fact]
    public void Without_a_target_only_a_telling_name_has_a_direction()
    {
        Assert.Equal(Direction.Reverse, DirectionReader.Of("设备故障率", null));
        Assert.Equal(Direction.Unknown, DirectionReader.Of("口岸建设项目数", null));
    }
}
