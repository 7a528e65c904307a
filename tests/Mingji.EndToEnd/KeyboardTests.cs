using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>Filling in and reviewing without a mouse, from the one-time link on.</summary>
public sealed class KeyboardTests(Browser browser)
{
    private const int MostStops = 80;

    [Fact]
    public async Task A_form_is_filled_in_submitted_and_returned_by_keyboard_alone()
    {
        await using var site = await Site.Start();
        var preparer = await SignIn(site, "tianbao");
        await Go(preparer, "a[href='/cases/1']");
        await preparer.WaitForURLAsync("**/cases/1");
        await Assertions.Expect(preparer.Locator("textarea[aria-label='年度资金总额·年初预算数']")).ToBeFocusedAsync();
        foreach (var text in (string[])["100", "92", "86"])
        {
            await preparer.Keyboard.TypeAsync(text);
            await preparer.Keyboard.PressAsync("Tab");
        }

        await preparer.Keyboard.PressAsync("F6");
        await Go(preparer, "[data-do=scores]");
        await preparer.Locator("dialog#ask").WaitForAsync();
        await Go(preparer, "[data-yes]");
        await Assertions.Expect(preparer.Locator("textarea[aria-label='年度资金总额·得分']")).ToHaveValueAsync("9.35");
        for (var i = 0; i < 4 && !await At(preparer, ".actions .btn-primary"); i++) await preparer.Keyboard.PressAsync("F6");
        await preparer.Keyboard.PressAsync("Enter");
        await preparer.Locator("button[value=withdraw]").WaitForAsync();

        var reviewer = await SignIn(site, "shenhe");
        await Go(reviewer, "a[href='/review/1']");
        await reviewer.WaitForURLAsync("**/review/1**");
        await reviewer.Keyboard.PressAsync("?");
        await Assertions.Expect(reviewer.Locator("#keys")).ToBeVisibleAsync();
        await reviewer.Keyboard.PressAsync("Escape");
        await reviewer.Keyboard.PressAsync("j");
        Assert.True(await At(reviewer, ".review-row.is-here"));
        await reviewer.FocusAsync(".skip-link");
        await Go(reviewer, ".decide-return > summary");
        await Stop(reviewer, ".decide-return textarea");
        await reviewer.Keyboard.TypeAsync("预期目标没有填写，请补上");
        await Go(reviewer, ".decide-return .btn-danger");
        await reviewer.WaitForURLAsync(url => !url.EndsWith("/review/1", StringComparison.Ordinal));

        await preparer.GotoAsync("/cases/1");
        await preparer.Locator(".returned:has-text('预期目标没有填写')").WaitForAsync();
    }

    private async Task<IPage> SignIn(Site site, string login)
    {
        var page = await browser.Window(site.Address);
        await page.GotoAsync(site.Links[login]);
        await page.Locator("#password:focus").WaitForAsync();
        await page.Keyboard.TypeAsync(Site.Password);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Site.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.Address + "/");
        return page;
    }

    /// <summary>Tab until the cursor is there, then Enter.</summary>
    private static async Task Go(IPage page, string selector)
    {
        await Stop(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Stop(IPage page, string selector)
    {
        for (var i = 0; i < MostStops && !await At(page, selector); i++) await page.Keyboard.PressAsync("Tab");
        Assert.True(await At(page, selector), $"Tab does not lead to {selector}");
    }

    private static Task<bool> At(IPage page, string selector) =>
        page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector);
}
