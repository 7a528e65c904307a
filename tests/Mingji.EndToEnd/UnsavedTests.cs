using Microsoft.Playwright;
using Mingji.Workbench.People;

namespace Mingji.EndToEnd;

/// <summary>Nothing that was typed is lost, whatever goes away.</summary>
public sealed class UnsavedTests(Browser browser)
{
    private const string Adjusted = "年度资金总额·全年预算数";
    private const string Executed = "年度资金总额·全年执行数";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_typed_while_the_server_restarts_is_saved_when_it_is_back(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var sheet = await SheetPage.Open(site, browser);
        await site.Stop();
        await sheet.Type(Adjusted, "92", "Tab");
        await sheet.State("未保存：连不上服务器");
        await sheet.Page.Keyboard.TypeAsync("86");
        await sheet.Press("Tab");
        await site.StartAgain();
        await sheet.Saved();
        await sheet.Page.ReloadAsync();
        Assert.Equal(("92", "86"), (await sheet.TextOf(Adjusted), await sheet.TextOf(Executed)));
    }

    [Fact]
    public async Task What_is_typed_off_line_survives_the_closed_page_and_is_saved_by_the_next()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        var context = sheet.Page.Context;
        await context.SetOfflineAsync(true);
        await sheet.Type(Adjusted, "92", "Tab");
        await sheet.State("未保存：连不上服务器");
        await sheet.Page.Keyboard.TypeAsync("8");
        await sheet.Page.CloseAsync();
        await context.SetOfflineAsync(false);
        var next = await SheetPage.Of(await context.NewPageAsync());
        await next.Told("上次有2格没有保存完");
        await next.Saved();
        Assert.Equal(("92", "8"), (await next.TextOf(Adjusted), await next.TextOf(Executed)));
    }

    [Fact]
    public async Task What_is_typed_while_the_line_is_down_is_saved_by_itself_when_it_is_up_again()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Page.Context.SetOfflineAsync(true);
        await sheet.Type(Adjusted, "92", "Tab");
        await sheet.State("未保存：连不上服务器");
        await sheet.Page.Keyboard.TypeAsync("8");
        await sheet.Page.Context.SetOfflineAsync(false);
        await sheet.Press("Tab");
        await sheet.Saved();
        await sheet.Page.ReloadAsync();
        Assert.Equal(("92", "8"), (await sheet.TextOf(Adjusted), await sheet.TextOf(Executed)));
    }

    [Fact]
    public async Task A_cell_half_typed_when_the_browser_is_closed_is_there_when_it_is_opened_again()
    {
        await using var site = await Site.Start();
        var folder = Directory.CreateTempSubdirectory("mingji-browser-").FullName;
        var first = await browser.Opened(site.Address, folder);
        await site.Enter(first.Pages[0], site.Links["tianbao"]);
        var sheet = await SheetPage.Of(first.Pages[0]);
        await sheet.Type(Adjusted, "92", "Tab");
        await sheet.Saved();
        await first.SetOfflineAsync(true);
        await sheet.Page.Keyboard.TypeAsync("86.5");
        await first.CloseAsync();

        await using (var second = await browser.Opened(site.Address, folder))
        {
            var page = second.Pages[0];
            await page.GotoAsync("/");
            if (page.Url.Contains("/sign-in", StringComparison.Ordinal)) await SignIn(page);
            var again = await SheetPage.Of(page);
            // The browser may still have sent it while it closed; else it comes from what the browser kept.
            await again.Shows(Executed, "86.5");
            await again.State("已保存");
            await again.Page.ReloadAsync();
            Assert.Equal(("92", "86.5"), (await again.TextOf(Adjusted), await again.TextOf(Executed)));
        }

        Directory.Delete(folder, true);
    }

    [Fact]
    public async Task What_is_typed_before_the_page_is_ready_is_never_called_saved_and_is_saved_when_it_is()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao");
        var slow = new TaskCompletionSource();
        await page.RouteAsync("**/assets/sheet.js", async route =>
        {
            await slow.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/cases/1", new() { WaitUntil = WaitUntilState.Commit });
        var sheet = new SheetPage(page);
        await sheet.Cell(Adjusted).FillAsync("92");
        await sheet.Cell(Executed).FillAsync("86");
        await sheet.State("正在打开");
        slow.SetResult();
        await sheet.Press("Tab");
        await sheet.Saved();
        await page.ReloadAsync();
        Assert.Equal(("92", "86"), (await sheet.TextOf(Adjusted), await sheet.TextOf(Executed)));
    }

    [Fact]
    public async Task Without_scripts_the_form_says_that_nothing_can_be_saved()
    {
        await using var site = await Site.Start();
        var page = await site.Entered(browser, site.Links["tianbao"], scripts: false);
        await page.GotoAsync("/cases/1");
        // Chromium that is only told to run no scripts does not show it: what it holds is read as text.
        Assert.Contains("浏览器关掉了脚本，填的内容存不下来", await page.Locator("noscript").TextContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("已保存", await page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_with_something_unsaved_warns()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Page.Context.SetOfflineAsync(true);
        await sheet.Type(Adjusted, "92", "Tab");
        await sheet.State("未保存");
        var asked = new TaskCompletionSource<string>();
        sheet.Page.Dialog += (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };
        await sheet.Page.CloseAsync(new() { RunBeforeUnload = true });
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_expired_sign_in_keeps_what_was_typed_and_saves_it_after_the_next()
    {
        await using var site = await Site.Start();
        var sheet = await SheetPage.Open(site, browser);
        var context = sheet.Page.Context;
        await context.ClearCookiesAsync(new() { Name = "mingji" });
        await sheet.Type(Adjusted, "92", "Tab");
        await sheet.State("未保存：登录已过期");
        var other = await context.RunAndWaitForPageAsync(() => sheet.Page.ClickAsync("a:has-text('重新登录')"));
        await SignIn(other);
        await other.CloseAsync();
        await sheet.Saved();
        await sheet.Page.ReloadAsync();
        Assert.Equal("92", await sheet.TextOf(Adjusted));
    }

    private static async Task SignIn(IPage page)
    {
        await page.FillAsync("#login", "tianbao");
        await page.FillAsync("#password", Site.Password);
        await page.ClickAsync("form.card button");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath != "/sign-in");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_second_of_two_people_sees_who_changed_what_and_chooses(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var mine = await SheetPage.Open(site, browser);
        var theirs = await SheetPage.Of(await site.Entered(browser, await site.Invite("linyi", "填报人乙乙", Role.Preparer)));
        await theirs.Type(Adjusted, "92", "Tab");
        await theirs.Saved();
        await mine.Type(Adjusted, "90", "Tab");
        await mine.State("未保存：有1格要您决定");
        var conflict = mine.Page.Locator(".conflict");
        var said = await conflict.TextContentAsync();
        Assert.Contains("填报人乙乙", said, StringComparison.Ordinal);
        Assert.Contains("92", said, StringComparison.Ordinal);
        await mine.Picture("sheet-conflict");
        await mine.Page.ClickAsync("[data-choose=mine]");
        await mine.Saved();
        await theirs.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await theirs.Shows(Adjusted, "90");
        await mine.Type(Executed, "80", "Tab");
        await mine.Saved();
        await theirs.Type(Executed, "81", "Tab");
        await theirs.Page.Locator(".conflict:has-text('填报人甲')").WaitForAsync();
        await theirs.Page.ClickAsync("[data-choose=theirs]");
        await theirs.Saved();
        await theirs.Page.ReloadAsync();
        Assert.Equal(("90", "80"), (await theirs.TextOf(Adjusted), await theirs.TextOf(Executed)));
        await mine.NoErrors();
    }
}
