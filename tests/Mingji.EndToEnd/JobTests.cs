using System.IO.Compression;
using Microsoft.Playwright;
using Mingji.Tests;

namespace Mingji.EndToEnd;

/// <summary>Long work as people begin, watch and take it home.</summary>
public sealed class JobTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_archive_is_imported_while_its_owner_watches_and_what_fits_nowhere_is_said(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var page = await site.SignedIn(browser, "tianbao");
        await page.ClickAsync("text=任务");
        await page.ClickAsync("text=选文件");
        await Pictures.Take(page, "jobs-import");
        await page.SetInputFilesAsync(".drop-area input", new FilePayload { Name = "一批.zip", MimeType = "application/zip", Buffer = Archive() });
        await page.ClickAsync("form.drop button");
        await page.WaitForURLAsync(url => url.Contains("/jobs/", StringComparison.Ordinal) && char.IsAsciiDigit(url[^1]));
        await Over(page);
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("共3项");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("已导入云屏港区查验设施运行维护：项目支出绩效自评表");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("没有认出");
        await Pictures.Take(page, "jobs-imported");
        await page.GotoAsync("/cases/1");
        Assert.Equal("92.00", await page.Locator("textarea[aria-label='年度资金总额·全年预算数']").InputValueAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_year_is_audited_and_exported_and_the_results_are_taken_home(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var page = await site.SignedIn(browser, "yewu");
        await Begin(page, "Audit");
        await Pictures.Take(page, "jobs-audited");
        Assert.EndsWith(".xlsx", (await Download(page, "text=下载结果清单")).SuggestedFilename, StringComparison.Ordinal);
        await Begin(page, "Export");
        using var zip = ZipFile.OpenRead(await (await Download(page, "text=下载全部文件")).PathAsync());
        Assert.True(zip.Entries.Count > 1);
        Assert.All(zip.Entries, e => Assert.EndsWith(".xlsx", e.Name, StringComparison.Ordinal));
        await page.GotoAsync("/jobs");
        Assert.Equal(2, await page.Locator("table.list tbody tr").CountAsync());
        await Pictures.Take(page, "jobs-list");
    }

    private static async Task Begin(IPage page, string kind)
    {
        await page.GotoAsync("/jobs");
        await page.SelectOptionAsync($"form[action*={kind}] [name=year]", "2023");
        await page.ClickAsync($"form[action*={kind}] button");
        await page.WaitForURLAsync(url => url.Contains("/jobs/", StringComparison.Ordinal) && char.IsAsciiDigit(url[^1]));
        await Over(page);
    }

    /// <summary>The page shows by itself that the job is over.</summary>
    private static Task Over(IPage page) =>
        Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("已完成", new() { Timeout = 60_000 });

    private static Task<IDownload> Download(IPage page, string link) => page.RunAndWaitForDownloadAsync(() => page.ClickAsync(link));

    private static byte[] Archive()
    {
        var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "01-project-self-evaluation.docx", "02-department-self-evaluation.xlsx" })
                zip.CreateEntryFromFile(Checkout.At("samples", name), "一季度/" + name);
            using var text = new StreamWriter(zip.CreateEntry("说明.txt").Open());
            text.Write("这里没有表。");
        }

        return output.ToArray();
    }
}
