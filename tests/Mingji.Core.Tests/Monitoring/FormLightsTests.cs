using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Monitoring;

public sealed class FormLightsTests
{
    [Theory]
    [InlineData("≥24次", "12次", "24次", "确定能", Light.Green)]
    [InlineData("≥24次", "9次", "24次", "确定能", Light.Yellow)]
    [InlineData("≥24次", "7次", "24次", "确定能", Light.Red)]
    [InlineData("≥24次", "15次", "24次", "确定能", Light.Blue)]
    [InlineData("≥24次", "12次", "20次", "确定能", Light.Yellow)]
    [InlineData("≥24次", "12次", "24次", "完全不可能", Light.Red)]
    [InlineData("≥24次", "12次", "24次", null, null)]
    [InlineData("≥24次", null, "24次", "确定能", null)]
    [InlineData("≥24次", null, null, "有可能", Light.Yellow)]
    [InlineData("≥24次", null, "3次", null, Light.Red)]
    [InlineData("≥24次", "12次", "24次", "大概", null)]
    [InlineData("≥2.4万人次", "12000人次", "2.4万人次", "确定能", Light.Green)]
    public void The_worst_judgement_is_the_light_and_what_is_missing_never_makes_a_good_one(
        string target, string? actual, string? expected, string? likelihood, Light? light) =>
        Assert.Equal(light, Lit(Watched.Row(target, actual, expected, likelihood)).Light);

    [Fact]
    public void A_row_without_light_says_all_that_is_missing()
    {
        var row = Lit(Watched.Row("≥24次", null, null, null));
        Assert.Equal("没有填写1-6月执行情况；没有填写全年预计完成情况；没有填写完成目标可能性", row.WhyNot);
    }

    [Fact]
    public void The_steps_show_the_arithmetic()
    {
        var row = Lit(Watched.Row("≥24次", "9次", "20次", "有可能"));
        Assert.Equal(
            ["1-6月完成9次÷（指标值≥24次×50%）＝75%，在60%（含）到80%之间：黄灯", "全年预计20次÷（指标值≥24次）＝83.33%，在80%（含）到100%之间：黄灯",
                "完成目标可能性“有可能”：黄灯"],
            row.Steps.Select(s => s.Text));
    }

    [Fact]
    public void The_whole_form_is_as_good_as_its_worst_row_and_green_only_when_all_are_lit()
    {
        var money = Watched.Money("100.00", "50.00");
        Form With(params Indicator[] rows) => money with { Indicators = [.. rows] };
        var (good, bare, bad) = (Watched.Row("≥24次", "12次", "24次"), Watched.Row("≥24次", null, null, null), Watched.Row("≥24次", "9次", "24次"));
        Assert.Equal(Light.Green, Watched.Lights(With(good)).Whole);
        Assert.Null(Watched.Lights(With(good, bare)).Whole);
        Assert.Equal(Light.Yellow, Watched.Lights(With(good, bare, bad)).Whole);
        Assert.Equal((1, 1), (Watched.Lights(With(good, bare, bad)).Count(null), Watched.Lights(With(good, bare, bad)).Count(Light.Yellow)));
    }

    [Fact]
    public void A_pack_without_rules_and_a_form_without_months_give_no_light_and_say_so()
    {
        var form = Watched.Form(6, Watched.Row("≥24次", "12次", "24次"));
        Assert.Contains("没有规定", Watched.Lights(form, new Standard { Id = "bare", Title = "" }).Rows[0].WhyNot, StringComparison.Ordinal);
        Assert.Contains("哪个月", Watched.Lights(form with { Facts = [] }).Rows[0].WhyNot, StringComparison.Ordinal);
        Assert.Null(MonitoringLights.Of(form with { Type = FormType.ProjectSelfEvaluation }, Watched.National));
    }

    [Theory]
    [InlineData("1-7月", 7)]
    [InlineData("1—10月", 10)]
    [InlineData("截至8月底", 8)]
    [InlineData("上半年", 6)]
    [InlineData("第三季度", 9)]
    [InlineData("13月", null)]
    [InlineData("年初", null)]
    public void The_months_are_read_as_they_are_written(string text, int? month) => Assert.Equal(month, MonitoredMonth.Of(text));

    private static RowLight Lit(Indicator row) => Assert.Single(Watched.Lights(Watched.Form(6, row)).Rows);
}
