using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>The cycle from the opening of a year to adjusted targets, as its people do it.</summary>
public sealed class CycleTests(Browser browser)
{
    private const int Year = 2025;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_year_is_opened_targets_are_picked_approved_taken_over_and_adjusted(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var windows = new Windows(site, browser);
        await OpenYear(await windows.Of("jixiao"));
        var preparer = await windows.Of("tianbao");
        var (table, evaluation) = await CasesOf(preparer);

        await preparer.GotoAsync($"{table}/library?of=%E6%95%B0%E9%87%8F%E6%8C%87%E6%A0%87");
        await preparer.CheckAsync("[aria-label='选巡查次数']");
        await preparer.FillAsync("[aria-label='巡查次数 的指标值']", "≥15次");
        await Pictures.Take(preparer, "library-pick");
        await preparer.ClickAsync("button:has-text('加入目标表')");
        await preparer.WaitForURLAsync("**" + table);
        await Pictures.Take(preparer, "targets");
        await Submit(preparer, table);
        await windows.Approve(table);

        await preparer.GotoAsync(evaluation);
        Assert.Contains("巡查次数", await preparer.InnerTextAsync("#sheet"), StringComparison.Ordinal);
        Assert.Contains("≥15次", await preparer.InnerTextAsync("#sheet"), StringComparison.Ordinal);

        await preparer.GotoAsync($"{table}/adjust");
        await preparer.FillAsync("[name=reason]", "预算调减，巡查减少");
        await preparer.ClickAsync("button:has-text('发起调整')");
        await preparer.WaitForSelectorAsync("#target-changes");
        var adjustment = new Uri(preparer.Url).AbsolutePath;
        var target = preparer.Locator("textarea[aria-label='巡查次数·年度指标值']");
        await target.FillAsync("≥9次");
        await preparer.RunAndWaitForResponseAsync(() => target.PressAsync("Tab"), answer => answer.Url.EndsWith("/cells", StringComparison.Ordinal));
        await preparer.GotoAsync(adjustment);
        await preparer.WaitForSelectorAsync("#target-changes .now");
        await Pictures.Take(preparer, "adjustment");
        await Submit(preparer, adjustment);
        await windows.Approve(adjustment);

        await preparer.GotoAsync(evaluation);
        Assert.Contains("≥9次", await preparer.InnerTextAsync("#sheet"), StringComparison.Ordinal);
        await preparer.GotoAsync($"{table}/adjust");
        Assert.Contains("≥15次", await preparer.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Projects_are_pasted_from_a_sheet_and_every_page_of_the_cycle_stands()
    {
        await using var site = await Site.Start();
        var preparer = await site.SignedIn(browser, "tianbao");
        await Pictures.Take(preparer, "todo");
        await preparer.GotoAsync("/projects/paste");
        await preparer.FillAsync("[name=text]", "项目代码\t项目名称\t财政拨款\nK01\t口岸车检场水电费\t40.00\nK02\t口岸广域网运作\t7.60\n");
        await preparer.ClickAsync("button:has-text('看看读得对不对')");
        await Pictures.Take(preparer, "projects-paste");
        await preparer.ClickAsync("button:has-text('登记这2个项目')");
        await preparer.WaitForURLAsync("**/projects?unit=*");
        await Pictures.Take(preparer, "projects");
        await preparer.ClickAsync("a:has-text('口岸车检场水电费')");
        Assert.Contains("项目支出绩效目标表", await preparer.InnerTextAsync("main"), StringComparison.Ordinal);
        await Pictures.Take(preparer, "project");
        foreach (var (path, name) in new[] { ("/library", "library"), ("/cases", "cases"), ("/projects/new", "project-new") })
        {
            await preparer.GotoAsync(path);
            await Pictures.Take(preparer, name);
        }
    }

    private static async Task OpenYear(IPage page)
    {
        await page.GotoAsync($"/years/open?division=1&year={Year}&pack=national-2020-self-evaluation");
        await page.FillAsync("[name=opens-project-target-table]", "2024-09-01");
        await page.FillAsync("[name=opens-project-self-evaluation]", "2025-01-01");
        await Pictures.Take(page, "year-open");
        await page.ClickAsync($"button:has-text('开启{Year}年度')");
        await page.WaitForSelectorAsync("#progress:has-text('已全部生成')");
        await Pictures.Take(page, "year");
        await page.GotoAsync("/years");
        await Pictures.Take(page, "years");
    }

    private static async Task<(string Table, string Evaluation)> CasesOf(IPage page)
    {
        async Task<string> Of(string form)
        {
            await page.GotoAsync($"/cases?year={Year}&form={form}");
            return await page.GetAttributeAsync("main table a", "href") ?? "";
        }

        return (await Of("project-target-table"), await Of("project-self-evaluation"));
    }

    private static async Task Submit(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.ClickAsync("button:has-text('提交')");
        await page.WaitForSelectorAsync("text=单位审核");
    }
}
