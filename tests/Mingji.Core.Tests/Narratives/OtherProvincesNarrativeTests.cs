using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Narratives;

/// <summary>Narratives as other provinces lay them out: where a list of parts ends, and what its sentences speak of.</summary>
public sealed class OtherProvincesNarrativeTests
{
    [Theory]
    [InlineData("a number further out ends a list", "本年收入合计12.00万元，其中：", "1.财政拨款收入10.00万元。", "2.其他收入2.00万元。", "（二）支出情况说明", "本年支出合计11.00万元。")]
    [InlineData("a numbered heading ends a list without numbers", "基本支出12.00万元，其中：", "人员经费10.00万元；", "公用经费2.00万元。", "（七）其他情况说明", "专项支出90.00万元。")]
    [InlineData("what a sentence of a part opens ends with it", "车辆费用9.00万元，其中：", "1.运行费8.00万元。运行费中，加油3.00万元，维修5.00万元。保有量2辆，车均费用4.00万元。")]
    [InlineData("a semicolon ends parts told in one breath", "在职人员52人，其中甲类18人、乙类34人；离退休人员31人。")]
    [InlineData("equipment is no vehicle", "共有车辆10台，其中：甲车4台、乙车6台；单价100万元以上的设备3台。")]
    [InlineData("both totals are no parts", "收入、支出决算总计均为95.00万元。其中：", "（一）收入决算总计95.00万元。包括：", "1.本年收入90.00万元。", "2.年初结转和结余5.00万元。", "（二）支出决算总计95.00万元。")]
    [InlineData("what is said again is no part", "接待费支出1.61万元。其中：", "国内接待支出1.61万元。接待52批次，共计支出1.61万元，具体内容包括：接待甲1.01万元，接待乙0.60万元。")]
    [InlineData("a bracket holds parts", "本年收入合计12.00万元；包括拨款收入10.00万元（其中，一般公共预算7.00万元，政府性基金预算3.00万元），占收入合计83.33%；其他收入2.00万元，占收入合计16.67%。")]
    [InlineData("spending is not what is left", "基金预算本年支出9.00万元，年末结转和结余0.00万元。与上年决算相比，支出增加1.00万元，增长12.5%。")]
    [InlineData("the share is that of the sum above the part", "本年收入合计20.00万元，其中：拨款收入10.00万元，占收入合计的50.00%。其中：甲拨款8.00万元，占收入合计的40.00%；乙拨款2.00万元，占收入合计的10.00%。")]
    public void A_right_text_gives_no_finding(string why, params string[] paragraphs) =>
        Assert.False(NarrativeChecksTests.Run(paragraphs).Any(f => f.Severity == Severity.Error), why);

    [Theory]
    [InlineData("sum/components", "人员经费20.00万元（其中，甲17.00万元，乙5.00万元）。")]
    [InlineData("rate/growth", "收入总计120.00万元，支出总计120.00万元，收支均比上年增加20.00万元，增长25.00%。")]
    [InlineData("rate/change", "收入总计90.00万元。与年初预算相比，收入总计减少10.00万元，下降12.00%。")]
    [InlineData("rate/change", "收、支总计90.00万元。与年初预算相比，收、支总计各减少10.00万元，下降12.00%。")]
    [InlineData("rate/stated", "某支出决算27.00万元，与年初预算30.00万元相比，完成年初预算的95.00%。")]
    [InlineData("rate/share", "本年支出合计90.00万元。", "基本支出60.00万元，占本年支出的76.67%。")]
    [InlineData("rate/share", "某局政府采购支出总额90.00万元。", "授予中小企业合同金额60.00万元，占政府采购支出总额的76.67%。")]
    [InlineData("rate/share", "“三公”经费财政拨款支出决算为9.00万元。", "“三公”经费财政拨款支出决算中，公务用车购置及运行维护费支出决算6.00万元，占76.67%；公务接待费支出决算3.00万元，占33.33%。")]
    [InlineData("rate/share", "一般公共预算财政拨款支出90.00万元。", "一般公共预算财政拨款支出按功能分类划分，分别为：甲支出60.00万元，占76.67%；乙支出30.00万元，占33.33%。")]
    [InlineData("period/year", "部门：某局　2021年度　金额单位：万元")]
    public void A_wrong_figure_is_found(string rule, params string[] paragraphs) =>
        Assert.Contains(NarrativeChecksTests.Run(paragraphs), f => f.Rule == rule);

    [Fact]
    public void A_change_of_two_totals_with_the_budget_is_none_since_last_year()
    {
        var said = Assert.Single(ExampleSentences.Of(2022, "收、支总计90.00万元。与年初预算相比，收、支总计各减少10.00万元，下降10.00%。").Statements);
        Assert.Equal(-10m, said.BudgetChange!.Figure!.Value.Value);
        Assert.Null(said.Change);
    }
}
