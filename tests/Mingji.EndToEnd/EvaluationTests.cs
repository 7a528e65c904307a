using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using static Microsoft.Playwright.Assertions;

namespace Mingji.EndToEnd;

/// <summary>A departmental evaluation from the draw to next year's budget, as the people of a department play it.</summary>
public sealed class EvaluationTests(Browser browser)
{
    private const string Unexplained = "预算执行率";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sample_is_drawn_scored_confirmed_put_right_and_put_to_use(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var scene = await new ReviewScene(site).Prepare();
        var windows = new Windows(site, browser);
        await windows.Approve($"/cases/{scene.Project}");
        var (department, evaluator, preparer) = (await windows.Of("zhuguan"), await windows.Of("pingjia"), await windows.Of("tianbao"));

        await Draw(department);
        await evaluator.GotoAsync("/");
        await Pictures.Take(evaluator, "evaluation-todo");
        await evaluator.ClickAsync(".todo a:has-text('部门评价评分表')");
        var path = new Uri(evaluator.Url).AbsolutePath;
        await Score(site, windows, path);
        await Explain(evaluator, path);
        Assert.Equal(403, (await preparer.GotoAsync(path))!.Status);
        await department.GotoAsync(path);
        await Pictures.Take(department, "evaluation-confirm");
        await department.FillAsync("[aria-label='确认'] [name=reason]", "同意评价结果");
        await department.ClickAsync("button:has-text('确认评价')");
        await Expect(department.Locator(".case-state")).ToHaveTextAsync("已确认");

        await preparer.GotoAsync(path);
        await Expect(preparer.Locator("#totals")).ToContainTextAsync("81.5");
        await Expect(preparer.Locator("#totals")).ToContainTextAsync("良");
        await Expect(preparer.Locator("main")).ToContainTextAsync("自评按预算数多算了一半");
        await Pictures.Take(preparer, "evaluation-confirmed");
        await Print(preparer, "evaluation-print");

        await PutRight(department, preparer, path);
        await Suggested(site, preparer, department);
    }

    private static async Task Draw(IPage department)
    {
        await department.GotoAsync("/evaluations/draw");
        await Expect(department.Locator("form.paper")).ToContainTextAsync("可抽取的有 1个");
        await Pictures.Take(department, "evaluation-draw");
        await department.FillAsync("[name=number]", "1");
        await department.ClickAsync("button:text-is('抽取')");
        await department.WaitForURLAsync("**/evaluations/samples/*");
        await Expect(department.Locator("table")).ToContainTextAsync("按风险抽取第1位");
        await Expect(department.Locator("table")).ToContainTextAsync("预算执行率50%");
        await department.SelectOptionAsync("[name=evaluator]", new SelectOptionValue { Label = "评价人己（pingjia）" });
        await department.ClickAsync("button:has-text('指定评价人')");
        await Expect(department.Locator("tbody")).ToContainTextAsync("评价人己");
        await department.ClickAsync("a:has-text('重抽核对')");
        await Expect(department.Locator("dl.facts")).ToContainTextAsync("结果与当时一致");
        await Pictures.Take(department, "evaluation-sample");
    }

    /// <summary>One row by hand, the others by the request that the page makes.</summary>
    private static async Task Score(Site site, Windows windows, string path)
    {
        var evaluator = await windows.As("pingjia");
        var id = long.Parse(path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var rows = (await site.Services.GetRequiredService<IStore>().Read(s => CaseStore.Form(s, id)))!.Filled.Form.Indicators;
        foreach (var row in rows.Where(r => r.Name != Unexplained))
        {
            var key = CellNumber.In(row.At, CellField.Row)!.Value.Key;
            await evaluator.Post(path + "?handler=Row", ("key", $"{key}"), ("score", row.Name == "实施效益" ? "4" : row.Points!.Text), ("basis", "查看台账、凭证"));
        }

        var page = evaluator.Page;
        await page.GotoAsync(path);
        var own = page.Locator($"article[aria-label='{Unexplained}']");
        await Expect(own.Locator(".eval-self")).ToContainTextAsync("自评 5 分，按规则核算 2.5 分");
        await Fill(page, own, "actual", "50%");
        await Expect(own.Locator(".eval-says")).ToContainTextAsync("按标准核算 2.5 分");
        await Fill(page, own, "score", "2.5");
        await Fill(page, own, "basis", "到位100万元，支出50万元，查看支付凭证");
        await Expect(own.Locator(".eval-says")).ToContainTextAsync("要写差异说明");
        await Expect(page.Locator("#totals")).ToContainTextAsync("81.5");
        await Pictures.Take(page, "evaluation-scoring");
        await page.FillAsync("#evaluation-conclusion", "任务基本完成，效益材料不足");
        await page.RunAndWaitForResponseAsync(() => page.Locator("#evaluation-conclusion").BlurAsync(), r => r.Url.Contains("handler=Words", StringComparison.Ordinal));
    }

    /// <summary>Refused as long as a difference is not explained.</summary>
    private static async Task Explain(IPage page, string path)
    {
        await page.ClickAsync("button:has-text('提交评价')");
        await Expect(page.Locator(".alert-danger")).ToContainTextAsync("“预算执行率”评2.5分，自评5分，相差2.5分，超过0.5分的界限，请写差异说明");
        await Pictures.Take(page, "evaluation-refused");
        await Fill(page, page.Locator($"article[aria-label='{Unexplained}']"), "explanation", "自评按预算数多算了一半");
        await page.FillAsync("#evaluation-difference", "自评没有核减执行率，效益没有评");
        await page.RunAndWaitForResponseAsync(() => page.Locator("#evaluation-difference").BlurAsync(), r => r.Url.Contains("handler=Words", StringComparison.Ordinal));
        await page.GotoAsync(path);
        await page.ClickAsync("button:has-text('提交评价')");
        await Expect(page.Locator(".case-state")).ToHaveTextAsync("待确认");
    }

    private static async Task PutRight(IPage department, IPage preparer, string path)
    {
        await department.GotoAsync(path.Replace("/evaluations/", "/cases/", StringComparison.Ordinal) + "/rectify");
        await Pictures.Take(department, "rectify-found");
        await department.Locator(".found li", new() { HasText = "实施效益" }).Locator("[name=pick]").CheckAsync();
        await department.Locator(".found li", new() { HasText = "评价得2.5分" }).Locator("[name=pick]").CheckAsync();
        await department.ClickAsync("button:has-text('选中的一并要求整改')");
        await Expect(department.Locator(".found a:has-text('待整改')")).ToHaveCountAsync(2);
        var first = await department.Locator(".found li", new() { HasText = "实施效益" }).Locator("a").GetAttributeAsync("href") ?? "";
        var second = await department.Locator(".found li", new() { HasText = "评价得2.5分" }).Locator("a").GetAttributeAsync("href") ?? "";
        await preparer.GotoAsync(first);
        await preparer.FillAsync("form[action$='handler=Answer'] [name=text]", "效益材料已补齐");
        await preparer.ClickAsync("button:has-text('回复，请检查')");
        await Expect(preparer.Locator("main")).ToContainTextAsync("正等检查");
        await department.GotoAsync(first);
        await department.ClickAsync("button:text-is('通过')");
        await Expect(department.Locator(".turns > li.is-done")).ToHaveCountAsync(1);
        await department.GotoAsync(second);
        await department.ClickAsync("summary:has-text('撤回这项整改')");
        await department.FillAsync("form[action$='handler=Withdraw'] [name=text]", "与另一项重复");
        await Pictures.Take(department, "rectification-withdraw");
        await department.ClickAsync("button:text-is('撤回')");
        await Expect(department.Locator("main")).ToContainTextAsync("已撤回");
    }

    /// <summary>Beside the targets of the year that is being planned, and in the list with its workbook.</summary>
    private static async Task Suggested(Site site, IPage preparer, IPage department)
    {
        var targets = await site.Services.GetRequiredService<IStore>().Read(s => s.Single<long>(
            """
            select min(c.id) from cases c join projects p on p.id = c.project_id where c.form_type = @type and p.code = 'P001'
            """, new { type = Workbench.Codes.Of(FormType.ProjectTargetTable) }));
        await preparer.GotoAsync($"/cases/{targets}");
        await Expect(preparer.Locator(".suggest")).ToContainTextAsync("部门评价81.5分，等级“良”：维持规模，不增加");
        await Expect(preparer.Locator(".suggest")).ToContainTextAsync("预算执行率50%，低于80%：再乘90%");
        await Pictures.Take(preparer, "suggestion");
        await department.GotoAsync("/results?year=2023");
        await Expect(department.Locator("tbody")).ToContainTextAsync("部门评价");
        await department.ClickAsync("summary:text-is('理由')");
        await Pictures.Take(department, "results");
        await Print(department, "results-print");
        Assert.True((await department.Context.APIRequest.GetAsync($"{site.Address}/results?year=2023&handler=Export")).Ok);
    }

    private static async Task Fill(IPage page, ILocator row, string name, string text)
    {
        var field = row.Locator($"[name={name}]");
        await field.FillAsync(text);
        await page.RunAndWaitForResponseAsync(() => field.BlurAsync(), r => r.Url.Contains("handler=Row", StringComparison.Ordinal));
    }

    private static async Task Print(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is not { Length: > 0 } folder) return;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
