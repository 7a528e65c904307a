using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;

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

    [Fact]
    public void An_item_comes_with_its_classes_in_the_order_of_codes()
    {
        var standard = Packs.Find("national-2020-self-evaluation", out _)!;
        var filled = Blank(standard.Id);
        var like = CellNumber.In(filled.Form.Tables[4].Rows[0].At, CellField.Row)!.Value.Key;
        filled = BlankAccounts.AddItem(filled, like, "2210201", standard.Classification)!;
        filled = BlankAccounts.AddItem(filled, like, "2010301", standard.Classification)!;
        Assert.Equal(["", "201", "20103", "2010301", "221", "22102", "2210201"], filled.Form.Tables[4].Rows.Select(row => row.Code));
        Assert.Equal("住房公积金", filled.Form.Tables[4].Rows[^1].Label);
        Assert.Null(BlankAccounts.AddItem(filled, like, "2210201", standard.Classification));
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
