using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Writing;

/// <summary>Accounts of files taken over into the official tables.</summary>
public sealed class TakenAccountsTests
{
    private static readonly StandardCatalog Packs = StandardFolder.Load(Path.Combine(AppContext.BaseDirectory, "standards"));

    [Fact]
    public void A_real_departments_accounts_fill_the_official_tables_and_are_written_up_without_a_finding()
    {
        var read = Read(Checkout.Real("cases/pdf/final-accounts-putuo-finance-2024.pdf"));
        var standard = Packs.Find("shanghai-2024-accounts", out _)!;
        var blank = BlankForms.Of(FormType.FinalAccounts, standard, new("上海市普陀区财政局", "", null, new(2024)));
        var takeover = FormTakeover.Of(blank, read, keepsAbsent: false);
        var after = takeover.After;
        Assert.Equal(blank.Form.Tables.Select(t => t.Title), after.Form.Tables.Select(t => t.Title));
        Assert.Equal(blank.Form.Tables.Select(t => t.Columns.Length), after.Form.Tables.Select(t => t.Columns.Length));
        // Nothing of the file's tables is lost on the way.
        Assert.Equal(Amounts(read.Tables), Amounts(after.Form.Tables.Where(t => !AccountsSupplement.IsSupplement(t))));
        Assert.Equal("2,940.05", Cell(after.Form, "收入支出决算总表", "一、一般公共预算财政拨款收入", 0));
        Assert.Equal("0.95", Cell(after.Form, "财政拨款“三公”经费支出决算表", "", 0));
        Assert.Equal("603.14", Cell(after.Form, "一般公共预算财政拨款支出决算表", "合计", 2));
        Assert.All(takeover.Cells.Where(c => c.Kind == TakenKind.Filled), c => Assert.NotEmpty(c.From));

        var outline = standard.ReportOf(FormType.FinalAccounts)!;
        var written = ReportTaking.Of(after, after.Form.Title, ReportWriter.Write(outline, AccountsFacts.Of(after.Form, null)));
        var sink = new FindingSink();
        Auditor.RunForm(written.Form, standard, sink);
        Assert.Empty(sink.Findings.Where(f => f.Severity == Severity.Error && f.Rule != "cell/placeholder").Select(f => f.Message));
    }

    [Fact]
    public void Accounts_whose_tables_are_elsewhere_fill_the_supplement()
    {
        var read = Read(Checkout.Real("seeds/nankang-final-accounts-2022.txt"));
        var standard = Packs.Find("jiangxi-2021", out _)!;
        var blank = BlankForms.Of(FormType.FinalAccounts, standard, new("赣州市南康区人民政府口岸管理办公室", "", null, new(2022)));
        var after = FormTakeover.Of(blank, read, keepsAbsent: false).After;
        Assert.Equal(blank.Form.Tables.Select(t => (t.Title, t.Rows.Length)), after.Form.Tables.Select(t => (t.Title, t.Rows.Length)));
        Assert.Equal(Core.Figures.Unit.TenThousandYuan, after.Form.MoneyUnit);
        Assert.Contains(AccountsSupplement.Of(after.Form)!.Rows, row => row.Cells.Any(cell => cell is not null));
    }

    [Fact]
    public void Last_years_accounts_give_last_years_amounts_and_touch_no_table()
    {
        var read = Read(Checkout.Real("cases/pdf/final-accounts-putuo-finance-2024.pdf"));
        var standard = Packs.Find("shanghai-2024-accounts", out _)!;
        var blank = BlankForms.Of(FormType.FinalAccounts, standard, new("上海市普陀区财政局", "", null, new(2025)));
        var after = FormTakeover.Of(blank, read, keepsAbsent: false).After;
        Assert.Equal("2946.25", Cell(after.Form, AccountsSupplement.Title, "本年收入合计", 2));
        Assert.All(after.Cells.Where(c => c.Text.Length > 0), c => Assert.EndsWith("·上年数", c.Label, StringComparison.Ordinal));
    }

    [Fact]
    public void Taking_the_same_file_again_changes_nothing()
    {
        var read = Read(Path.Combine(Checkout.At("samples"), "06-final-accounts.html"));
        var blank = BlankForms.Of(FormType.FinalAccounts, Packs.Find("jiangxi-2021", out _)!, new("云屏市口岸服务中心", "云屏市商务局", null, new(2023)));
        var after = FormTakeover.Of(blank, read, keepsAbsent: false).After;
        Assert.Equal("8.60", Cell(after.Form, "财政拨款“三公”经费支出决算表", "", 9));
        Assert.True(FormTakeover.Of(after, read, keepsAbsent: false).ChangesNothing);
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    public void Made_accounts_come_back_from_a_file_into_the_official_tables_to_the_fen(string ending)
    {
        var standard = Packs.Find("national-2020-self-evaluation", out _)!;
        for (var seed = 1; seed <= 4; seed++)
        {
            var made = AccountsProperties.Written(seed * 104_729).Form;
            var read = RoundTrip.Of([made], ending).First(form => form.Type == FormType.FinalAccounts);
            var blank = BlankForms.Of(FormType.FinalAccounts, standard, new(made.Unit!, "", null, made.FiscalYear!.Value));
            var after = FormTakeover.Of(blank, read, keepsAbsent: false).After;
            Assert.Equal(blank.Form.Tables.Select(t => t.Title), after.Form.Tables.Select(t => t.Title));
            Assert.Equal(Values(made), Values(after.Form));
        }
    }

    /// <summary>Every amount that is not nothing, with its table and row.</summary>
    private static IEnumerable<string> Values(Form form) => form.Tables.Where(t => !AccountsSupplement.IsSupplement(t))
        .SelectMany(t => t.Rows.SelectMany(r => r.Cells
            .Where(c => c?.Figure is { Value: not 0 })
            .Select(c => $"{t.Title} {(r.Code.Length > 0 ? r.Code : r.Label)} {c!.Figure!.Value.Value:0.00}")))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Amounts(IEnumerable<AmountTable> tables) =>
        tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells)).Where(c => c is { Text.Length: > 0 }).Select(c => c!.Text).Order();

    private static string? Cell(Form form, string table, string label, int column) =>
        form.Tables.First(t => t.Title == table).Rows.First(r => r.Label == label).Cells[column]?.Text;

    private static Form Read(string path) =>
        FormRecognizer.Recognize(SourceReader.Read(path).Document!).Forms.First(form => form.Type == FormType.FinalAccounts);
}
