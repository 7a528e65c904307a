using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition.Kinds;

/// <summary>Kinds of forms that units send and no example here has shown: nothing misread, nothing dropped.</summary>
public sealed class UnseenKindsTests
{
    [Fact]
    public void The_whole_period_and_the_year_side_by_side_are_two_tables()
    {
        var read = FormBook.Read(
            "项目绩效目标申报表|<|<|<|<|<|<|<",
            "（2024年度）|<|<|<|<|<|<|<",
            "项目名称|<|单一窗口推广|<|<|项目属性|<|新增项目",
            "绩效目标|<|长期目标|<|<|年度目标|<|<",
            "^|<|覆盖全市企业。|<|<|新增注册企业500家。|<|<",
            "绩效指标|一级指标|二级指标|指标内容|指标值|二级指标|指标内容|指标值",
            "^|产出指标|数量指标|累计注册企业|≥3000家|数量指标|新增注册企业|≥500家",
            "^|^|质量指标|数据准确率|≥99%|质量指标|申报成功率|≥98%",
            "^|效益指标|社会效益指标|应用率|100%|社会效益指标|应用率|≥95%",
            "^|满意度指标|服务对象满意度|企业满意度|≥92%|服务对象满意度|企业满意度|≥90%");
        var form = Assert.Single(read.Forms);
        Assert.Equal(
            ["产出指标/数量指标 累计注册企业 ≥3000家", "产出指标/质量指标 数据准确率 ≥99%", "效益指标/社会效益指标 应用率 100%",
                "满意度指标/服务对象满意度 企业满意度 ≥92%"],
            form.Indicators.Where(i => i.Target is null).Select(i => $"{string.Join('/', i.Path)} {i.Name} {i.CycleTarget?.Text}"));
        Assert.Equal(
            ["产出指标/数量指标 新增注册企业 ≥500家", "产出指标/质量指标 申报成功率 ≥98%", "效益指标/社会效益指标 应用率 ≥95%",
                "满意度指标/服务对象满意度 企业满意度 ≥90%"],
            form.Indicators.Where(i => i.CycleTarget is null).Select(i => $"{string.Join('/', i.Path)} {i.Name} {i.Target?.Text}"));
        Assert.Empty(read.Coverage.Unused);
        Assert.Empty(FormBook.Findings(form));
    }

    [Fact]
    public void A_form_in_two_halves_to_save_paper_is_read_half_by_half()
    {
        var read = FormBook.Read(
            "项目支出绩效目标表|<|<|<|<|<",
            "项目名称|泊位维护|<|<|<|<",
            "一级指标|三级指标|指标值|一级指标|三级指标|指标值",
            "产出指标|维护泊位数|≥4个|效益指标|船舶等待时间|≤2小时",
            "^|验收合格率|100%|满意度指标|船员满意度|≥90%");
        var form = Assert.Single(read.Forms);
        Assert.Equal(
            ["产出指标 维护泊位数 ≥4个", "产出指标 验收合格率 100%", "效益指标 船舶等待时间 ≤2小时", "满意度指标 船员满意度 ≥90%"],
            form.Indicators.Select((_, i) => MadeUp.Say(form, i)));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void Points_stand_beside_the_name_on_each_of_three_levels()
    {
        var read = FormBook.Read(
            "部门整体支出绩效评价评分表|<|<|<|<|<|<|<",
            "一级指标|<|二级指标|<|三级指标|<|评分标准|得分",
            "名称|分值|名称|分值|名称|分值|^|^",
            "投入|20|目标设定|10|目标合理性|5|依据充分得5分，否则不得分。|5",
            "^|^|^|^|目标明确性|5|每有一项不明确扣1分。|4",
            "^|^|预算配置|10|人员控制率|10|控制率≤100%得10分。|10",
            "产出|80|职责履行|80|任务完成率|80|达到100%得满分。|80",
            "合计|100|<|<|<|<||99");
        var form = Assert.Single(read.Forms);
        Assert.Equal(FormType.ScoreSheet, form.Type);
        Assert.Equal(["目标合理性 5 5", "目标明确性 5 4", "人员控制率 10 10", "任务完成率 80 80"],
            form.Indicators.Select(i => $"{i.Name} {i.Points?.Text} {i.Score?.Text}"));
        Assert.Equal(["1 投入 20", "2 目标设定 10", "2 预算配置 10", "1 产出 80", "2 职责履行 80"],
            form.Headings.Select(h => $"{h.Level} {h.Label} {h.Points.Text}"));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void A_rate_merged_over_all_sources_is_that_of_the_total()
    {
        var read = FormBook.Read(
            "部门整体支出绩效自评表|<|<|<|<|<|<|<",
            "（2023年度）|<|<|<|<|<|<|<",
            "部门名称|某市口岸办|<|<|<|<|<|<",
            "整体支出（万元）|资金类别|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
            "^|基本支出|600|620|615|10|97.45%|9.75",
            "^|项目支出|900|930|895.5|^|^|^",
            "^|合计|1500|1550|1510.5|^|^|^",
            "年度绩效目标|提升通关效率。|<|<|<|<|<|<",
            "年度绩效目标完成情况|通关时间压缩五成。|<|<|<|<|<|<");
        var form = Assert.Single(read.Forms);
        Assert.Equal([("基本支出", null, null), ("项目支出", null, null), ("合计", "10", "97.45%")],
            form.Funds.Select(f => (f.Label, f.Points?.Text, f.Rate?.Text)));
        Assert.Equal(("提升通关效率。", "通关时间压缩五成。"), (form.Goals?.Expected?.Text, form.Goals?.Achieved?.Text));
        Assert.DoesNotContain(FormBook.Findings(form), f => f.StartsWith("rate/", StringComparison.Ordinal));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void A_list_of_projects_with_their_money_is_a_table_and_its_total_is_checked()
    {
        string[] lines =
        [
            "2023年度项目绩效自评汇总表|<|<|<|<|<|<", "填报单位：某市口岸办|<|<|<|<|金额单位：万元|<",
            "序号|项目名称|预算数|执行数|执行率|自评得分|自评等级", "1|市级口岸运维|120|118.8|99%|95|优", "2|口岸培训|35.5|35.5|100%|100|优",
            "合计|<|155.5|154.3|99.23%||",
        ];
        var read = FormBook.Read(lines);
        var form = Assert.Single(read.Forms);
        Assert.Empty(form.Funds);
        Assert.Equal(3, Assert.Single(form.Tables).Rows.Length);
        Assert.Empty(read.Coverage.Unused);
        Assert.Empty(FormBook.Findings(form));
        var wrong = FormBook.Read([.. lines[..5], "合计|<|165.5|154.3|99.23%||"]).Forms.Single();
        Assert.NotEmpty(FormBook.Findings(wrong));
    }

    [Fact]
    public void A_total_that_may_count_points_nobody_printed_is_not_called_wrong()
    {
        var form = FormBook.Read(
            "2023年度项目支出绩效自评表|<|<|<|<|<", "项目名称|查验平台|<|<|<|<",
            "预算执行情况（元）|预算数|执行数|执行率（%）|得分|<", "^|1200000|1140000|95|9.5|<",
            "一级指标|二级指标|三级指标|年初目标值|实际完成值|分值|得分",
            "产出指标|数量指标|查验量|≥3000个|3210个|50|50", "效益指标|社会效益指标|处置率|100%|100%|40|40", "合计|<|<|<|<|100|99.5").Forms.Single();
        Assert.DoesNotContain(FormBook.Findings(form), f => f.StartsWith("sum/", StringComparison.Ordinal));
    }

    [Fact]
    public void Money_by_source_and_by_use_stands_in_two_groups()
    {
        var read = FormBook.Read(
            "2024年度部门整体支出绩效目标表|<|<",
            "部门（单位）名称：某市商务局|<|<",
            "年度履职目标|稳定外贸增长。|<",
            "预算情况|部门预算总额（万元）|1500.5",
            "^|1、资金来源：（1）政府预算资金|1400.5", "^|（2）财政专户管理资金|0", "^|（3）单位资金|100",
            "^|2、资金结构：（1）基本支出|1000", "^|（2）项目支出|500.5",
            "一级指标|二级指标|三级指标|指标值", "产出指标|重点工作|参展企业数量|≥60家",
            "效益指标|社会效益|进出口增长率|≥5%", "满意度指标|满意度|企业满意度|≥90%");
        var form = Assert.Single(read.Forms);
        Assert.Equal(["|1500.5", "资金来源|1400.5", "资金来源|0", "资金来源|100", "资金结构|1000", "资金结构|500.5"],
            form.Funds.Select(f => $"{f.Group}|{f.Initial?.Text}"));
        Assert.Equal("稳定外贸增长。", form.Goals?.Expected?.Text);
        Assert.Empty(FormBook.Findings(form));
    }
}
