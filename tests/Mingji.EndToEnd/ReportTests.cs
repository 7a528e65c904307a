using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mingji.EndToEnd;

/// <summary>A unit's report on its self-evaluation, from the first click to the Word file, as its people write it.</summary>
public sealed class ReportTests(Browser browser)
{
    private const string Money = "全年执行数为180.00万元，预算执行率为90.00%。";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_is_written_edited_overtaken_renewed_completed_and_handed_in(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var windows = new Windows(site, browser);
        var page = await windows.Of("tianbao");
        var (form, report) = (await CaseOf(page, "department-self-evaluation"), await CaseOf(page, "self-evaluation-report"));
        await page.GotoAsync(form);
        await Type(page, page.Locator("textarea[aria-label='年度资金总额·全年预算数']"), "200.00");
        await Type(page, page.Locator("textarea[aria-label='年度资金总额·全年执行数']"), "180.00");

        await page.GotoAsync(report);
        await Expect(page.Locator("main")).ToContainTextAsync("报告还没有写");
        await page.ClickAsync("[data-do=write]");
        var money = Sentence(page, Money);
        await Expect(money).ToHaveCountAsync(1);
        await Pictures.Take(page, "report-written");
        var number = await money.GetAttributeAsync("data-cell");
        var sentence = page.Locator($"#t{number}");
        await Type(page, sentence, "到年底执行180.00万元，执行率90.00%，进度均衡。");
        await page.ReloadAsync();
        await Expect(sentence).ToHaveValueAsync("到年底执行180.00万元，执行率90.00%，进度均衡。");

        await page.GotoAsync(form);
        await Type(page, page.Locator("textarea[aria-label='年度资金总额·全年执行数']"), "190.00");
        await page.GotoAsync(report);
        var said = page.Locator($"#f{number}", new() { HasText = "180.00万元" });
        await Expect(said.First).ToContainTextAsync("已由“180.00万元”改为“190.00万元”");
        await Expect(page.Locator($"#m{number} summary")).ToContainTextAsync("错误");
        await Pictures.Take(page, "report-stale");
        await said.First.Locator("button:text-is('更新这一处')").ClickAsync();
        await Expect(sentence).ToHaveValueAsync("到年底执行190.00万元，执行率95.00%，进度均衡。");

        await page.ClickAsync("#steps button:text-is('提交')");
        await Expect(page.Locator("main")).ToContainTextAsync("【待填】没有补上，不能提交");
        await Expect(page.Locator("main")).ToContainTextAsync("主要问题和原因");
        await page.GotoAsync(report);
        await ReportPage.FillGaps(page);
        await Renew(page);
        await Pictures.Take(page, "report-complete");
        await page.ClickAsync("#steps button:text-is('提交')");
        await page.GotoAsync(report);
        await Expect(page.Locator(".case-state").First).ToHaveTextAsync("单位审核");
        await page.GotoAsync($"{report}/history");
        await Expect(page.Locator("main")).ToContainTextAsync("按本年度卷宗写报告");
        await ReportPage.OpensInLibreOffice(site, page, report);
        await page.GotoAsync($"{report}/print");
        await Expect(page.Locator("h1")).ToContainTextAsync("部门整体支出绩效自评报告");
        await Pictures.Take(page, "report-print");
        await windows.Approve(report);
        await page.GotoAsync(report);
        await Expect(page.Locator(".case-state").First).ToHaveTextAsync("已审定");
    }

    [Fact]
    public async Task Two_people_in_one_sentence_are_asked_and_nothing_typed_is_lost()
    {
        await using var site = await Site.Start();
        var first = await site.SignedIn(browser, "tianbao");
        var second = await site.Entered(browser, await site.Invite("linglei", "填报人辛", Mingji.Workbench.People.Role.Preparer));
        var report = await CaseOf(first, "self-evaluation-report");
        await first.GotoAsync(report);
        await first.ClickAsync("[data-do=write]");
        var number = await first.Locator("textarea[aria-label='（三）绩效管理工作·第1句']").GetAttributeAsync("data-cell");
        await second.GotoAsync(report);
        await Type(first, first.Locator($"#t{number}"), "制定了绩效管理办法。");
        await Type(second, second.Locator($"#t{number}"), "开展了两次监控。");
        var conflict = second.Locator("#conflicts .conflict, #saved .conflict");
        await Expect(conflict.First).ToContainTextAsync("制定了绩效管理办法。");
        await conflict.First.Locator("[data-choose=mine]").ClickAsync();
        await Expect(second.Locator("#save-state")).ToContainTextAsync("已保存 ");
        await first.ReloadAsync();
        await Expect(first.Locator($"#t{number}")).ToHaveValueAsync("开展了两次监控。");
    }

    private static ILocator Sentence(IPage page, string text) => page.Locator("#sheet td").Filter(new() { Has = page.Locator($"textarea:text-is('{text}')") })
        .Locator("textarea").First;

    private static async Task<string> CaseOf(IPage page, string form)
    {
        await page.GotoAsync($"/cases?year=2023&form={form}");
        return await page.Locator("main table a").First.GetAttributeAsync("href") ?? "";
    }

    private static async Task Type(IPage page, ILocator cell, string text)
    {
        await cell.FillAsync(text);
        await page.RunAndWaitForResponseAsync(() => cell.PressAsync("Tab"), answer => answer.Url.EndsWith("/cells", StringComparison.Ordinal));
    }

    /// <summary>Brings everything that is still behind the dossier up to it, one after the other.</summary>
    private static async Task Renew(IPage page)
    {
        await page.ReloadAsync();
        for (var left = await page.Locator("[data-renew]:not([data-anew])").CountAsync(); left > 0;)
        {
            await page.RunAndWaitForResponseAsync(
                () => page.Locator("[data-renew]:not([data-anew])").First.ClickAsync(), answer => answer.Url.EndsWith("/report", StringComparison.Ordinal));
            await page.ReloadAsync();
            var now = await page.Locator("[data-renew]:not([data-anew])").CountAsync();
            Assert.True(now < left);
            left = now;
        }
    }
}
