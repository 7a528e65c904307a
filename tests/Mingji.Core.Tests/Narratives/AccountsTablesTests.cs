using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Narratives;

public class AccountsTablesTests
{
    [Fact]
    public void Tables_that_agree_up_to_rounding_give_no_finding() => Assert.Empty(Run("49.14", "2,995.39", "2995.39", "2152.27"));

    [Theory]
    [InlineData("94.14", "2,995.39", "2995.39", "2152.26")]
    [InlineData("49.14", "2,959.39", "2995.39", "2152.26")]
    [InlineData("49.14", "2,995.39", "0.3", "2152.26")]
    [InlineData("49.14", "2,995.39", "2995.39", "2125.26")]
    public void A_figure_that_breaks_an_identity_is_found(string opening, string total, string said, string staff) =>
        Assert.NotEmpty(Run(opening, total, said, staff));

    private static List<Finding> Run(string opening, string total, string said, string staff)
    {
        var words = ExampleSentences.Of(2024, $"某局2024年度收入支出总计{said}万元。");
        string[] twoSided = ["收入/项目", "收入/决算数", "支出/项目", "支出/决算数"];
        var form = ExampleForm.Of(FormType.FinalAccounts)
            .Table(
                "收入支出决算总表",
                twoSided,
                (RowKind.Subtotal, "本年收入合计", ["本年收入合计", "2,946.25", "本年支出合计", "2,940.05"]),
                (RowKind.Item, "使用非财政拨款结余", ["使用非财政拨款结余", null, "结余分配", null]),
                (RowKind.Item, "年初结转和结余", ["年初结转和结余", opening, "年末结转和结余", "55.34"]),
                (RowKind.Total, "总计", ["总计", total, "总计", "2,995.39"]))
            .Table("收入决算表", ["本年收入合计", "财政拨款收入"], (RowKind.Total, "合计", ["2,946.25", "2,940.05"]))
            .Table("一般公共预算财政拨款支出决算表", ["合计", "基本支出", "项目支出"], (RowKind.Total, "合计", ["2,940.05", "2,336.91", "603.14"]))
            .Table(
                "一般公共预算财政拨款基本支出决算表",
                ["名称", "决算数", "名称", "决算数"],
                (RowKind.Total, "人员经费合计", ["人员经费合计", staff, "公用经费合计", "184.65"]))
            .With(f => f with { FiscalYear = new(2024), Statements = words.Statements })
            .Build();
        var sink = new FindingSink();
        Auditor.RunForm(form, ExampleStandard.Plain, sink);
        return [.. sink.Findings.Where(finding => finding.Rule == "identity/table")];
    }
}
