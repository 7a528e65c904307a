using Microsoft.Playwright;

namespace Mingji.EndToEnd;

public sealed class ReviewTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_at_once_pass_where_nothing_is_open_and_the_rest_say_why(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var scene = await new ReviewScene(site).Prepare();
        var page = await site.SignedIn(browser, "shenhe");
        await page.ClickAsync("nav a[href='/review']");
        await Pictures.Take(page, "review-queue");
        await page.CheckAsync("[data-all]");
        Assert.Equal("通过勾选的1份", await page.InnerTextAsync("[data-batch]"));
        await page.CheckAsync($"input[value^='{scene.Project}:']");
        await page.ClickAsync("[data-batch]");
        var answers = page.Locator(".batch-answers");
        Assert.Contains("通过了1份，1份没有通过", await answers.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("处错误没有处理", await answers.InnerTextAsync(), StringComparison.Ordinal);
        await Pictures.Take(page, "review-batch");
        Assert.Equal(1, await page.Locator(".queue-table tbody tr").CountAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_cells_are_remarked_on_returned_mended_and_the_case_goes_on(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var scene = await new ReviewScene(site).Prepare();
        var reviewer = await site.SignedIn(browser, "shenhe");
        await reviewer.GotoAsync($"{site.Address}/review/{scene.Project}");
        await Pictures.Take(reviewer, "review-case");
        await reviewer.Keyboard.PressAsync("j");
        await reviewer.Keyboard.PressAsync("j");
        var funds = reviewer.Locator(".review-row.is-here");
        Assert.Contains("年度资金总额", await funds.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("95.00%", await funds.Locator(".past").InnerTextAsync(), StringComparison.Ordinal);
        await Remark(reviewer, funds, "执行率", "与决算不符，请按执行数重算");
        await Remark(reviewer, funds, "得分", "按执行率重算");
        await reviewer.ClickAsync("summary:has-text('退回')");
        Assert.Equal(2, await reviewer.Locator(".decide-return input[name=cell]:checked").CountAsync());
        await Pictures.Take(reviewer, "review-return");
        await reviewer.ClickAsync(".decide-return button[value=return]");
        await reviewer.Locator($"#review[data-case='{scene.Department}']").WaitForAsync();
        await Assertions.Expect(reviewer.Locator(".alert-success")).ToContainTextAsync("项目支出绩效自评表”（云屏市口岸服务中心）现在是已退回");
        await Pictures.Take(reviewer, "review-decided");

        var preparer = await site.SignedIn(browser, "tianbao");
        await preparer.GotoAsync($"{site.Address}/cases/{scene.Project}");
        Assert.Contains("与决算不符", await preparer.InnerTextAsync("#remarks"), StringComparison.Ordinal);
        await Pictures.Take(preparer, "review-returned");
        await Mend(preparer, "年度资金总额·执行率", "50.00%");
        await Mend(preparer, "年度资金总额·得分", "5");
        await preparer.FillAsync("#remarks .remark.is-open input[name=text] >> nth=0", "已更正");
        await preparer.ClickAsync("#remarks .remark.is-open button[value=answer] >> nth=0");
        await preparer.Locator("#remarks", new() { HasText = "已更正" }).WaitForAsync();
        await preparer.ClickAsync("button[value=submit]");

        await reviewer.GotoAsync($"{site.Address}/review/{scene.Project}");
        for (var left = 2; left > 0; left--)
        {
            Assert.Equal(left, await reviewer.Locator(".remark.is-open").CountAsync());
            await reviewer.ClickAsync(".remark.is-open button[value=settle] >> nth=0");
            await reviewer.Locator($".review-sums > div:last-child dd:text-is('{left - 1}')").WaitForAsync();
        }

        await LetStand(reviewer);
        await Pictures.Take(reviewer, "review-clear");
        await reviewer.ClickAsync(".decide button[value=approve]");
        await reviewer.Locator($"#review[data-case='{scene.Department}']").WaitForAsync();
    }

    [Fact]
    public async Task The_next_case_is_there_at_a_key_and_a_refusal_says_why_in_place()
    {
        await using var site = await Site.Start();
        var scene = await new ReviewScene(site).Prepare();
        var page = await site.SignedIn(browser, "shenhe");
        await page.GotoAsync($"{site.Address}/review/{scene.Project}");
        await page.Keyboard.PressAsync("n");
        await page.Locator($"#review[data-case='{scene.Department}']").WaitForAsync();
        Assert.EndsWith($"/review/{scene.Department}", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("n");
        await page.Locator($"#review[data-case='{scene.Project}']").WaitForAsync();
        await page.ClickAsync("summary:has-text('带问题通过')");
        await page.FillAsync(".decide textarea[name=reason] >> nth=0", " ");
        await page.ClickAsync(".decide button[value=approve]");
        await page.Locator("#review-told.alert").WaitForAsync();
        Assert.Contains("没有处理", await page.InnerTextAsync("#review-told"), StringComparison.Ordinal);
    }

    private static async Task Remark(IPage page, ILocator row, string cell, string text)
    {
        var before = await row.Locator(".remark").CountAsync();
        if (await row.Locator(".row-remark[open]").CountAsync() == 0) await row.Locator("summary:has-text('加批注')").ClickAsync();
        await row.Locator("select[name=cell]").SelectOptionAsync(new SelectOptionValue { Label = cell });
        await row.Locator("textarea[name=text]").FillAsync(text);
        await row.Locator("button[value=add]").ClickAsync();
        await page.Locator($".review-row.is-here .remark >> nth={before}").WaitForAsync();
    }

    private static async Task Mend(IPage page, string label, string text)
    {
        var cell = page.Locator($"textarea[aria-label='{label}']");
        await cell.FillAsync(text);
        await cell.PressAsync("Tab");
        await page.Locator("#save-state:has-text('已保存 ')").WaitForAsync();
    }

    /// <summary>Lets every error that is left stand, with a reason.</summary>
    private static async Task LetStand(IPage page)
    {
        var open = page.Locator(".row-finding.is-error:has(.row-let)");
        for (var left = await open.CountAsync(); left > 0; left--)
        {
            await open.First.Locator("summary").ClickAsync();
            await open.First.Locator("input[name=reason]").FillAsync("经核对台账，数据无误");
            await open.First.Locator("button[value=put]").ClickAsync();
            await page.Locator($".row-finding.is-error:has(.row-let) >> nth={left - 1}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }
}
