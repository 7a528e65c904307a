using Mingji.Core.Checks;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Tests.Writing;

/// <summary>Accounts filled in cell by cell.</summary>
public sealed class BlankAccountsTests
{
    private static readonly StandardCatalog Packs = StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards"));

    [Theory]
    [InlineData("national-2020-self-evaluation", 9)]
    [InlineData("jiangxi-2021", 10)]
    [InlineData("shanghai-2024-accounts", 9)]
    public void A_blank_has_the_tables_of_its_pack_and_the_supplement(string pack, int tables)
    {
        var filled = Blank(pack);
        Assert.Equal(tables + 1, filled.Form.Tables.Length);
        Assert.True(AccountsSupplement.IsSupplement(filled.Form.Tables[^1]));
        Assert.All(filled.Form.Tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Cells.Length)));
        Assert.Equal(filled.Cells.Length, filled.Cells.Select(cell => cell.Number).Distinct().Count());
    }

    [Theory]
    [InlineData("national-2020-self-evaluation")]
    [InlineData("jiangxi-2021")]
    [InlineData("shanghai-2024-accounts")]
    public void The_text_of_a_blank_leaves_gaps_and_does_not_say_that_there_is_nothing(string pack)
    {
        var facts = AccountsFacts.Of(Blank(pack).Form, null);
        var text = ReportWriter.Write(Packs.Find(pack, out _)!.ReportOf(FormType.FinalAccounts)!, facts).Sentences().Select(s => s.Text).ToList();

        Assert.DoesNotContain(text, said => said.Contains("没有", StringComparison.Ordinal));
        Assert.All(["一般公共预算财政拨款基本支出", "政府性基金", "“三公”经费"], name =>
            Assert.Contains(text, said => said.Contains(name, StringComparison.Ordinal) && ReportGaps.In(said) is not []));
    }

    [Theory]
    [InlineData("一、一般公共预算财政拨款收入", "467.40", "一般公共预算财政拨款支出", "政府性基金预算财政拨款收入支出")]
    [InlineData("二、政府性基金预算财政拨款收入", "12.00", "政府性基金预算财政拨款收入支出", "国有资本经营预算财政拨款收入支出")]
    [InlineData("三、国有资本经营预算财政拨款收入", "8.50", "国有资本经营预算财政拨款收入支出", "一般公共预算财政拨款支出")]
    public void Only_of_money_that_was_not_there_it_is_said_that_there_was_none(string income, string amount, string blank, string nothing)
    {
        var filled = Put(Put(Blank("national-2020-self-evaluation"), 0, income, 0, amount), 0, "总计", 0, amount);
        var text = ReportWriter.Write(
            Packs.Find("national-2020-self-evaluation", out _)!.ReportOf(FormType.FinalAccounts)!, AccountsFacts.Of(filled.Form, null));
        var none = text.Sentences().Select(s => s.Text).Where(s => s.Contains("没有", StringComparison.Ordinal)).ToList();
        var paper = FormSheets.Of(filled.Form).Blocks.OfType<FormLine>().Where(l => l.Text.Contains("本表没有数据", StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(none, said => said.Contains(blank.Replace("收入支出", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains(none, said => said.Contains(nothing.Replace("收入支出", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain(paper, note => note.Text.Contains("没有" + blank, StringComparison.Ordinal));
        Assert.Contains(paper, note => note.Text.Contains("没有" + nothing, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_that_nobody_has_filled_in_says_nothing_on_paper() =>
        Assert.DoesNotContain(FormSheets.Of(Blank("jiangxi-2021").Form).Blocks.OfType<FormLine>(), l => l.Text.Contains("没有", StringComparison.Ordinal));

    [Fact]
    public void An_item_comes_with_its_classes_in_the_order_of_codes()
    {
        var standard = Packs.Find("national-2020-self-evaluation", out _)!;
        var filled = Blank(standard.Id);
        var like = CellNumber.In(filled.Form.Tables[4].Rows[0].At, CellField.Row)!.Value.Key;
        filled = ItemEditing.Add(filled, like, "2210201", standard.Classification);
        filled = ItemEditing.Add(filled, like, "2010301", standard.Classification);
        Assert.Equal(["", "201", "20103", "2010301", "221", "22102", "2210201"], filled.Form.Tables[4].Rows.Select(row => row.Code));
        Assert.Equal("住房公积金", filled.Form.Tables[4].Rows[^1].Label);
        Assert.Equal(["2010301", "2210201"], filled.Form.Tables[^1].Rows.Where(row => row.Code.Length > 0).Select(row => row.Code));
        Assert.Contains("已经有2210201", ItemCodes.WhyNot(filled, like, "2210201", standard), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "2019999x", "相近的有2019", "3、5或7位")]
    [InlineData(4, "住房公积金", "2210201 住房公积金", "3、5或7位")]
    [InlineData(5, "30188", "3或5位", "classification")]
    [InlineData(0, "201", "行是印好的", "按功能分类")]
    [InlineData(9, "2010301", "补充资料", "一般公共预算财政拨款支出决算表")]
    public void A_code_that_is_not_known_is_refused_with_what_would_be_accepted(int table, string code, params string[] says)
    {
        var standard = Packs.Find("national-2020-self-evaluation", out _)!;
        var filled = Blank(standard.Id);
        var like = CellNumber.In(filled.Form.Tables[table].Rows[0].At, CellField.Row)!.Value.Key;
        var why = ItemCodes.WhyNot(filled, like, code, standard);
        Assert.All(says, word => Assert.Contains(word, why, StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_taken_out_goes_with_its_row_of_the_supplement_and_comes_back_as_it_was()
    {
        var standard = Packs.Find("national-2020-self-evaluation", out _)!;
        var filled = Blank(standard.Id);
        var like = CellNumber.In(filled.Form.Tables[4].Rows[0].At, CellField.Row)!.Value.Key;
        filled = ItemEditing.Add(filled, like, "2010301", standard.Classification);
        var own = ItemEditing.With(filled.Form, filled.Form.Tables[4].Rows.First(row => row.Code == "2010301").At.Cell / 64);
        Assert.Equal(2, own.Length);
        var without = ItemEditing.Remove(filled, own.Select(item => item.Key));
        Assert.DoesNotContain(without.Form.Tables.SelectMany(table => table.Rows), row => row.Code == "2010301");
        Assert.Equal(FilledRecord.Write(filled), FilledRecord.Write(ItemEditing.PutBack(without, own)!));
        Assert.Null(ItemEditing.PutBack(filled, own));
    }

    [Fact]
    public void An_identity_is_checked_as_one_types()
    {
        var filled = Blank("national-2020-self-evaluation");
        filled = Put(filled, 0, "本年收入合计", 0, "90.50");
        filled = Put(filled, 1, "合计", 0, "90.05");
        var sink = new FindingSink();
        Auditor.RunForm(filled.Form, Packs.Find("national-2020-self-evaluation", out _)!, sink);
        Assert.Contains(sink.Findings, f => f.Rule == "identity/table" && f.Message.Contains("90.05", StringComparison.Ordinal) && f.At.Cell >= 0);
    }

    [Fact]
    public void Identities_say_their_arithmetic_or_what_is_missing()
    {
        var filled = Blank("national-2020-self-evaluation");
        Assert.All(AccountsIdentityLines.Of(filled.Form), line => Assert.Equal(IdentityState.Open, line.State));
        filled = Put(Put(filled, 0, "本年收入合计", 0, "90.50"), 1, "合计", 0, "90.05");
        var line = AccountsIdentityLines.Of(filled.Form).First(l => l.Name.StartsWith("总表的本年收入", StringComparison.Ordinal));
        Assert.Equal((IdentityState.Fails, "90.50≠90.05"), (line.State, line.How));
        line = AccountsIdentityLines.Of(Put(filled, 1, "合计", 0, "90.50").Form).First(l => l.Name == line.Name);
        Assert.Equal((IdentityState.Holds, "90.50＝90.50"), (line.State, line.How));
        Assert.Empty(AccountsIdentityLines.Of(Put(filled, 0, "总计", 0, new string('9', 200)).Form).Where(l => l.State == IdentityState.Holds));
    }

    [Fact]
    public void The_supplement_counts_in_its_own_units()
    {
        var filled = Put(Blank("national-2020-self-evaluation"), 9, "其他用车", 1, "3");
        Assert.Equal("辆", filled.Form.Tables[9].Rows.First(row => row.Label == "其他用车").Cells[1]!.Figure!.Value.Unit.Symbol);
    }

    private static FilledForm Put(FilledForm filled, int table, string label, int column, string text)
    {
        var row = filled.Form.Tables[table].Rows.First(row => row.Label == label);
        return CellEditing.With(filled, CellNumber.Column(CellNumber.In(row.At, CellField.Row)!.Value.Key, column)!.Value, text)!;
    }

    private static FilledForm Blank(string pack) =>
        BlankForms.Of(FormType.FinalAccounts, Packs.Find(pack, out _)!, new("云屏市口岸服务中心", "云屏市商务局", null, new(2023)));
}
