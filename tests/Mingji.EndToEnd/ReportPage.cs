using System.Diagnostics;
using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>A report on the screen, as a person handles it.</summary>
internal static class ReportPage
{
    /// <summary>Writes something into every gap that the report names.</summary>
    public static async Task FillGaps(IPage page)
    {
        foreach (var area in await page.Locator("#sheet textarea").AllAsync())
        {
            var text = await area.InputValueAsync();
            while (text.IndexOf("【待填", StringComparison.Ordinal) is >= 0 and var at)
                text = text[..at] + "情况良好" + text[(text.IndexOf('】', at) + 1)..];
            if (text != await area.InputValueAsync()) await Save(page, area, text);
        }
    }

    /// <summary>The Word file is one that LibreOffice makes pages of.</summary>
    public static async Task OpensInLibreOffice(Site site, IPage page, string report)
    {
        var docx = await page.Context.APIRequest.GetAsync($"{site.Address}{report}/export.docx");
        Assert.True(docx.Ok);
        var folder = Directory.CreateTempSubdirectory("mingji-report-");
        try
        {
            var file = Path.Combine(folder.FullName, "report.docx");
            await File.WriteAllBytesAsync(file, await docx.BodyAsync());
            var office = Process.Start(new ProcessStartInfo(
                "soffice", [$"-env:UserInstallation={new Uri(folder.FullName)}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName, file])
            {
                UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
            })!;
            await office.WaitForExitAsync();
            var pdf = Path.Combine(folder.FullName, "report.pdf");
            Assert.True(File.Exists(pdf) && new FileInfo(pdf).Length > 10_000);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("LibreOffice is not installed (soffice)");
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static async Task Save(IPage page, ILocator cell, string text)
    {
        await cell.FillAsync(text);
        await page.RunAndWaitForResponseAsync(() => cell.PressAsync("Tab"), answer => answer.Url.EndsWith("/cells", StringComparison.Ordinal));
    }
}
