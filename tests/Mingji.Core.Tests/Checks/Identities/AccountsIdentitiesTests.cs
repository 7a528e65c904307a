using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Checks.Identities;

/// <summary>Narrative against tables: what the text calls level, lists or names has to stand in the tables of made-up accounts.</summary>
public class AccountsIdentitiesTests
{
    private const string Basic = "一般公共预算财政拨款基本支出8.00万元。其中：人员经费6.00万元，主要包括：基本工资、{0}；公用经费2.00万元，主要包括：办公费。";

    [Theory]
    [InlineData("奖励金", 0)]
    [InlineData("生活补助", 1)]
    [InlineData("表里没有的名目", 0)]
    public void An_item_listed_without_an_amount_is_found(string item, int findings) =>
        Assert.Equal(findings, Run(Basic.Replace("{0}", item, StringComparison.Ordinal)).Count(finding => finding.Message.Contains("主要包括", StringComparison.Ordinal)));

    [Theory]
    [InlineData("减少2.00万元，下降16.67%", "持平", 1)]
    [InlineData("减少0.05万元，下降0.50%", "持平", 0)]
    [InlineData("减少2.00万元，下降16.67%", "减少2.00万元", 0)]
    [InlineData("减少2.00万元，下降16.67%", "减少5.00万元", 1)]
    public void A_total_cannot_be_level_where_its_spending_fell(string spending, string total, int findings)
    {
        var found = Run(
            $"某局2024年度财政拨款收入支出总计11.00万元。与2023年度相比，财政拨款收入支出总计{total}。",
            $"一般公共预算财政拨款支出10.00万元。与2023年度相比，一般公共预算财政拨款支出{spending}。");
        Assert.Equal(findings, found.Count(finding => finding.Message.Contains("上年末结转", StringComparison.Ordinal)
            || finding.Message.Contains("年初结转", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("项目支出", 0)]
    [InlineData("基本支出", 1)]
    public void An_item_is_called_by_the_kind_of_expenditure_that_it_is(string kind, int findings) => Assert.Equal(
        findings,
        Run($"1、服务支出（类）口岸事务（款）查验设施（项）。主要用于：设备等{kind}。年初预算为2.00万元，支出决算为2.00万元。").Count);

    [Theory]
    [InlineData("某局2024年度没有政府性基金预算财政拨款收入和支出，公开的表没有数据。", "12.00", Severity.Error)]
    [InlineData("2024年度没有政府性基金预算财政拨款收支，故本表无数据。", "12.00", Severity.Error)]
    [InlineData("注：本单位2024年度没有使用政府性基金安排的支出，本表为空。", "12.00", Severity.Warning)]
    [InlineData("某局2024年度没有政府性基金预算财政拨款收入和支出，公开的表没有数据。", "0.00", null)]
    [InlineData("2024年度无政府性基金预算财政拨款结转，本表为空表。", "12.00", null)]
    [InlineData("2024年度政府性基金预算财政拨款收入12.00万元，本表没有重复列示。", "12.00", null)]
    public void What_came_in_by_the_overview_cannot_have_been_absent(string said, string income, Severity? found)
    {
        var form = ExampleForm.Of(FormType.FinalAccounts).Text(said)
            .Table("收入支出决算总表", ["决算数"], (RowKind.Item, "二、政府性基金预算财政拨款收入", [income]), (RowKind.Total, "总计", ["90.50"]))
            .Table("政府性基金预算财政拨款收入支出决算表", ["本年收入", "本年支出"], (RowKind.Total, "合计", [null, null])).Build();
        var denied = All(form).Where(f => f.Rule == "identity/table" && f.Message.Contains("也没有数据", StringComparison.Ordinal)).ToList();
        Assert.Equal(found, denied.SingleOrDefault()?.Severity);
        Assert.All(denied, f => Assert.Contains("12.00", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_level_needs_no_reason_that_speaks_of_a_fall()
    {
        var form = ExampleSentences.Of(2024, "某局2024年度支出总计11.00万元。与2023年度相比，支出总计持平。主要原因：人员减少，支出下降。");
        Assert.Contains(All(form), finding => finding.Rule == "wording/contradiction");
    }

    [Fact]
    public void A_heading_of_another_year_is_found()
    {
        var form = ExampleSentences.Of(2024, "第二部分 某局2023年度部门决算表");
        Assert.Contains(All(form), finding => finding.Rule == "period/year");
    }

    private static List<Finding> Run(params string[] paragraphs)
    {
        var words = ExampleSentences.Of(2024, paragraphs);
        var form = words with { Tables = Tables() };
        return [.. All(form).Where(finding => finding.Rule == "identity/table")];
    }

    private static IReadOnlyList<Finding> All(Form form)
    {
        var sink = new FindingSink();
        Auditor.Run(new Dossier(form.Unit, form.FiscalYear, [form], []), ExampleStandard.Plain, sink);
        return sink.Findings;
    }

    private static ImmutableArray<AmountTable> Tables()
    {
        var form = ExampleForm.Of(FormType.FinalAccounts)
            .Table(
                "财政拨款收入支出决算总表",
                ["决算数", "合计", "一般公共预算财政拨款"],
                (RowKind.Subtotal, "本年收入合计", ["10.00", null, null]),
                (RowKind.Item, "年初财政拨款结转和结余", ["1.00", null, null]),
                (RowKind.Total, "总计", ["11.00", null, null]),
                (RowKind.Subtotal, "本年支出合计", [null, "10.00", "10.00"]),
                (RowKind.Item, "年末财政拨款结转和结余", [null, "1.00", "1.00"]),
                (RowKind.Total, "总计", [null, "11.00", "11.00"]))
            .Table(
                "一般公共预算财政拨款支出决算表",
                ["合计", "基本支出", "项目支出"],
                (RowKind.Item, "201 服务支出", ["10.00", "8.00", "2.00"]),
                (RowKind.Item, "20150 口岸事务", ["10.00", "8.00", "2.00"]),
                (RowKind.Item, "2015001 行政运行", ["8.00", "8.00", null]),
                (RowKind.Item, "2015003 查验设施", ["2.00", null, "2.00"]),
                (RowKind.Total, "合计", ["10.00", "8.00", "2.00"]))
            .Table(
                "一般公共预算财政拨款基本支出决算表",
                ["决算数"],
                (RowKind.Item, "301 工资福利支出", ["5.00"]),
                (RowKind.Item, "30101 基本工资", ["5.00"]),
                (RowKind.Item, "303 对个人和家庭的补助", ["1.00"]),
                (RowKind.Item, "30305 生活补助", [null]),
                (RowKind.Item, "30309 奖励金", ["1.00"]),
                (RowKind.Item, "302 商品和服务支出", ["2.00"]),
                (RowKind.Item, "30201 办公费", ["2.00"]))
            .Build();
        return [.. form.Tables.Select(table => table with { Rows = [.. table.Rows.Select(Coded)] })];
    }

    private static AmountRow Coded(AmountRow row) =>
        row.Label.Split(' ') is [var code, var label] ? row with { Code = code, Label = label } : row;
}
