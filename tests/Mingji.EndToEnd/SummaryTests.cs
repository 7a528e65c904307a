using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using static Microsoft.Playwright.Assertions;

namespace Mingji.EndToEnd;

/// <summary>Summaries and pictures as the performance division meets them, the sums added up once more in the test.</summary>
public sealed class SummaryTests(Browser browser)
{
    private const int Year = 2023;

    /// <summary>Budget, executed and score of each project; the last is not handed in, the one before has no budget.</summary>
    private static readonly (string Name, decimal Budget, decimal Executed, decimal Score)[] Projects =
    [
        ("码头维护", 320.00m, 252.80m, 100), ("航标更新", 86.51m, 86.51m, 97.5m), ("浮桥检修", 0, 0, 88), ("信号改造", 45.5m, 40m, 90),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sums_missing_forms_drill_down_export_and_pictures_hold(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        await FillIn(site);
        var page = await site.SignedIn(browser, "jixiao");
        var said = new List<string>();
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await page.GotoAsync($"/summaries?year={Year}");
        await Pictures.Take(page, "summaries");
        // Independent of the program: the three that are handed in, the demo's own project and the fourth are not.
        var handedIn = Projects[..3];
        var (budget, executed) = (handedIn.Sum(p => p.Budget), handedIn.Sum(p => p.Executed));
        await Expect(page.Locator(".round-figures a").Nth(0)).ToContainTextAsync("5");
        await Expect(page.Locator(".round-figures a").Nth(1)).ToContainTextAsync("2");
        await Expect(page.Locator(".sums > div").Nth(0)).ToContainTextAsync(Text(budget, "#,##0.00"));
        await Expect(page.Locator(".sums > div").Nth(1)).ToContainTextAsync(Text(executed, "#,##0.00"));
        await Expect(page.Locator(".sums > div").Nth(2)).ToContainTextAsync(Text(Math.Round(executed / budget * 100, 2), "0.00") + "%");
        await Expect(page.Locator(".sums > div").Nth(3)).ToContainTextAsync(Text(handedIn.Average(p => p.Score), "0.00"));
        await Expect(page.Locator("tr", new() { HasText = "浮桥检修" })).ToContainTextAsync("预算为零");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("DIV");

        await page.ClickAsync("td[data-head=单位] a:text-is('云屏市商务局')");
        await page.ClickAsync("td[data-head=单位] a:text-is('云屏市口岸服务中心')");
        await page.ClickAsync(".round-figures a:has-text('未报送')");
        await Expect(page.Locator("table.list tbody tr")).ToHaveCountAsync(2);
        await page.ClickAsync("a:text-is('信号改造')");
        await page.WaitForURLAsync("**/cases/*");
        await Exports(site, page, budget, executed);
        await Draws(page);
        Assert.Empty(said);
    }

    private static async Task Exports(Site site, IPage page, decimal budget, decimal executed)
    {
        foreach (var ending in new[] { "xlsx", "docx", "pdf" })
        {
            var answer = await page.Context.APIRequest.GetAsync($"{site.Address}/summaries/export.{ending}?table=projects&year={Year}");
            Assert.True(answer.Ok, await answer.TextAsync());
            var content = await answer.BodyAsync();
            if (ending == "pdf")
            {
                Assert.Equal("%PDF"u8.ToArray(), content[..4]);
                continue;
            }

            var text = OfficeText.Of(content);
            Assert.DoesNotContain("DIV/0", text, StringComparison.Ordinal);
            Assert.Contains("浮桥检修", text, StringComparison.Ordinal);
            Assert.Contains("否（填报中）", text, StringComparison.Ordinal);
            foreach (var sum in new[] { budget, executed })
                Assert.Contains(Text(sum, ending == "docx" ? "#,##0.00" : "0.##"), text, StringComparison.Ordinal);
        }
    }

    private static async Task Draws(IPage page)
    {
        await page.GotoAsync($"/dashboard?year={Year}");
        await Expect(page.Locator(".chart .canvas svg")).ToHaveCountAsync(6);
        await Expect(page.Locator("[data-chart=execution] figcaption")).ToContainTextAsync("其中1个执行率不到90%");
        await Expect(page.Locator("[data-chart=execution] svg")).ToContainTextAsync("码头维护 79%");
        await Expect(page.Locator(".no-data")).ToContainTextAsync("没有写明金额");
        await Pictures.Take(page, "dashboard");
        await Pictures.Print(page, "dashboard");
        // By keyboard: the table behind a picture is opened and leads to the forms.
        var figure = page.Locator("[data-chart=progress]");
        await figure.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/summaries?*show=approved");
        await page.GoBackAsync();
        await page.Locator("[data-chart=scores] details").EvaluateAsync("d => d.open = true");
        await page.ClickAsync("[data-chart=scores] td a >> nth=0");
        await Expect(page.Locator("table.list tbody tr").First).ToBeVisibleAsync();
        await page.GoBackAsync();
        // By mouse: the triangle of the project that stands out; the one above it explains what triangles are.
        var triangles = page.Locator("[data-chart=execution] svg path[fill='#9c1c1c']");
        await Expect(triangles).ToHaveCountAsync(2);
        await page.Locator("[data-chart=execution]").ScrollIntoViewIfNeededAsync();
        var boxes = new[] { await triangles.Nth(0).BoundingBoxAsync(), await triangles.Nth(1).BoundingBoxAsync() };
        var point = boxes.MaxBy(box => box!.Y)!;
        await page.Mouse.ClickAsync(point.X + (point.Width / 2), point.Y + (point.Height / 2));
        await page.WaitForURLAsync("**/cases/*");
    }

    /// <summary>Projects beside the demo's own, filled in and handed in as their preparer does it.</summary>
    private static async Task FillIn(Site site)
    {
        var store = site.Services.GetRequiredService<IStore>();
        var (desk, steps) = (site.Services.GetRequiredService<CaseDesk>(), site.Services.GetRequiredService<CaseSteps>());
        var projects = site.Services.GetRequiredService<Workbench.Projects.ProjectDesk>();
        var (preparer, unit) = await store.Read(s => (Register.AccessOf(s, Register.IdOf(s, "tianbao")!.Value)!, UnitTree.ByCode(s, "350901")!.Id));
        var ids = await projects.Add(preparer, unit, [.. Projects.Select((p, i) =>
            new Workbench.Projects.ProjectDraft($"M{i}", p.Name, Year, Year, "", []))]);
        foreach (var (project, at) in Projects.Zip(ids))
        {
            var id = await store.Read(s => s.Single<long>(
                "select id from cases where project_id = @at and form_type = 'project-self-evaluation'", new { at }));
            var form = (await store.Read(s => CaseStore.Form(s, id)))!.Filled.Form;
            CellEdit Edit(Place place, CellField field, string text) => new(CellNumber.In(place, field)!.Value.Value, "", text);
            var (total, row) = (form.Funds[0].At, form.Indicators[0].At);
            await desk.Save(preparer, id,
            [
                Edit(total, CellField.Adjusted, Text(project.Budget, "0.00")), Edit(total, CellField.Executed, Text(project.Executed, "0.00")),
                Edit(form.Funds[1].At, CellField.Adjusted, Text(project.Budget, "0.00")),
                Edit(row, CellField.Name, "完成数量"), Edit(row, CellField.Target, "≥10次"), Edit(row, CellField.Actual, "10次"),
                Edit(row, CellField.Points, "90"), Edit(row, CellField.Score, "90"),
                Edit(form.Total!.At, CellField.Score, Text(project.Score, "0.##")),
            ]);
            if (project.Name != "信号改造") await steps.Take(preparer, id, new(CaseAction.Submit, "", []));
        }
    }

    private static string Text(decimal number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
