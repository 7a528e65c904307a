using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition.Kinds;

/// <summary>Tables whose heads or rows are shaped in ways of their own.</summary>
public sealed class MoreKindsTests
{
    [Fact]
    public void Headings_among_the_names_carry_their_points()
    {
        var read = FormBook.Read(
            "绩效自评情况表|<|<|<|<|<",
            "指标名称|目标值|实际值|自评分值|自评得分|说明",
            "一、产出指标|||60|58|", "（一）数量指标|||30|30|", "查验车辆数|≥2万辆|2.3万辆|30|30|",
            "（二）质量指标|||30|28|", "事故率|≤0.5‰|0.6‰|30|28|两起剐蹭",
            "二、效益指标|||30|30|", "（一）社会效益指标|||30|30|", "通关便利度|优|优|30|30|",
            "三、满意度指标|||10|10|", "司机满意度|不低于90%|91.25%|10|10|", "合计|||100|98|");
        var form = Assert.Single(read.Forms);
        Assert.Equal(
            ["产出指标/数量指标 查验车辆数 ≥2万辆 2.3万辆 30 30", "产出指标/质量指标 事故率 ≤0.5‰ 0.6‰ 30 28",
                "效益指标/社会效益指标 通关便利度 优 优 30 30", "满意度指标 司机满意度 不低于90% 91.25% 10 10"],
            form.Indicators.Select((_, i) => MadeUp.Say(form, i)));
        Assert.Equal(["1 产出指标 60", "2 数量指标 30", "2 质量指标 30", "1 效益指标 30", "2 社会效益指标 30", "1 满意度指标 10"],
            form.Headings.Select(h => $"{h.Level} {h.Label} {h.Points.Text}"));
        Assert.Empty(read.Coverage.Unused);
        Assert.DoesNotContain(FormBook.Findings(form), f => f.StartsWith("sum/", StringComparison.Ordinal));
    }

    [Fact]
    public void Points_behind_the_names_are_points()
    {
        var form = FormBook.Read(
            "2023年度项目绩效自评表|<|<|<|<|<", "项目名称|外事接待|<|<|<|<",
            "一级指标|二级指标|三级指标|目标值|实际完成值|得分",
            "产出指标（60分）|数量指标（60分）|接待批次（30分）|≥12批次|13批次|30", "^|^|接待人次（30分）|≥150人次|148人次|29.6",
            "效益指标（40分）|社会效益指标（40分）|促成合作（40分）|≥3个|4个|40", "总计|<|<|<|<|99.6").Forms.Single();
        Assert.Equal(["接待批次 30", "接待人次 30", "促成合作 40"], form.Indicators.Select(i => $"{i.Name} {i.Points?.Text}"));
        Assert.DoesNotContain(FormBook.Findings(form), f => f.StartsWith("s", StringComparison.Ordinal) && !f.EndsWith("接待人次", StringComparison.Ordinal));
    }

    [Fact]
    public void Classes_beside_names_are_headings()
    {
        var read = FormBook.Read(
            "项目绩效运行监控表|<|<|<|<|<", "项目名称|岸线整治|<|<|<|<",
            "绩效指标|指标名称|年度目标值|1—7月完成值|全年预计完成值|偏差原因",
            "数量指标|整治岸线|5公里|3.2公里|5公里|", "质量指标|验收合格率|100%||100%|尚未验收", "成本指标|每公里造价|≤50万元|48万元|50万元|");
        Assert.Equal(["数量指标 整治岸线 5公里 3.2公里", "质量指标 验收合格率 100%    尚未验收", "成本指标 每公里造价 ≤50万元 48万元"],
            read.Forms.Single().Indicators.Select((_, i) => MadeUp.Say(read.Forms.Single(), i)));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void One_head_over_two_levels_is_the_head_of_an_indicator_table()
    {
        var form = FormBook.Read(
            "2023年部门整体支出绩效自评表|<|<|<|<|<", "部门名称：某市口岸办|<|<|<|<|<",
            "评价指标|<|评价标准|分值|自评分|扣分原因", "一级|二级|^|^|^|^",
            "履职效能|任务完成率|完成率×60|60|58.5|一项任务滞后", "^|办结率|办结率×20|20|20|", "服务满意|企业满意度|≥90%得20分|20|20|",
            "合计|<||100|98.5|").Forms.Single();
        Assert.Equal(["履职效能 任务完成率 60 58.5", "履职效能 办结率 20 20", "服务满意 企业满意度 20 20"],
            form.Indicators.Select(i => $"{string.Join('/', i.Path)} {i.Name} {i.Points?.Text} {i.Score?.Text}"));
        Assert.Equal("98.5", form.Total?.Score?.Text);
    }

    [Fact]
    public void A_list_by_county_and_direction_is_a_table_of_amounts()
    {
        var read = FormBook.Read(
            "专项资金分配方案公示表|<|<|<|<", "（单位：元）|<|<|<|<", "序号|县（市、区）|支持方向|拟安排金额|备注",
            "1|甲县|口岸建设|1，500，000.00|", "2|乙县|口岸建设|2,250,000.00|含续建", "合计|<|<|3，750，000.00|");
        var table = Assert.Single(read.Forms.Single().Tables);
        Assert.Equal([1_500_000m, 2_250_000m, 3_750_000m], table.Rows.Select(r => r.Cells[3]!.Figure!.Value.Value));
        Assert.Empty(read.Coverage.Unused);
        Assert.Empty(FormBook.Findings(read.Forms.Single()));
    }

    [Fact]
    public void Heads_of_a_list_are_no_labels_with_values()
    {
        var read = FormBook.Read(
            "2023年专项资金绩效目标完成情况统计表|<|<|<|<", "序号|项目名称|项目单位|绩效指标|<", "^|^|^|指标名称|指标值", "1|保税仓|甲公司|仓储面积|≥2万平方米");
        Assert.DoesNotContain(read.Forms.SelectMany(f => f.Facts), f => f.Value.Text == "绩效指标");
    }

    [Fact]
    public void The_total_is_of_the_period_that_the_table_names()
    {
        var form = FormBook.Read(
            "转移支付区域绩效目标表|<|<|<", "（2024年度）|<|<|<", "专项名称|外经贸资金|专项实施期|2024年", "中央主管部门|商务部|省级主管部门|某省商务厅",
            "资金情况（万元）|年度金额：|5000|<", "^|其中：中央补助|3500|<", "^|地方资金|1500|<",
            "一级指标|二级指标|三级指标|指标值", "产出指标|时效指标|资金拨付时间|2024年12月底前", "效益指标|社会效益指标|带动就业|≥１０００人",
            "满意度指标|服务对象满意度|企业满意度|90%以上").Forms.Single();
        Assert.Equal(["Total 5000", "Superior 3500", "Local 1500"], form.Funds.Select(f => $"{f.Source} {f.Initial?.Text}"));
        Assert.Equal(1000m, form.Indicators[1].Target?.Figure?.Value);
        Assert.Empty(FormBook.Findings(form));
    }
}
