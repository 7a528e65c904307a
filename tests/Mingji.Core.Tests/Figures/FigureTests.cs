using Mingji.Core.Figures;

namespace Mingji.Core.Tests.Figures;

public class FigureTests
{
    [Theory]
    [InlineData("3577.95万元", "元", "35779500元", -2)]
    [InlineData("35779500元", "万元", "3577.9500万元", 4)]
    [InlineData("2.45亿元", "万元", "24500万元", -2)]
    [InlineData("60.06万标箱", "标箱", "600600标箱", -2)]
    [InlineData("1.2万亩", "亩", "12000亩", -3)]
    [InlineData("0.5%", "‰", "5‰", 0)]
    [InlineData("1.5公里", "米", "1500米", -2)]
    [InlineData("2天", "小时", "48小时", -2)]
    public void A_figure_goes_over_into_another_unit_with_its_precision(string text, string unit, string converted, int decimals)
    {
        Assert.True(FigureReader.TryRead(text, Unit.None, out var figure));
        Assert.True(Unit.TryRead(unit, out var other));
        var found = figure.In(other)!.Value;
        Assert.Equal((converted, decimals), (found.ToString(), found.Decimals));
        var (here, there) = (figure.InBase, found.InBase);
        Assert.True(there.Contains(here.Low!.Value) && there.Contains(here.High!.Value));
    }

    [Fact]
    public void Between_kinds_there_is_no_way()
    {
        Assert.Null(new Figure(1, 0, Unit.Percent).In(Unit.Yuan));
        Assert.Null(new Figure(decimal.MaxValue, 0, Unit.HundredMillionYuan).In(Unit.Yuan));
    }

    [Theory]
    [InlineData("元", "亿元", true)]
    [InlineData("人", "名", true)]
    [InlineData("万标箱", "标箱", true)]
    [InlineData("个", "项", true)]
    [InlineData("场", "次", true)]
    [InlineData("公里", "米", true)]
    [InlineData("小时", "天", true)]
    [InlineData("次/季", "次/季度", true)]
    [InlineData("万元/户", "元/户", true)]
    [InlineData("", "列", true)]
    [InlineData("项", "列", false)]
    [InlineData("个", "次", false)]
    [InlineData("%", "个百分点", false)]
    [InlineData("%", "元", false)]
    [InlineData("次/季", "次", false)]
    [InlineData("元/户", "元/人", false)]
    [InlineData("人", "人次", false)]
    [InlineData("美元", "元", false)]
    public void Units_compare_when_they_measure_one_thing(string one, string other, bool compare)
    {
        var (a, b) = (Read(one), Read(other));
        Assert.Equal(compare, a.Compares(b));
        Assert.Equal(compare, b.Compares(a));
    }

    [Theory]
    [InlineData("完成")]
    [InlineData("是")]
    [InlineData("2021")]
    [InlineData("项目名称")]
    public void A_word_is_no_unit(string text) => Assert.False(Unit.TryRead(text, out _));

    private static Unit Read(string text) =>
        text.Length == 0 ? Unit.None : Unit.TryRead(text, out var unit) ? unit : throw new FormatException(text);
}
