namespace Mingji.Documents.Tests.Recognition;

/// <summary>Indicators written out in a report.</summary>
public sealed class ProseIndicatorTests
{
    private const string Title = "某省2022年度防汛资金绩效自评报告";

    [Fact]
    public void Name_sign_figure_and_done_make_an_indicator_each()
    {
        var form = Assert.Single(MadeUp.Text(
            Title, "", "(1)产出指标。", "", "数量指标:巡堤船只≥6艘，实际巡堤6艘;巡堤时长≥900小时，实际巡堤时长880.5小时。").Forms);
        Assert.Equal("产出指标/数量指标 巡堤船只 ≥6艘 6艘", MadeUp.Say(form, 0));
        Assert.Equal("产出指标/数量指标 巡堤时长 ≥900小时 880.5小时", MadeUp.Say(form, 1));
    }

    [Theory]
    [InlineData("质量指标:实际时长/计划时长≥80%,实际完")]
    [InlineData("质量指标:设备完好，运行良好。")]
    [InlineData("数量指标:巡堤船只≥6艘，按期到位。")]
    public void What_is_cut_off_or_not_plain_makes_none(string line) =>
        Assert.Empty(Assert.Single(MadeUp.Text(Title, "", "(1)产出指标。", "", line).Forms).Indicators);
}
