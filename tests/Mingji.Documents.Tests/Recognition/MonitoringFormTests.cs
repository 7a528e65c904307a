using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Forms of the year under way: months done, what is expected, how likely the target is.</summary>
public sealed class MonitoringFormTests
{
    private static readonly string[] Lines =
    [
        "项目支出绩效运行监控表",
        "（2024年度1—8月）",
        "项目名称\t航道疏浚\t主管部门\t某市港航局",
        "项目资金\t年初预算数\t1-8月执行数\t1-8月执行率\t全年预计执行数",
        "年度资金总额\t300\t90\t30%\t280",
        "一级指标\t二级指标\t三级指标\t年度指标值\t1-8月执行情况\t全年预计完成情况\t偏差原因分析\t完成目标可能性\t备注",
        "产出指标\t数量指标\t疏浚方量\t≥50万立方米\t20万立方米\t50万立方米\t\t确定能\t分两期",
        "\t质量指标\t验收合格率\t100%\t\t100%\t\t有可能\t",
    ];

    [Fact]
    public void Months_done_and_expected_stand_apart_from_the_year()
    {
        var form = Assert.Single(MadeUp.Text(Lines).Forms);
        Assert.Equal(FormType.MonitoringForm, form.Type);
        Assert.Equal(2024, form.FiscalYear?.Year);
        Assert.Equal("1—8月", form.Facts.Single(f => f.Name == "monitored-months").Value.Text);
        var funds = Assert.Single(form.Funds);
        Assert.Equal((300m, 90m, 280m), (funds.Initial!.Figure!.Value.Value, funds.Executed!.Figure!.Value.Value,
            funds.Expected!.Figure!.Value.Value));
    }

    [Fact]
    public void Each_column_of_a_monitored_indicator_is_kept()
    {
        var read = MadeUp.Text(Lines);
        var form = Assert.Single(read.Forms);
        Assert.Equal("产出指标/数量指标 疏浚方量 ≥50万立方米 20万立方米", MadeUp.Say(form, 0));
        Assert.Equal(("50万立方米", "确定能", "分两期"),
            (form.Indicators[0].Expected?.Text, form.Indicators[0].Likelihood?.Text, form.Indicators[0].Remark?.Text));
        Assert.Equal((null, "100%"), (form.Indicators[1].Actual?.Text, form.Indicators[1].Expected?.Text));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void Other_words_for_months_money_and_deviation_are_known()
    {
        var read = MadeUp.Text(
            "预算项目绩效运行监控表", "", "监控期间：2024年1-9月\t\t\t单位：万元", "资金来源\t年初预算\t调整后预算\t1-9月支出数\t执行进度\t预计全年支出数",
            "合计\t500\t480\t320\t66.67%\t480", "指标类型\t指标名称\t目标值\t1-9月实际完成值\t预计全年完成值\t是否存在偏差\t偏差原因\t纠偏措施",
            "时效指标\t图书上架及时率\t≥95%\t93%\t95%\t是\t人员不足\t临时增派");
        var form = Assert.Single(read.Forms);
        Assert.Equal(2024, form.FiscalYear?.Year);
        Assert.Equal(("320", "66.67%", "480"), (form.Funds[0].Executed?.Text, form.Funds[0].Rate?.Text, form.Funds[0].Expected?.Text));
        Assert.Equal("时效指标 图书上架及时率 ≥95% 93%   人员不足", MadeUp.Say(form, 0));
        Assert.Equal("95%", form.Indicators[0].Expected?.Text);
        Assert.Empty(read.Coverage.Unused);
    }
}
