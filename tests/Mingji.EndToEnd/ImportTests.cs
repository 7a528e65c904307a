using System.Net;
using Microsoft.Playwright;
using Mingji.Tests;

namespace Mingji.EndToEnd;

public sealed class ImportTests(Browser browser)
{
    private static readonly string Sample = Checkout.At("samples", "01-project-self-evaluation.docx");

    [Fact]
    public async Task A_filled_form_is_previewed_and_written_only_when_confirmed()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao");
        await page.GotoAsync("/cases/1/import");
        await Upload(page, Sample);
        await page.WaitForURLAsync("**/import/*?id=1");
        await Picture(page, "import-preview");
        Assert.Contains("填入", await page.InnerTextAsync(".taken-count"), StringComparison.Ordinal);
        await page.ClickAsync(".import-go .btn-primary");
        await page.WaitForURLAsync("**/cases/1");
        Assert.Equal("92.00", await page.Locator("textarea[aria-label='年度资金总额·全年预算数']").InputValueAsync());
        Assert.True(await page.Locator(".finding").CountAsync() > 0);
        await Picture(page, "imported");
        await page.ClickAsync("[data-do=undo]");
        await Assertions.Expect(page.Locator("textarea[aria-label='年度资金总额·全年预算数']")).ToHaveValueAsync("");
        await page.ClickAsync("[data-do=redo]");
        await Assertions.Expect(page.Locator("textarea[aria-label='年度资金总额·全年预算数']")).ToHaveValueAsync("92.00");
    }

    [Fact]
    public async Task A_dossier_is_put_where_it_belongs_and_what_is_for_nobody_is_said()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao");
        await page.GotoAsync("/import");
        await Picture(page, "import");
        await Upload(page, [.. Directory.GetFiles(Checkout.At("samples"), "0*")]);
        await page.WaitForURLAsync("**/import/*");
        await Picture(page, "import-dossier");
        Assert.Contains("没有对应的待填表", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync(".import-go .btn-primary");
        await page.WaitForURLAsync("**/import?done=*");
        Assert.Contains("已导入2份表", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_the_preview_is_not_overwritten()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao");
        await page.GotoAsync("/cases/1/import");
        await Upload(page, Sample);
        await page.WaitForURLAsync("**/import/*?id=1");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/cases/1");
        var cell = other.Locator("textarea[aria-label='年度资金总额·全年预算数']");
        await cell.FillAsync("1.00");
        await cell.PressAsync("Tab");
        await other.Locator("#saved[data-changed]:not([data-changed=''])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.ClickAsync(".import-go .btn-primary");
        await page.Locator(".alert-warning").First.WaitForAsync();
        Assert.Contains("在您看过以后变了", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_says_otherwise_than_the_approved_targets_fills_in_the_rest_and_says_so()
    {
        const int Year = 2025;
        await using var site = await Site.Start();
        var windows = new Windows(site, browser);
        var (division, preparer) = (await windows.Of("jixiao"), await windows.As("tianbao"));
        await division.GotoAsync($"/years/open?division=1&year={Year}&pack=national-2020-self-evaluation");
        await division.ClickAsync($"button:has-text('开启{Year}年度')");
        await division.WaitForSelectorAsync("#progress:has-text('已全部生成')");
        var (page, table) = (preparer.Page, await CyclePages.CaseOf(preparer.Page, Year, "project-target-table"));
        await CyclePages.PickTarget(page, table, "巡查次数", "≥12次");
        await CyclePages.Paste(preparer, table, ("数量指标·三级指标", "设备巡检次数"));
        await windows.HandIn("tianbao", table);

        var form = await CyclePages.CaseOf(page, Year, "project-self-evaluation");
        await page.GotoAsync(form + "/import");
        await Upload(page, Sample);
        await page.WaitForURLAsync("**/import/*?id=*");
        // The file is of another year, so it is a person who says where it goes.
        await page.SelectOptionAsync("main select", new SelectOptionValue { Index = 1 });
        await page.ClickAsync("button:has-text('更新预览')");
        await page.Locator(".taken-count").WaitForAsync();
        await Picture(page, "import-locked");
        Assert.Contains("和已审定的绩效目标不一样。这些格不改", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync(".import-go .btn-primary");
        await page.WaitForURLAsync("**" + form);
        Assert.Contains("≥12次", await page.InnerTextAsync("#sheet"), StringComparison.Ordinal);
        Assert.Equal("92.00", await page.Locator("textarea[aria-label='年度资金总额·全年预算数']").InputValueAsync());
    }

    [Fact]
    public async Task Nobody_imports_into_the_case_of_another_unit_or_sees_the_upload_of_another_person()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao");
        await page.GotoAsync("/cases/1/import");
        await Upload(page, Sample);
        await page.WaitForURLAsync("**/import/*?id=1");
        var reviewer = await site.SignedIn(browser, "shenhe");
        Assert.Equal(422, (await reviewer.GotoAsync("/cases/1/import"))!.Status);
        Assert.Equal(422, (await reviewer.GotoAsync(new Uri(page.Url).PathAndQuery))!.Status);
        Assert.Equal(403, (await reviewer.GotoAsync("/import"))!.Status);
        Assert.Equal(403, (await page.GotoAsync("/cases/99/import"))!.Status);
        Assert.Equal(422, (await page.GotoAsync("/import/..%2f..%2fmingji.db"))!.Status);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_and_one_that_is_too_large_are_refused_in_plain_words()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao");
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "图片.docx", MimeType = "image/png", Buffer = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0] });
        await page.ClickAsync("form.drop button");
        await page.WaitForURLAsync("**/import/*");
        Assert.Contains("不能读取", (await page.InnerTextAsync(".alert-danger")).Replace("尚", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await page.GotoAsync("/import");
        var token = await page.EvaluateAsync<string>("() => document.querySelector('input[name=__RequestVerificationToken]').value");
        var form = page.Context.APIRequest.CreateFormData();
        form.Set("__RequestVerificationToken", token);
        form.Set("files", new FilePayload { Name = "大.txt", MimeType = "text/plain", Buffer = new byte[34 << 20] });
        var answer = await page.Context.APIRequest.PostAsync(site.Address + "/import", new() { Multipart = form });
        Assert.Equal((int)HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("32MB", await answer.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task Upload(IPage page, params string[] files)
    {
        await page.SetInputFilesAsync("input[type=file]", files);
        await page.ClickAsync("form.drop button");
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is not { } folder) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
