using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Forms laid out and worded as no document at hand is.</summary>
public sealed class OtherProvincesTests
{
    [Fact]
    public void Weights_in_percent_and_units_in_a_column_of_their_own_are_read()
    {
        var read = MadeUp.Text(
            "# 2022年度项目支出绩效自评表", "", "(单位:万元)", "", "| 项目名称 | 老楼加装电梯 | 项目编码 | 22-018 |", "|---|---|---|---|",
            "| 年初预算 | 全年预算(A) | 全年执行(B) | 执行率 |", "| 640 | 640 | 602.4 | 94.13% |", "",
            "| 一级指标 | 二级指标 | 三级指标 | 权重 | 指标值 | 计量单位 | 完成值 | 自评得分 | 评价得分 | 未完成原因 |", "|:--|---|---|---|---|---|---|---|---|:-:|",
            "| 产出指标 | 数量指标 | 加装电梯台数 | 60% | ≥80 | 台 | 76 | 57 | 56 | 两处未通过 |",
            "| 满意度指标 | 服务对象满意度 | 居民满意度 | 40% | ≥90 | % | 95.2 | 40 | 40 | |", "| 合计 | | | 100% | | | | 97 | 96 | |");
        var form = Assert.Single(read.Forms);
        Assert.Equal("产出指标/数量指标 加装电梯台数 ≥80台 76台 60% 57 两处未通过", MadeUp.Say(form, 0));
        Assert.Equal(56, form.Indicators[0].ReviewedScore?.Figure?.Value);
        Assert.Equal(602.4m, Assert.Single(form.Funds).Executed?.Figure?.Value);
        Assert.Equal("万元", form.MoneyUnit.Symbol);
        Assert.Equal(("100%", "97"), (form.Total?.Points?.Text, form.Total?.Score?.Text));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void A_table_with_a_line_for_every_cell_gets_its_rows_back()
    {
        var read = MadeUp.Text(
            "项目支出绩效自评表", "2021 年度", "项目名称", "防汛物资储备", "主管部门", "某县应急局", "项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率",
            "得分", "年度资金总额", "85", "85", "84.2", "10", "99.06%", "9.9", "其中：财政拨款", "85", "85", "84.2", "—", "—", "—", "一级指标", "二级指标", "三级指标", "年度指标值",
            "实际完成值", "分值", "得分", "偏差原因分析及改进措施", "产出指标", "数量指标", "储备编织袋数量", "≥5万条", "5.2万条", "40", "40", "无", "质量指标", "物资验收合格率",
            "100%", "100%", "40", "40", "无", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "93%", "10", "10", "无", "总分", "100", "99.9");
        var form = Assert.Single(read.Forms);
        Assert.Equal(("防汛物资储备", 2021), (form.Project, form.FiscalYear?.Year));
        Assert.Equal([84.2m, 84.2m], form.Funds.Select(f => f.Executed!.Figure!.Value.Value));
        Assert.Equal(
            ["产出指标/数量指标 储备编织袋数量 ≥5万条 5.2万条 40 40 无", "产出指标/质量指标 物资验收合格率 100% 100% 40 40 无",
                "满意度指标/服务对象满意度指标 群众满意度 ≥90% 93% 10 10 无"],
            Enumerable.Range(0, form.Indicators.Length).Select(i => MadeUp.Say(form, i)));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void Both_levels_may_stand_in_one_cell()
    {
        var read = MadeUp.Text(
            "某街道办事处2022年项目绩效自评结果公开", "", "一、项目绩效自评表", "项目名称：社区环境整治    项目负责人：李某    单位：万元", "",
            "指标类别\t具体指标\t指标分值\t年初目标值\t年末实际值\t自评分\t偏差说明", "产出指标-数量\t清运垃圾吨数\t60\t≥800吨\t812吨\t60\t",
            "效益指标-社会\t投诉下降率\t40\t≥10%\t8%\t32\t部分商户反复");
        var form = Assert.Single(read.Forms);
        Assert.Equal((FormType.ProjectSelfEvaluation, 2022, "社区环境整治"), (form.Type, form.FiscalYear?.Year, form.Project));
        Assert.Equal("产出指标/数量 清运垃圾吨数 ≥800吨 812吨 60 60", MadeUp.Say(form, 0));
        Assert.Equal("效益指标/社会 投诉下降率 ≥10% 8% 40 32 部分商户反复", MadeUp.Say(form, 1));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void Goals_under_a_label_that_speaks_of_both_are_told_apart()
    {
        var form = Assert.Single(MadeUp.Text(
            "省级专项资金绩效自评表", "", "专项名称\t道路养护补助", "市县财政部门\t某市财政局\t市县主管部门\t某市交通局", "总体目标完成情况\t总体目标\t\t全年实际完成情况",
            "\t养护公路300公里\t\t完成306公里", "一级指标\t二级指标\t三级指标\t指标值\t全年实际完成值", "产出指标\t数量指标\t养护里程\t300公里\t306公里").Forms);
        Assert.Equal(("养护公路300公里", "完成306公里"), (form.Goals?.Expected?.Text, form.Goals?.Achieved?.Text));
        Assert.Equal(("道路养护补助", "某市交通局"), (form.Project, form.Unit));
    }

    [Fact]
    public void Two_forms_in_one_file_keep_their_own_fields()
    {
        string[] Of(string project, string target) =>
        [
            "项目支出绩效目标申报表", "(2024年度)", "填报单位: 某镇人民政府\t\t\t金额单位: 元", "项目名称\t" + project, "项目资金\t年度资金总额\t380000",
            "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t备注", "产出指标\t数量指标\t改造盏数\t≥\t" + target + "\t盏\t",
        ];
        var forms = MadeUp.Text(["附件1", .. Of("路灯改造", "260"), "附件2", .. Of("广场照明", "40")]).Forms;
        Assert.Equal([("路灯改造", "≥260盏"), ("广场照明", "≥40盏")], forms.Select(f => (f.Project!, f.Indicators[0].Target!.Text)));
        Assert.All(forms, f => Assert.Equal(("某镇人民政府", "元", 380000m),
            (f.Unit, f.MoneyUnit.Symbol, f.Funds[0].Initial!.Figure!.Value.Value)));
    }

    [Fact]
    public void What_was_reached_the_year_before_is_no_actual_value()
    {
        var form = Assert.Single(MadeUp.Text(
            "2022年度专项资金绩效目标表", "", "一级指标\t二级指标\t三级指标\t2022年目标值\t2021年实际值", "产出指标\t数量指标\t建成农田面积\t≥2.6万亩\t2.1万亩").Forms);
        Assert.Equal("产出指标/数量指标 建成农田面积 ≥2.6万亩", MadeUp.Say(form, 0));
        Assert.False(form.Indicators[0].ActualAsked);
    }

    [Fact]
    public void Rates_without_a_sign_stay_rates_and_short_heads_are_heads()
    {
        var read = MadeUp.Text(
            "2023年度项目支出绩效自评表", "", "项目名称：\t公路安防\t主管部门：\t某县交通局", "项目资金(元)\t\t全年预算数\t全年执行数\t执行率（%）\t分值\t得分",
            "\t合计\t1,200,000.00\t1,180,000.00\t98.33\t10\t9.83", "年度目标\t完成12公里",
            "完成情况\t已完成12公里", "一级\t二级\t三级\t权重(%)\t目标\t实际\t得分\t备注", "产出\t数量\t安防里程\t30\t12公里\t11公里\t27.5\t");
        var form = Assert.Single(read.Forms);
        Assert.Equal("98.33", Assert.Single(form.Funds).Rate?.Text);
        Assert.Equal("产出/数量 安防里程 12公里 11公里 30 27.5", MadeUp.Say(form, 0));
        Assert.Equal(("完成12公里", "已完成12公里"), (form.Goals?.Expected?.Text, form.Goals?.Achieved?.Text));
        Assert.Empty(read.Coverage.Unused);
    }
}
