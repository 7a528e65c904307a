using System.Globalization;
using Microsoft.Playwright;
using Mingji.Tests;
using static Microsoft.Playwright.Assertions;

namespace Mingji.EndToEnd;

/// <summary>A unit's final accounts from their first cell to the public, as its people make them.</summary>
public sealed class AccountsTests(Browser browser)
{
    private const string Income = "收入决算表";

    [Fact]
    public async Task Accounts_are_typed_checked_imported_written_up_handed_in_and_published()
    {
        await using var site = await Site.Start();
        var windows = new Windows(site, browser);
        var path = await Open(windows);
        var page = await windows.Of("tianbao");
        await page.GotoAsync(path);
        var sheet = new SheetPage(page);
        await Expect(page.Locator("main")).ToContainTextAsync("先填各表");
        await Pictures.Take(page, "accounts-blank");

        await Fill(page, "本年收入合计·收入/决算数", "90.50");
        await Fill(page, "合计·本年收入合计", "90.05");
        var finding = page.Locator(".finding", new() { HasText = "90.05" }).First;
        await Expect(finding).ToBeVisibleAsync();
        await Pictures.Take(page, "accounts-finding");
        await Fill(page, "合计·本年收入合计", "90.50");
        await Expect(page.Locator(".finding", new() { HasText = "90.05" })).ToHaveCountAsync(0);

        await AddItem(page);
        await sheet.Do("undo");
        await Expect(page.Locator("textarea[aria-label='2010301 行政运行·本年收入合计']")).ToHaveCountAsync(0);
        await Import(page, path);
        await WriteUp(page, path);
        await windows.Approve(path);
        await Publish(await windows.Of("zhuguan"), path);
        await sheet.NoErrors();
    }

    /// <summary>The year gets its accounts on its page; the address of those of the unit.</summary>
    private static async Task<string> Open(Windows windows)
    {
        var office = await windows.Of("jixiao");
        await office.GotoAsync("/years");
        var year = await office.Locator("main table a", new() { HasText = "2023" }).First.GetAttributeAsync("href") ?? "";
        var due = DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await (await windows.As("jixiao")).Post($"{year}?handler=Add", ("form", "final-accounts"), ("opens", "2024-01-01"), ("due", due));
        var page = await windows.Of("tianbao");
        for (var tries = 0; tries < 100; tries++)
        {
            await page.GotoAsync("/cases?year=2023&form=final-accounts");
            if (await page.Locator("main table a").CountAsync() > 0) break;
        }

        return await page.Locator("main table a").First.GetAttributeAsync("href") ?? "";
    }

    private static async Task AddItem(IPage page)
    {
        await page.Locator("textarea[aria-label='合计·本年收入合计']").First.ClickAsync();
        await page.ClickAsync("[data-do=item]");
        await Expect(page.Locator("#ask")).ToContainTextAsync(Income);
        await Pictures.Take(page, "accounts-item");
        await page.FillAsync("#ask-code", "2019998");
        await page.ClickAsync("#ask [data-yes]");
        await Expect(page.Locator("#told")).ToContainTextAsync("3、5或7位的支出功能分类科目编码");
        await page.ClickAsync("[data-do=item]");
        await page.FillAsync("#ask-code", "2010301");
        await page.PressAsync("#ask-code", "Enter");
        await Expect(page.Locator("textarea[aria-label='2010301 行政运行·本年收入合计']")).ToHaveCountAsync(1);
        await Expect(page.Locator("textarea[aria-label='2010301 行政运行·本年收入合计']")).ToBeFocusedAsync();
    }

    private static async Task Import(IPage page, string path)
    {
        await page.GotoAsync($"{path}/import");
        await page.SetInputFilesAsync("input[type=file]", Checkout.At("samples", "06-final-accounts.pdf"));
        await page.ClickAsync("form.drop button");
        await page.WaitForURLAsync("**/import/*?id=*");
        await Expect(page.Locator(".taken-count")).ToContainTextAsync("填入");
        await Pictures.Take(page, "accounts-import");
        await page.ClickAsync(".import-go .btn-primary");
        await page.WaitForURLAsync($"**{path}");
        await Expect(page.Locator("textarea[aria-label='2011350 事业运行·本年收入合计']")).ToHaveValueAsync("407.20");
        await Expect(page.Locator(".finding").First).ToBeVisibleAsync();
        await Pictures.Take(page, "accounts-imported");
    }

    private static async Task WriteUp(IPage page, string path)
    {
        await page.ClickAsync("#steps button:text-is('提交')");
        await Expect(page.Locator("main")).ToContainTextAsync("决算情况说明还没有写");
        await page.GotoAsync(path);
        await page.ClickAsync("[data-do=narrate]");
        await Expect(page.Locator("#sheet")).ToContainTextAsync("决算情况说明");
        await Pictures.Take(page, "accounts-written");
        await Fill(page, "本年收入合计·收入/决算数", "477.40");
        await Expect(page.Locator(".finding", new() { HasText = "已由“476.40万元”改为“477.40万元”" }).First).ToBeVisibleAsync();
        await Fill(page, "本年收入合计·收入/决算数", "476.40");
        await page.GotoAsync(path);
        await page.ClickAsync("#steps button:text-is('提交')");
        await Expect(page.Locator("main")).ToContainTextAsync("【待填】没有补上，不能提交");
        await page.GotoAsync(path);
        await ReportPage.FillGaps(page);
        await page.ClickAsync("#steps button:text-is('提交')");
        await page.GotoAsync(path);
        await Expect(page.Locator(".case-state").First).ToHaveTextAsync("单位审核");
        await Pictures.Take(page, "accounts-complete");
        await page.GotoAsync($"{path}/print");
        await Pictures.Take(page, "accounts-print");
    }

    private static async Task Publish(IPage page, string path)
    {
        await page.GotoAsync($"{path}/publish");
        await Pictures.Take(page, "accounts-publish");
        await page.FillAsync("[name=note]", "支出决算表养老支出的两项正在核对。");
        await page.ClickAsync("main form button.btn-primary");
        await Expect(page.Locator("h1")).ToHaveTextAsync("云屏市口岸服务中心2023年度部门决算");
        await Expect(page.Locator("main")).ToContainTextAsync("收入支出决算总表");
        await Expect(page.Locator("main")).ToContainTextAsync("本年收入合计476.40万元");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("补充资料");
        await Pictures.Take(page, "accounts-public");
        foreach (var ending in new[] { "docx", "xlsx", "html", "csv", "json" })
            Assert.True((await page.Context.APIRequest.GetAsync($"{page.Url}/file.{ending}")).Ok, ending);
        await page.Locator("main a:text-is('云屏市口岸服务中心')").First.ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("决算");
        await Pictures.Take(page, "accounts-unit");
    }

    private static async Task Fill(IPage page, string label, string text)
    {
        var cell = page.Locator($"textarea[aria-label='{label}']").First;
        await cell.FillAsync(text);
        await page.RunAndWaitForResponseAsync(() => cell.PressAsync("Tab"), answer => answer.Url.EndsWith("/cells", StringComparison.Ordinal));
    }
}
