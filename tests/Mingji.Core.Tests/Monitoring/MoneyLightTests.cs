using Mingji.Core.Monitoring;

namespace Mingji.Core.Tests.Monitoring;

public sealed class MoneyLightTests
{
    [Theory]
    [InlineData("100.00", "30.00", 6, Light.Yellow, "1-6月执行30.00÷预算100.00＝30%，按时间进度应达到50%，是应有进度的60%")]
    [InlineData("100.00", "29.00", 6, Light.Red, "低于60%：红灯")]
    [InlineData("100.00", "40.01", 6, Light.Green, "达到80%：绿灯")]
    [InlineData("100.00", "35.00", 7, Light.Yellow, "按时间进度应达到58.33%")]
    [InlineData("100.00", "130.00", 6, Light.Green, "＝130%")]
    [InlineData("39.44", "0.00", 6, Light.Red, "＝0%")]
    [InlineData("120000元", "6万元", 6, Light.Green, "＝50%")]
    public void Money_has_the_light_of_its_rate_against_what_is_due(string budget, string executed, int month, Light light, string says)
    {
        var money = Watched.Lights(Watched.Money(budget, executed, month)).Money;
        Assert.Equal(light, money.Light);
        Assert.Contains(says, Assert.Single(money.Steps).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100.00", null, "没有填写1-6月执行数")]
    [InlineData(null, "30.00", "没有填写预算数")]
    [InlineData("0", "0", "预算数不是正数")]
    [InlineData("100.00", "正在办理", "不是金额")]
    [InlineData("100.00", "-3.00", "负数")]
    [InlineData("100.00", "约30", "说不准")]
    public void What_is_missing_or_vague_gets_no_light_and_says_why(string? budget, string? executed, string why)
    {
        var money = Watched.Lights(Watched.Money(budget, executed)).Money;
        Assert.Null(money.Light);
        Assert.Contains(why, money.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Rounding_is_never_held_against_the_unit()
    {
        // 30% of 10.0 may be 29.9…%: between red and yellow the better one counts.
        var money = Watched.Lights(Watched.Money("10.0", "3.0")).Money;
        Assert.Equal(Light.Yellow, money.Light);
        Assert.Contains("从宽", money.Steps[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pack_may_lay_down_a_stage_plan()
    {
        Assert.Equal(0.8m, Watched.Guangdong.Monitoring!.ShareBy(9));
        Assert.Equal(0.6m, Watched.Guangdong.Monitoring!.ShareBy(7));
        var money = Watched.Lights(Watched.Money("200.00", "100.00", 9), Watched.Guangdong).Money;
        Assert.Equal(Light.Yellow, money.Light);
        Assert.Contains("按评价标准的阶段计划应达到80%", money.Steps[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_with_a_stage_plan_of_its_own_is_held_to_it()
    {
        (string, string)[] plan = [("第二季度", "资金支出进度完成20%"), ("第三季度", "资金支出进度完成40%"), ("第四季度", "资金支出进度完成100%")];
        var money = Watched.Lights(Watched.Money("100.00", "20.00", 6, plan)).Money;
        Assert.Equal(Light.Green, money.Light);
        Assert.Contains("按本项目的阶段性计划应达到20%", money.Steps[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stage_plan_that_cannot_be_read_leaves_the_packs()
    {
        var money = Watched.Lights(Watched.Money("100.00", "20.00", 6, ("第二季度", "抓紧支出"))).Money;
        Assert.Contains("按时间进度", money.Steps[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_numbers_get_no_light_and_stop_nothing()
    {
        var huge = new string('9', 28);
        Assert.Null(Watched.Lights(Watched.Money(huge, huge)).Money.Light);
        Assert.NotNull(Watched.Lights(Watched.Form(6, Watched.Row("≥" + huge + "次", huge + "次", huge + "次"))));
    }
}
