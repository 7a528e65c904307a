using System.Diagnostics;
using System.Text;
using Mingji.Core.Checks;
using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Documents.Processes;
using Mingji.Documents.Reading;
using Mingji.Documents.Recognition;
using Mingji.Documents.Tests.Reading;
using Mingji.Documents.Tests.Reading.Pdf;
using Mingji.Tests;

namespace Mingji.Documents.Tests.Recognition.Accounts;

/// <summary>
/// Accounts of units that do not exist, in layouts of several places: consistent as they are, and with one figure, name or unit changed.
/// </summary>
public sealed class MadeAccountsTests
{
    [Theory]
    [InlineData("ten-tables-in-yuan")]
    [InlineData("nine-tables-split-codes")]
    [InlineData("budget-comparisons")]
    public void Consistent_accounts_give_no_finding(string name) => Assert.Empty(Findings(Page(name)));

    [Theory]
    [InlineData("ten-tables-in-yuan")]
    [InlineData("nine-tables-split-codes")]
    [InlineData("budget-comparisons")]
    public void Printed_by_a_browser_they_give_no_finding_either(string name)
    {
        Poppler.Need();
        if (HeadlessBrowser.Find() is not { } browser)
        {
            Assert.Skip("chromium is not here");
            return;
        }

        using var page = new TemporaryFile("page.html", Encoding.UTF8.GetBytes(Page(name)));
        var pdf = Path.Combine(Path.GetDirectoryName(page.Path)!, "page.pdf");
        var start = new ProcessStartInfo(browser) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
            "--user-data-dir=" + Path.Combine(Path.GetDirectoryName(page.Path)!, "profile"), "--print-to-pdf=" + pdf,
            new Uri(page.Path).AbsoluteUri])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(60_000))
        {
            process.Kill(entireProcessTree: true);
            Assert.Skip("chromium did not print in time");
        }

        if (!File.Exists(pdf)) Assert.Skip("chromium did not print");
        Assert.Empty(FindingsOf(pdf));
    }

    [Theory]
    [InlineData("nine-tables-split-codes", "1,261.43", "1,261.93", "identity/table")]
    [InlineData("nine-tables-split-codes", "收入合计1275.56万元", "收入合计1275.65万元", "identity/table")]
    [InlineData("ten-tables-in-yuan", "完成年初预算的101.78%", "完成年初预算的110.78%", "rate/stated")]
    [InlineData("ten-tables-in-yuan", "11.74万元，增长0.69%", "11.74万元，下降0.69%", "wording/contradiction")]
    [InlineData("ten-tables-in-yuan", "增长1.99%", "增长19.9%", "rate/growth")]
    [InlineData("ten-tables-in-yuan", "占99.43%", "占94.93%", "rate/share")]
    [InlineData("ten-tables-in-yuan", "政府采购支出总额96.15万元", "政府采购支出总额69.15万元", "identity/balance")]
    [InlineData("budget-comparisons", "年初预算增加3.39万元，增长0.31%", "年初预算增加3.39万元，增长3.10%", "rate/change")]
    [InlineData("budget-comparisons", "单位名称：北屏市一江区人民政府口岸办公室", "单位名称：云州市文化和旅游局", "conflict/restated")]
    [InlineData("budget-comparisons", "单位：万元", "单位：元", "unit/scale")]
    public void One_change_is_found(string name, string was, string becomes, string rule)
    {
        var page = Page(name);
        var at = page.IndexOf(was, StringComparison.Ordinal);
        Assert.True(at >= 0, was);
        var findings = Findings(page[..at] + becomes + page[(at + was.Length)..]);
        Assert.Contains(rule, findings.Select(finding => finding.Rule));
        Assert.True(findings.Count <= 5, string.Join('\n', findings.Select(finding => finding.Message)));
    }

    private static string Page(string name) =>
        File.ReadAllText(Checkout.At("tests", "Mingji.Documents.Tests", "Recognition", "Accounts", "Made", name + ".html"));

    private static List<Finding> Findings(string page)
    {
        using var file = new TemporaryFile("page.html", Encoding.UTF8.GetBytes(page));
        return FindingsOf(file.Path);
    }

    /// <summary>Errors and warnings; remarks may be made of the best accounts.</summary>
    private static List<Finding> FindingsOf(string path)
    {
        var read = FormRecognizer.Recognize(SourceReader.Read(path).Document!);
        var sink = new FindingSink();
        Auditor.Run(new Dossier(read.Forms[0].Unit, read.Forms[0].FiscalYear, read.Forms, read.Loose), ExampleStandard.Plain, sink);
        return [.. sink.Findings.Where(finding => finding.Severity != Severity.Info)];
    }
}
