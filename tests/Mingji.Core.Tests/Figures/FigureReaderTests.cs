using Mingji.Core.Figures;

namespace Mingji.Core.Tests.Figures;

public class FigureReaderTests
{
    [Theory]
    [InlineData("3577. 95", "3577.95", 2, "", Hedge.None)]
    [InlineData("1,664.69", "1664.69", 2, "", Hedge.None)]
    [InlineData("１，６６４．６９万元", "1664.69", 2, "万元", Hedge.None)]
    [InlineData("170余万", "170", 0, "万", Hedge.AtLeast)]
    [InlineData("150多万元", "150", 0, "万元", Hedge.AtLeast)]
    [InlineData("170万余元", "170", 0, "万元", Hedge.AtLeast)]
    [InlineData("约30%", "30", 0, "%", Hedge.About)]
    [InlineData("近100人", "100", 0, "人", Hedge.AtMost)]
    [InlineData("突破60.06万标箱", "60.06", 2, "万标箱", Hedge.AtLeast)]
    [InlineData("90%以上", "90", 0, "%", Hedge.AtLeast)]
    [InlineData("60%及以上", "60", 0, "%", Hedge.AtLeast)]
    [InlineData("100百分比", "100", 0, "%", Hedge.None)]
    [InlineData("百分之95", "95", 0, "%", Hedge.None)]
    [InlineData("百分之九十五", "95", 0, "%", Hedge.None)]
    [InlineData("三成", "3", 0, "成", Hedge.None)]
    [InlineData("一百二十人", "120", 0, "人", Hedge.None)]
    [InlineData("十余项", "10", 0, "项", Hedge.AtLeast)]
    [InlineData("2个百分点", "2", 0, "个百分点", Hedge.None)]
    [InlineData("1.2万亩", "1.2", 1, "万亩", Hedge.None)]
    [InlineData("-431.91", "-431.91", 2, "", Hedge.None)]
    [InlineData("(1,234.50)", "-1234.50", 2, "", Hedge.None)]
    [InlineData("△12.5", "-12.5", 1, "", Hedge.None)]
    [InlineData("3000元/人", "3000", 0, "元/人", Hedge.None)]
    [InlineData("1600元/亩", "1600", 0, "元/亩", Hedge.None)]
    [InlineData("1次/季", "1", 0, "次/季", Hedge.None)]
    [InlineData("0.064次/10万公顷", "0.064", 3, "次/10万公顷", Hedge.None)]
    [InlineData("0.0046‰", "0.0046", 4, "‰", Hedge.None)]
    [InlineData("12500名", "12500", 0, "名", Hedge.None)]
    [InlineData("3500公斤", "3500", 0, "公斤", Hedge.None)]
    [InlineData("80M", "80", 0, "M", Hedge.None)]
    [InlineData("12个月", "12", 0, "个月", Hedge.None)]
    [InlineData("100（万元）", "100", 0, "万元", Hedge.None)]
    public void A_text_that_is_one_number_is_read_with_decimals_unit_and_hedge(
        string text, string value, int decimals, string unit, Hedge hedge)
    {
        Assert.True(FigureReader.TryRead(text, Unit.None, out var figure));
        Assert.Equal(decimal.Parse(value), figure.Value);
        Assert.Equal((decimals, unit, hedge), (figure.Decimals, figure.Unit.Symbol, figure.Hedge));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("- 0")]
    [InlineData("/")]
    [InlineData("无")]
    [InlineData("2021年")]
    [InlineData("3月")]
    [InlineData("2021年12月31日")]
    [InlineData("第3季度")]
    [InlineData("12,34")]
    [InlineData("#DIV/0!")]
    [InlineData("18—54周岁")]
    [InlineData("完成5项工作")]
    [InlineData("1.2.3")]
    public void What_is_no_single_number_is_not_read(string text) => Assert.False(FigureReader.TryRead(text, Unit.None, out _));

    [Theory]
    [InlineData("48", "48万元")]
    [InlineData("48万", "48万元")]
    [InlineData("2.6亿", "2.6亿元")]
    [InlineData("387664.62元", "387664.62元")]
    [InlineData("10%", "10%")]
    public void A_number_without_unit_takes_the_one_assumed(string text, string read)
    {
        Assert.True(FigureReader.TryRead(text, Unit.TenThousandYuan, out var figure));
        Assert.Equal(read, figure.ToString());
        Assert.NotSame(Unit.None, figure.Unit);
    }

    [Theory]
    [InlineData("2021年，城陵矶口岸集装箱吞吐量突破60.06万标箱。", "60.06万标箱")]
    [InlineData("本单位编制数7人，2022实际在职人数1人，在职人员控制率14.29%", "7人|1人|14.29%")]
    [InlineData("共投入170余万，实施9项收费服务1.5亿元", "170万|9项|1.5亿元")]
    [InlineData("财资环〔2021〕90号第3条规定", "")]
    [InlineData("联系电话0751-0000000，手机13800138000", "")]
    [InlineData("1、完成2项；2.组织三次培训", "2项|3次")]
    [InlineData("年均增长2%，较2021年减少9.43万元，下降-3.5个百分点", "2%|9.43万元|-3.5个百分点")]
    [InlineData("实际执行9265.353442万元，受害率为0.0046‰", "9265.353442万元|0.0046‰")]
    [InlineData("服务周期2023.07-2024.01", "")]
    [InlineData("2021.1.1-12.31", "")]
    [InlineData("一般公共预算第三季度统一完成一次性支付", "")]
    [InlineData("免除企业170多万元和3万余人的费用", "170万元|3万人")]
    [InlineData("支出3577. 95万元", "3577.95万元")]
    [InlineData("18—54周岁", "18|54周岁")]
    [InlineData("10:30开会，1.2.3节，A4纸", "")]
    [InlineData("截至2021年12月31日止30个工作日", "30个工作日")]
    [InlineData("百分之九十五以上", "95%")]
    [InlineData("设立1个内设机构，3日内办结", "1个|3日")]
    [InlineData("2\t\t口岸办", "2")]
    [InlineData("附件2 项目表，目标1：内陆双向开放，落实八项规定", "")]
    [InlineData("80%（含）-90%计4分", "80%|90%|4分")]
    [InlineData("#DIV/0!", "")]
    public void A_sentence_gives_its_amounts_and_nothing_else(string text, string figures) =>
        Assert.Equal(figures, string.Join('|', FigureReader.Find(text).Select(f => f.Figure.ToString())));
}
