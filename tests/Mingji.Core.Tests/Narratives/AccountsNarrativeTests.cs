using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;

namespace Mingji.Core.Tests.Narratives;

/// <summary>What the text says against what the tables have, in the words of many places.</summary>
public sealed class AccountsNarrativeTests
{
    [Theory]
    [InlineData("", "一般公共预算财政拨款支出2024年度为90.00万元，教育支出（类）教育管理事务（款）行政运行（项）60.00万元。")]
    [InlineData("", "教育管理事务（款）行政运行（项）支出60.00万元。")]
    [InlineData("identity/table", "教育管理事务（款）行政运行（项）支出61.00万元。")]
    [InlineData("", "行政运行（项）（科目编码2050101）支出60.00万元。")]
    [InlineData("class/account", "行政运行（项）（科目编码2050102）支出60.00万元。")]
    [InlineData("identity/table", "“普通教育”（款）支出90.00万元。")]
    [InlineData("period/year", "2023年度一般公共预算财政拨款支出90.00万元，占本年支出合计的100%。")]
    [InlineData("", "2023年度一般公共预算财政拨款支出90.00万元，2024年度一般公共预算财政拨款支出90.00万元，与上年持平。")]
    [InlineData("period/year", "2023年度公务接待费支出3.00万元。")]
    [InlineData("rate/stated", "公务接待费支出3.00万元，完成预算的85.00%。")]
    [InlineData("", "公务接待费支出3.00万元，完成预算的75.00%。")]
    [InlineData("", "政府性基金预算财政拨款支出0.00万元。")]
    [InlineData("identity/table", "政府性基金预算财政拨款支出5.00万元。")]
    public void The_text_is_held_against_the_tables(string rule, string text)
    {
        var findings = Run(text, "行政运行", "2050101");
        if (rule.Length == 0) Assert.Empty(findings);
        else Assert.Equal(rule, Assert.Single(findings).Rule);
    }

    [Theory]
    [InlineData("行政运行", "2050101", false)]
    [InlineData("行政运行", "2050103", true)]
    public void An_item_has_one_code_in_all_tables(string name, string code, bool reported) =>
        Assert.Equal(reported, Run("本年没有变化。", name, code).Any(f => f.Rule == "class/account"));

    private static List<Finding> Run(string text, string name, string code)
    {
        var words = ExampleSentences.Of(2024, text);
        var form = ExampleForm.Of(FormType.FinalAccounts)
            .Table("支出决算表", ["本年支出合计"], (RowKind.Item, "教育支出", ["90.00"]), (RowKind.Item, "教育管理事务", ["90.00"]),
                (RowKind.Item, name, ["60.00"]), (RowKind.Item, "机关服务", ["30.00"]), (RowKind.Total, "合计", ["90.00"]))
            .Table("一般公共预算财政拨款支出决算表", ["合计"], (RowKind.Item, "教育支出", ["90.00"]), (RowKind.Item, "教育管理事务", ["90.00"]),
                (RowKind.Item, "行政运行", ["60.00"]), (RowKind.Item, "机关服务", ["30.00"]), (RowKind.Total, "合计", ["90.00"]))
            .Table("财政拨款“三公”经费支出决算表", ["预算数/合计", "预算数/公务接待费", "决算数/合计", "决算数/公务接待费"],
                (RowKind.Item, "-", ["4.00", "4.00", "3.00", "3.00"]))
            .Table("政府性基金预算财政拨款收入支出决算表", ["年初结转和结余", "本年收入", "本年支出/小计"], (RowKind.Total, "合计", [null, null, null]))
            .With(f => f with { FiscalYear = new(2024), Statements = words.Statements, Passages = words.Passages })
            .Build();
        string[] codes = ["205", "20501", code, "2050104", ""];
        form = form with { Tables = [Coded(form.Tables[0], codes), Coded(form.Tables[1], ["205", "20501", "2050101", "2050104", ""]), .. form.Tables[2..]] };
        var sink = new FindingSink();
        Auditor.RunForm(form, ExampleStandard.Plain, sink);
        return [.. sink.Findings.Where(f => !f.Message.Contains("看不出", StringComparison.Ordinal))];
    }

    private static AmountTable Coded(AmountTable table, string[] codes) =>
        table with { Rows = [.. table.Rows.Select((row, i) => row with { Code = codes[i] })] };
}
