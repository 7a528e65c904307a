using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Narratives;

public class NarrativeChecksTests
{
    [Theory]
    [InlineData("rate/growth", "工资支出8.42万元，较2021年减少14.14万元，下降62.67%。", false)]
    [InlineData("rate/growth", "工资支出8.42万元，较2021年减少14.14万元，下降61.67%。", true)]
    [InlineData("rate/growth", "收入合计37115.95万元，较上年增加15698.67万元，增长73.3%。", false)]
    [InlineData("rate/growth", "收入总计120万元，支出总计120万元。与2021年度相比，收入、支出总计各增加20万元，增长25%。", true)]
    [InlineData("rate/stated", "拨款支出年初预算数为766.12万元，决算数为35195.14万元，完成年初预算的4593.95%。", false)]
    [InlineData("rate/stated", "预算10441万元，实际执行9265.353442万元，项目执行率88.74%。", false)]
    [InlineData("rate/stated", "预算10441万元，实际执行9265.353442万元，项目执行率98.74%。", true)]
    [InlineData("rate/share", "本年支出合计2940.05万元，其中：基本支出2336.91万元，占79.49%；项目支出603.14万元，占20.51%。", false)]
    [InlineData("rate/share", "本年支出合计2940.05万元，其中：基本支出2336.91万元，占97.49%；项目支出603.14万元，占20.51%。", true)]
    [InlineData("rate/share", "本年收入合计476.40万元。本年收入中，财政拨款收入467.40万元，占98.11%；其他收入9.00万元，占2.89%。", true)]
    [InlineData("rate/share", "本年收入合计476.40万元。本年收入中，财政拨款收入467.40万元，占98.11%；其他收入9.00万元，占1.89%。", false)]
    [InlineData("rate/share", "本年收入合计476.40万元。在检查中，其他事项9.00万元，占2.89%。", false)]
    [InlineData("identity/balance", "政府采购支出总额88.00万元，其中：货物支出22.50万元、工程支出40.00万元、服务支出15.50万元。", true)]
    [InlineData("identity/balance", "政府采购支出总额78.00万元，其中：货物支出22.50万元、工程支出40.00万元、服务支出15.50万元。", false)]
    [InlineData("rate/zero-base", "商业服务业支出年初预算数为0万元，决算数为356.67万元，完成年初预算的100%。", true)]
    [InlineData("rate/zero-base", "商业服务业支出10万元，较2021年增加10万元，增长100%。", true)]
    [InlineData("sum/components", "专项支出86.5万，使用内容为甲项30万元；乙项55.6万。", true)]
    [InlineData("sum/components", "专项支出85.6万，使用内容为甲项30万元；乙项55.6万。", false)]
    [InlineData("sum/components", "项目支出20万元，其中甲项30万元，乙项55.6万元。", true)]
    [InlineData("sum/components", "项目支出100万元，其中甲项30万元，乙项55.6万元。", false)]
    [InlineData("identity/balance", "三公经费支出8.50万元，其中：因公出国（境）费1.00万元，公务用车购置及运行维护费2.00万元，公务接待费5.00万元。", true)]
    [InlineData("identity/balance", "三公经费支出8.00万元，其中：因公出国（境）费1.00万元，公务用车购置及运行维护费2.00万元，公务接待费5.00万元。", false)]
    public void A_sentence_is_reported_when_no_unrounded_values_make_it_true(string rule, string text, bool reported)
    {
        var findings = Run(text);
        Assert.Equal(reported, findings.Any(f => f.Rule == rule));
        if (!reported) Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void A_rate_of_nothing_over_nothing_is_one_remark_for_the_form()
    {
        var finding = Assert.Single(Run(
            "甲支出年初预算数为0万元，决算数为0万元，完成年初预算的0%。", "乙支出0万元，较2021年增加0万元，增长0%。"), f => f.Rule == "rate/zero-base");
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Contains("甲支出、乙支出", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_opening_that_differs_from_the_closing_before_is_told_with_both_figures()
    {
        var finding = Assert.Single(Run(
            "收入总计50万元，其中年初结转和结余0万元；本年收入合计50万元。", "支出总计50万元，其中本年支出合计50万元；年末结转和结余0万元，较2021年减少9.43万元，下降100%。"),
            f => f.Rule == "identity/carry-over");
        Assert.Contains("9.43", finding.Message, StringComparison.Ordinal);
        Assert.Contains("写0万元", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("主要原因是来访减少。全年接待XX批、86人次。", "「全年接待XX批、86人次。」")]
    [InlineData("按照年初批复的采购计划，由主管部门集中组织，支出XX万元。", "「…支出XX万元。」")]
    [InlineData("支出XX万元。", "「支出XX万元。」")]
    public void A_blank_is_quoted_from_where_its_sentence_begins_or_with_dots(string text, string quote) =>
        Assert.Contains(quote, Assert.Single(Run(text), f => f.Rule == "cell/placeholder").Message, StringComparison.Ordinal);

    [Fact]
    public void A_change_after_a_list_of_parts_is_not_taken_for_the_last_parts()
    {
        var findings = Run(
            "“三公”经费支出6.20万元，其中：公务接待费1.20万元，公务用车购置及运行维护费5.00万元，因公出国（境）费0万元。比上年减少0.80万元，下降11.43%。");
        Assert.DoesNotContain(findings, finding => finding.Rule.StartsWith("rate/", StringComparison.Ordinal));
    }

    internal static IReadOnlyList<Finding> Run(params string[] paragraphs)
    {
        var sink = new FindingSink();
        var form = ExampleSentences.Of(2022, paragraphs);
        Auditor.Run(new Dossier(null, form.FiscalYear, [form], []), ExampleStandard.Plain, sink);
        return sink.Findings;
    }
}
