using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mingji.EndToEnd;

/// <summary>Two rounds of monitoring, the first with something to be put right, as the people of a department play them.</summary>
public sealed class MonitoringTests(Browser browser)
{
    private const int Year = 2025;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_rounds_are_filled_in_watched_and_put_right(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var windows = new Windows(site, browser);
        var (performance, preparer) = (await windows.Of("jixiao"), await windows.Of("tianbao"));
        await OpenYear(performance);
        await ApproveTargets(windows, preparer);

        var first = await Fill(preparer, 7, "20.00", "3次", "9次", "完全不可能", "经费保障");
        await Expect(preparer.Locator("#sheet .lamp-red")).ToHaveCountAsync(2);
        await Pictures.Take(preparer, "monitoring-sheet");
        await windows.HandIn("tianbao", first);
        await performance.GotoAsync($"/monitoring?year={Year}&period=7");
        await Expect(performance.Locator(".round-figures a", new() { HasText = "红灯" })).ToContainTextAsync("1");
        await Expect(performance.Locator(".money-line")).ToContainTextAsync("20.00%");
        await Pictures.Take(performance, "monitoring-overview");
        await Print(performance, "monitoring-overview-print");

        var rectification = await Ask(performance, first);
        await preparer.GotoAsync("/");
        await Expect(preparer.Locator(".todo", new() { HasText = "巡查次数·执行情况" })).ToContainTextAsync("还剩15天");
        await Pictures.Take(preparer, "monitoring-todo");
        await Answer(preparer, rectification, "已增派人员，9月起每周巡查一次");
        await performance.GotoAsync(rectification);
        await performance.FillAsync("form[action$='handler=Again'] [name=text]", "请附巡查记录");
        await performance.ClickAsync("button:has-text('再次要求整改')");
        await Expect(performance.Locator(".turns > li")).ToHaveCountAsync(3);
        await Attach(preparer, rectification);
        await Answer(preparer, rectification, "巡查记录已附");
        await performance.GotoAsync(rectification);
        await Pictures.Take(performance, "rectification");
        await performance.ClickAsync("button:text-is('通过')");
        await Expect(performance.Locator(".turns > li.is-done")).ToHaveCountAsync(1);
        await performance.GotoAsync($"{first}/history");
        await Expect(performance.Locator("main")).ToContainTextAsync("检查通过了“巡查次数·执行情况”的整改");

        var second = await Fill(preparer, 10, "85.00", "11次", "12次", "确定能", "");
        await Expect(preparer.Locator("#sheet .lamp-green")).ToHaveCountAsync(2);
        await preparer.GotoAsync(second);
        await Expect(preparer.Locator(".compared")).ToContainTextAsync("3次");
        await Pictures.Take(preparer, "monitoring-second");
        await windows.HandIn("tianbao", second);
        await performance.GotoAsync($"/monitoring?year={Year}&period=10&light=green");
        await Expect(performance.Locator("tbody a[href='" + second + "']")).ToHaveCountAsync(1);
        foreach (var ending in new[] { "docx", "xlsx" })
            Assert.True((await preparer.Context.APIRequest.GetAsync($"{site.Address}{second}/export.{ending}")).Ok);
    }

    private static async Task OpenYear(IPage page)
    {
        await page.GotoAsync($"/years/open?division=1&year={Year}&pack=national-2020-self-evaluation");
        await Expect(page.Locator("[value=monitoring-form-7], [value=monitoring-form-10]")).ToHaveCountAsync(2);
        await page.UncheckAsync("[value=project-self-evaluation]");
        await page.ClickAsync($"button:has-text('开启{Year}年度')");
        await page.WaitForSelectorAsync("#progress:has-text('已全部生成')");
    }

    private static async Task ApproveTargets(Windows windows, IPage preparer)
    {
        var table = await CyclePages.CaseOf(preparer, Year, "project-target-table");
        await CyclePages.PickTarget(preparer, table, "巡查次数", "≥12次");
        await Type(preparer, "年度资金总额·年初预算数", "100.00");
        await windows.HandIn("tianbao", table);
    }

    /// <summary>Fills a round in by typing and by picking answers; the address of its form.</summary>
    private static async Task<string> Fill(
        IPage page, int month, string executed, string actual, string expected, string likelihood, string cause)
    {
        var form = await CyclePages.CaseOf(page, Year, "monitoring-form", $"1-{month}月");
        await page.GotoAsync(form);
        await Type(page, "年度资金总额·执行数", executed);
        await Type(page, "巡查次数·执行情况", actual);
        await Type(page, "巡查次数·全年预计完成情况", expected);
        await Pick(page, "巡查次数·完成目标可能性", likelihood);
        if (cause.Length > 0) await Pick(page, "巡查次数·偏差原因及改进措施", cause);
        return form;
    }

    private static async Task Type(IPage page, string label, string text)
    {
        var cell = page.Locator($"textarea[aria-label='{label}']");
        await cell.FillAsync(text);
        await page.RunAndWaitForResponseAsync(() => cell.PressAsync("Tab"), answer => answer.Url.EndsWith("/cells", StringComparison.Ordinal));
    }

    private static async Task Pick(IPage page, string label, string answer)
    {
        await page.Locator($"textarea[aria-label='{label}']").ClickAsync();
        await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync($"#choices button:text-is('{answer}')"), got => got.Url.EndsWith("/cells", StringComparison.Ordinal));
    }

    private static async Task<string> Ask(IPage page, string form)
    {
        await page.GotoAsync($"{form}/rectify");
        await page.SelectOptionAsync("[name=cell]", new SelectOptionValue { Label = "巡查次数（红灯）" });
        await page.FillAsync("[name=text]", "进度严重落后，写明补做的安排并附巡查记录");
        await Pictures.Take(page, "rectify");
        await page.ClickAsync("button:has-text('提出整改')");
        await page.WaitForURLAsync("**/rectifications/*");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task Answer(IPage page, string rectification, string text)
    {
        await page.GotoAsync(rectification);
        await page.FillAsync("form[action$='handler=Answer'] [name=text]", text);
        await page.ClickAsync("button:has-text('回复，请检查')");
        await Expect(page.Locator("main")).ToContainTextAsync("正等检查");
    }

    private static async Task Attach(IPage page, string rectification)
    {
        await page.GotoAsync(rectification);
        await page.SetInputFilesAsync("[name=file]", new FilePayload { Name = "巡查记录.txt", MimeType = "text/plain", Buffer = "巡查记录"u8.ToArray() });
        await page.ClickAsync("button:text-is('附上')");
        await Expect(page.Locator("main a", new() { HasText = "巡查记录.txt" })).ToHaveCountAsync(1);
    }

    /// <summary>As a black-and-white printer prints it.</summary>
    private static async Task Print(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is not { } folder) return;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("document.documentElement.style.filter = 'grayscale(1)'");
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
