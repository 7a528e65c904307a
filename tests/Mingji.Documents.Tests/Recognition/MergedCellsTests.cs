using Mingji.Core.Forms;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>Grids whose spans are known, as word processors and spreadsheets keep them. "^" goes on with the cell above.</summary>
public sealed class MergedCellsTests
{
    [Fact]
    public void Headings_merged_downwards_hold_for_all_their_rows()
    {
        var form = Assert.Single(MadeUp.Table(
            GridTrust.Columns,
            "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
            "产出指标|数量指标|巡查次数|≥12次|14次|10|10",
            "^|^|维修次数|8次|8次|10|10",
            "^|质量指标|验收合格率|100%|100%|10|10",
            "效益指标|社会效益指标|受益人数|≥900人|920人|10|10").Forms);
        Assert.Equal(["产出指标/数量指标", "产出指标/数量指标", "产出指标/质量指标", "效益指标/社会效益指标"],
            form.Indicators.Select(i => string.Join('/', i.Path)));
        Assert.Equal("产出指标/数量指标 维修次数 8次 8次 10 10", MadeUp.Say(form, 1));
    }

    [Fact]
    public void Points_merged_over_rows_belong_to_them_together()
    {
        var form = Assert.Single(MadeUp.Table(
            GridTrust.Columns,
            "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分",
            "产出指标|数量指标|巡查次数|≥12次|14次|20|10",
            "^|^|维修次数|8次|8次|^|10",
            "^|质量指标|验收合格率|100%|100%|10|10").Forms);
        Assert.NotEqual(0, form.Indicators[0].SharedPoints);
        Assert.Equal(form.Indicators[0].SharedPoints, form.Indicators[1].SharedPoints);
        Assert.Equal(0, form.Indicators[2].SharedPoints);
        Assert.Equal(("20", null), (form.Indicators[0].Points?.Text, form.Indicators[1].Points?.Text));
    }

    [Fact]
    public void A_head_of_two_lines_has_the_lower_heads_under_the_upper()
    {
        var read = MadeUp.Table(
            GridTrust.Columns,
            "一级指标|二级指标|三级指标|年度指标值|||实际完成值|分值|得分",
            "^|^|^|指标性质|指标值|度量单位|^|^|^",
            "产出指标|数量指标|巡查次数|≥|12|次|14|10|10");
        Assert.Equal("产出指标/数量指标 巡查次数 ≥12次 14次 10 10", MadeUp.Say(Assert.Single(read.Forms), 0));
        Assert.Empty(read.Coverage.Unused);
    }

    [Fact]
    public void Ticked_causes_and_likelihood_are_kept_by_their_heads()
    {
        var read = MadeUp.Table(
            GridTrust.Columns,
            "一级指标|二级指标|三级指标|年度指标值|1-6月执行情况|全年预计完成情况|偏差原因分析||||完成目标可能性|||备注",
            "^|^|^|^|^|^|经费保障|人员保障|其他|原因说明|确定能|有可能|完全不可能|^",
            "产出指标|数量指标|举办讲座场次|≥24场|9场|22场||√|||||√|",
            "^|质量指标|资料完好率|≥99%|99%|99%|||||√|||首次统计");
        var form = Assert.Single(read.Forms);
        Assert.Equal(("9场", "22场", "人员保障", "完全不可能"), (form.Indicators[0].Actual?.Text, form.Indicators[0].Expected?.Text,
            form.Indicators[0].Reason?.Text, form.Indicators[0].Likelihood?.Text));
        Assert.Equal(("确定能", "首次统计", null),
            (form.Indicators[1].Likelihood?.Text, form.Indicators[1].Remark?.Text, form.Indicators[1].Reason?.Text));
        Assert.Empty(read.Coverage.Unused);
    }
}
