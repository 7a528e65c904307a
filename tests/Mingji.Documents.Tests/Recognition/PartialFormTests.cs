using Mingji.Core.Forms;

namespace Mingji.Documents.Tests.Recognition;

/// <summary>What of a form was not read is told with the form.</summary>
public sealed class PartialFormTests
{
    private const string Heads = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t原因";
    private const string First = "产出指标\t数量指标\t巡检次数\t≥12次\t12次\t50\t50\t";
    private const string Second = "效益指标\t社会效益指标\t事故起数\t≤0起\t0起\t40\t40\t";
    private const string Third = "满意度指标\t服务对象满意度指标\t企业满意度\t≥90%\t95%\t10\t10\t";
    private const string Total = "总分\t\t\t\t\t100\t100\t";

    [Fact]
    public void A_form_that_was_read_whole_is_not_partial() => Assert.False(Read(Heads, First, Second, Third, Total).IsPartial);

    [Fact]
    public void Words_of_the_page_behind_a_form_do_not_make_it_partial() =>
        Assert.Empty(Read(Heads, First, Second, Third, Total, "附件：", "扫一扫在手机打开当前页", "天气晴好，宜出行。", "[打印] [关闭]").Unread);

    [Fact]
    public void A_row_glued_together_that_could_not_be_taken_apart_makes_it_partial()
    {
        var form = Read(
            "项目名称校舍加固补助资金", "绩效指标一级指标二级指标指标内容指标值", "产出指标数量指标加固校舍面积800平方米",
            "效益指标可持续影响指标办学条件均衡情况向好", "社会公众或服务对象满意度指标家长满意度≥90%");
        if (form.Indicators.Length == 2) Assert.True(Assert.Single(form.Unread).IsWholeRow);
        Assert.Equal(form.Indicators.Length < 3, form.IsPartial);
    }

    [Fact]
    public void A_document_that_ends_within_a_row_is_cut() =>
        Assert.True(Read(Heads, First, Second, Second.Replace("事故", "投诉", StringComparison.Ordinal), "满意度指标\t服务对象满意度指标\t企业满意度").IsCut);

    [Fact]
    public void A_document_that_ends_with_a_whole_row_is_not_cut() => Assert.False(Read(Heads, First, Second, Third).IsCut);

    private static Form Read(params string[] lines) => Assert.Single(MadeUp.Text(["项目支出绩效自评表", "（2023年度）", .. lines]).Forms);
}
