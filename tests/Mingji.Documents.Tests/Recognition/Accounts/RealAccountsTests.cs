using Mingji.Core.Forms;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Pdf;

namespace Mingji.Documents.Tests.Recognition.Accounts;

/// <summary>The tables of real final accounts in PDF, counted and read off by eye.</summary>
public sealed class RealAccountsTests
{
    private const string Putuo = "cases/pdf/final-accounts-putuo-finance-2024.pdf";
    private const string Template = "cases/pdf/final-accounts-template-shanghai-2024.pdf";

    [Theory]
    [InlineData("收入支出决算总表", 2, 42)]
    [InlineData("收入决算表", 7, 20)]
    [InlineData("支出决算表", 6, 20)]
    [InlineData("财政拨款收入支出决算总表", 5, 38)]
    [InlineData("一般公共预算财政拨款支出决算表", 3, 20)]
    [InlineData("一般公共预算财政拨款基本支出决算表", 1, 66)]
    [InlineData("财政拨款“三公”经费支出决算表", 12, 1)]
    [InlineData("政府性基金预算财政拨款收入支出决算表", 6, 1)]
    [InlineData("国有资本经营预算财政拨款收入支出决算表", 6, 1)]
    public void Every_table_has_its_columns_and_rows(string title, int columns, int rows)
    {
        var table = Table(title);
        Assert.Equal((columns, rows), (table.Columns.Length, table.Rows.Length));
    }

    [Theory]
    [InlineData("收入支出决算总表", "", "社会保障和就业支出", "决算数", 326.71)]
    [InlineData("收入支出决算总表", "", "年末结转和结余", "决算数", 55.34)]
    [InlineData("收入决算表", "2010602", "一般行政管理事务", "其他收入", 6.19)]
    [InlineData("收入决算表", "2080505", "机关事业单位基本养老保险缴费支出", "财政拨款收入", 160.75)]
    [InlineData("支出决算表", "2010601", "行政运行", "基本支出", 1503.52)]
    [InlineData("支出决算表", "2010601", "行政运行", "项目支出", 8.37)]
    [InlineData("支出决算表", "", "合计", "项目支出", 603.14)]
    [InlineData("财政拨款收入支出决算总表", "", "住房保障支出", "一般公共预算财政拨款", 445.69)]
    [InlineData("财政拨款收入支出决算总表", "", "年初财政拨款结转和结余", "决算数", 21.63)]
    [InlineData("一般公共预算财政拨款支出决算表", "2210203", "购房补贴", "合计", 258.5)]
    [InlineData("一般公共预算财政拨款基本支出决算表", "30309", "奖励金", "决算数", 0.31)]
    [InlineData("一般公共预算财政拨款基本支出决算表", "30239", "其他交通费用", "决算数", 48.49)]
    [InlineData("一般公共预算财政拨款基本支出决算表", "310", "资本性支出", "决算数", 13.58)]
    [InlineData("财政拨款“三公”经费支出决算表", "", "", "公务接待费/预算数", 0.95)]
    public void A_figure_stands_in_its_row_and_column(string title, string code, string label, string column, double expected)
    {
        var table = Table(title);
        var row = Assert.Single(table.Rows, row => row.Code == code && row.Label.EndsWith(label, StringComparison.Ordinal)
            && (label.Length > 0 || table.Rows.Length == 1));
        var values = table.Columns.Select((head, i) =>
            head.EndsWith(column, StringComparison.Ordinal) ? row.Cells[i]?.Figure?.Value : null);
        Assert.Contains((decimal)expected, values);
    }

    [Fact]
    public void Nearly_everything_is_used()
    {
        var read = Read(Putuo);
        Assert.InRange(read.Coverage.Cells - read.Coverage.Used, 0, read.Coverage.Cells / 50);
    }

    [Fact]
    public void Accounts_and_their_tables_are_one_form_with_its_unit_and_year()
    {
        var form = Form(Putuo);
        Assert.Equal((FormType.FinalAccounts, 2024), (form.Type, form.FiscalYear!.Value.Year));
        Assert.EndsWith("财政局", form.Unit, StringComparison.Ordinal);
        Assert.Equal(9, form.Tables.Length);
    }

    [Fact]
    public void The_blank_template_has_the_same_nine_tables() =>
        Assert.Equal(Form(Putuo).Tables.Select(table => table.Title), Form(Template).Tables.Select(table => table.Title));

    private static AmountTable Table(string title) => Assert.Single(Form(Putuo).Tables, table => table.Title == title);

    private static Form Form(string file) => Assert.Single(Read(file).Forms);

    private static ReadDocument Read(string file)
    {
        Poppler.Need();
        return FormRecognizer.Recognize(SharedFiles.Read(file));
    }
}
