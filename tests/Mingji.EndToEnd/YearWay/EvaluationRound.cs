using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using static Microsoft.Playwright.Assertions;

namespace Mingji.EndToEnd.YearWay;

/// <summary>A project that the department had evaluated, and the score that came of it.</summary>
internal sealed record Evaluated(UnitYear Unit, decimal Score);

/// <summary>The department draws two of the five projects and has them evaluated; how each page of it works is tested elsewhere.</summary>
internal static class EvaluationRound
{
    private const int Drawn = 2;

    public static async Task<IReadOnlyList<Evaluated>> Play(Site site, Windows windows)
    {
        var (department, evaluator) = (await windows.As("zhuguan"), await windows.As("pingjia"));
        await Draw(department.Page);
        await evaluator.Page.GotoAsync("/");
        var links = evaluator.Page.Locator(".todo a:has-text('部门评价评分表')");
        await Expect(links).ToHaveCountAsync(Drawn);
        var paths = await links.EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        var evaluated = new List<Evaluated>();
        foreach (var path in paths) evaluated.Add(await Evaluate(site, department, evaluator, path));
        return evaluated;
    }

    /// <summary>The third summary: only what was evaluated, with its budget and the mean of the scores.</summary>
    public static async Task SeeTheSums(IPage page, IReadOnlyList<Evaluated> evaluated)
    {
        await page.GotoAsync($"/summaries?table=evaluations&year={Ledger.Year}");
        await Expect(page.Locator("table.list").Last.Locator("tbody tr")).ToHaveCountAsync(Drawn);
        var sums = page.Locator(".money-line .sums");
        await Expect(sums).ToContainTextAsync(UnitYear.Round(evaluated.Sum(e => e.Unit.Budget)));
        await Expect(sums).ToContainTextAsync(UnitYear.Round(evaluated.Average(e => e.Score)));
        await Pictures.Take(page, "year-summary-evaluations");
    }

    /// <summary>The exported summary says whose report is there.</summary>
    public static async Task SeeTheReport(IPage page)
    {
        var address = new Uri(page.Url).GetLeftPart(UriPartial.Authority);
        var table = await page.Context.APIRequest.GetAsync($"{address}/summaries/export.xlsx?table=evaluations&year={Ledger.Year}");
        Assert.Contains("否（填报中）", OfficeText.Of(await table.BodyAsync()), StringComparison.Ordinal);
    }

    private static async Task Draw(IPage page)
    {
        await page.GotoAsync("/evaluations/draw");
        await Expect(page.Locator("form.paper")).ToContainTextAsync($"可抽取的有 {Ledger.Units.Length}个");
        await page.FillAsync("[name=number]", $"{Drawn}");
        await page.ClickAsync("button:text-is('抽取')");
        await page.WaitForURLAsync("**/evaluations/samples/*");
        // The one whose self-score the rule does not give is riskier than all others.
        await Expect(page.Locator("table")).ToContainTextAsync(Ledger.Units[2].Project);
        await page.SelectOptionAsync("[name=evaluator]", new SelectOptionValue { Label = "孙评价（pingjia）" });
        await page.ClickAsync("button:has-text('指定评价人')");
        await Expect(page.Locator("tbody")).ToContainTextAsync("孙评价");
        await Pictures.Take(page, "year-sample");
    }

    /// <summary>Every row gets its points but the first, which loses one; the score is added up here.</summary>
    private static async Task<Evaluated> Evaluate(Site site, Poster department, Poster evaluator, string path)
    {
        var id = long.Parse(path.Split('/')[^1], CultureInfo.InvariantCulture);
        var rows = (await site.Services.GetRequiredService<IStore>().Read(s => CaseStore.Form(s, id)))!.Filled.Form.Indicators;
        var sum = 0m;
        foreach (var row in rows)
        {
            var score = decimal.Parse(row.Points!.Text, CultureInfo.InvariantCulture) - (sum == 0 ? 1 : 0);
            sum += score;
            await evaluator.Post(path + "?handler=Row", ("key", $"{CellNumber.In(row.At, CellField.Row)!.Value.Key}"),
                ("score", score.ToString(CultureInfo.InvariantCulture)), ("basis", "查看台账、凭证"), ("explanation", "自评没有提供依据"));
        }

        var page = evaluator.Page;
        await page.GotoAsync(path);
        var said = await page.InnerTextAsync("main");
        var unit = Ledger.Units.Single(u => said.Contains(u.Project, StringComparison.Ordinal));
        foreach (var (box, words) in new[] { ("conclusion", "任务完成"), ("difference", "自评没有逐项评分") })
        {
            await page.FillAsync($"#evaluation-{box}", words);
            await page.RunAndWaitForResponseAsync(
                () => page.Locator($"#evaluation-{box}").BlurAsync(), r => r.Url.Contains("handler=Words", StringComparison.Ordinal));
        }

        await page.GotoAsync(path);
        await Expect(page.Locator("#totals")).ToContainTextAsync(sum.ToString("0.##", CultureInfo.InvariantCulture));
        await page.ClickAsync("button:has-text('提交评价')");
        await Expect(page.Locator(".case-state")).ToHaveTextAsync("待确认");
        await department.Page.GotoAsync(path);
        await department.Page.FillAsync("[aria-label='确认'] [name=reason]", "同意评价结果");
        await department.Page.ClickAsync("button:has-text('确认评价')");
        await Expect(department.Page.Locator(".case-state")).ToHaveTextAsync("已确认");
        return new(unit, sum);
    }
}
