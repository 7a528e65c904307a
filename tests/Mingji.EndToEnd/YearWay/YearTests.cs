using System.Globalization;
using Microsoft.Playwright;
using Mingji.EndToEnd.WholeWay;
using static Microsoft.Playwright.Assertions;

namespace Mingji.EndToEnd.YearWay;

/// <summary>A department with five units plays a whole year, from an empty workbench to its summaries and reports.</summary>
public sealed class YearTests(Browser browser)
{
    private const string Indicator = "巡查次数";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Five_units_play_a_year_and_every_sum_of_it_is_the_ledgers(bool postgres)
    {
        await using var site = await Site.Start(postgres, demo: false);
        var office = new Office(site, browser, Ledger.Town);
        await office.Found();
        await office.RegisterProjects();
        await office.OpenYear();
        var windows = office.Windows;

        foreach (var unit in Ledger.Units) await SetTargets(windows, unit);
        foreach (var unit in Ledger.Units)
        {
            await Monitor(windows, unit, 7, unit.July);
            await Monitor(windows, unit, 10, unit.October);
        }

        await SeeTheRound(await windows.Of("jixiao"));
        foreach (var unit in Ledger.Units) await Evaluate(windows, unit);
        await SeeTheSums(await windows.Of("zhuguan"));
        var drawn = await EvaluationRound.Play(site, windows);
        await EvaluationRound.SeeTheSums(await windows.Of("zhuguan"), drawn);
        await Report(site, windows, Ledger.Units[0], "self-evaluation-report", $"{Text(Ledger.Units[0].Executed)}万元");
        await Report(site, windows, drawn[0].Unit, "evaluation-report", string.Create(CultureInfo.InvariantCulture, $"评价得分为{drawn[0].Score:0.##}分"));
        await EvaluationRound.SeeTheReport(await windows.Of("zhuguan"));
    }

    /// <summary>A report, which says so from the year's forms, is written, completed, handed in and taken home.</summary>
    private static async Task Report(Site site, Windows windows, UnitYear unit, string form, string says)
    {
        var person = await windows.As(unit.Login);
        var report = await CyclePages.CaseOf(person.Page, Ledger.Year, form);
        await person.Page.GotoAsync(report);
        await person.Page.ClickAsync("[data-do=write]");
        await Expect(person.Page.Locator("#sheet")).ToContainTextAsync(says);
        await ReportPage.FillGaps(person.Page);
        await windows.HandIn(unit.Login, report);
        await ReportPage.OpensInLibreOffice(site, person.Page, report);
    }

    private static async Task SetTargets(Windows windows, UnitYear unit)
    {
        var person = await windows.As(unit.Login);
        var table = await CyclePages.CaseOf(person.Page, Ledger.Year, "project-target-table");
        await CyclePages.PickTarget(person.Page, table, Indicator, $"≥{unit.Planned}次");
        await CyclePages.Paste(person, table, ("年度资金总额·年初预算数", Text(unit.Budget)));
        await windows.HandIn(unit.Login, table);
    }

    private static async Task Monitor(Windows windows, UnitYear unit, int month, decimal executed)
    {
        var person = await windows.As(unit.Login);
        var form = await CyclePages.CaseOf(person.Page, Ledger.Year, "monitoring-form", $"1-{month}月");
        var done = unit.Done * month / 12;
        await CyclePages.Paste(person, form, ("年度资金总额·执行数", Text(executed)), (Indicator + "·执行情况", $"{done}次"),
            (Indicator + "·全年预计完成情况", $"{unit.Planned}次"), (Indicator + "·完成目标可能性", "确定能"));
        await windows.HandIn(unit.Login, form);
    }

    private static async Task SeeTheRound(IPage page)
    {
        await page.GotoAsync($"/monitoring?year={Ledger.Year}&period=7");
        await Expect(page.Locator(".money-line")).ToContainTextAsync(
            UnitYear.Round(Ledger.Units.Sum(u => u.July) / Ledger.Budget * 100) + "%");
        await Pictures.Take(page, "year-monitoring");
    }

    private static async Task Evaluate(Windows windows, UnitYear unit)
    {
        var person = await windows.As(unit.Login);
        var project = await CyclePages.CaseOf(person.Page, Ledger.Year, "project-self-evaluation");
        await CyclePages.Paste(person, project, ("年度资金总额·全年预算数", Text(unit.Budget)), ("年度资金总额·全年执行数", Text(unit.Executed)),
            ("年度资金总额·执行率", unit.Rate), ("年度资金总额·得分", Text(unit.ExecutionScore)), (Indicator + "·分值", Text(UnitYear.IndicatorPoints)),
            (Indicator + "·实际完成值", $"{unit.Done}次"), (Indicator + "·得分", Text(unit.Claimed)), ("总分·得分", Text(unit.Score)));
        await windows.HandIn(unit.Login, project);
        var whole = await CyclePages.CaseOf(person.Page, Ledger.Year, "department-self-evaluation");
        await CyclePages.Paste(person, whole, ("年度资金总额·全年预算数", Text(unit.Budget)), ("总分·得分", Text(unit.Score)));
        await windows.HandIn(unit.Login, whole);
    }

    private static async Task SeeTheSums(IPage page)
    {
        await page.GotoAsync($"/summaries?year={Ledger.Year}");
        var sums = page.Locator(".money-line .sums");
        foreach (var figure in new[] { Text(Ledger.Budget), Text(Ledger.Executed), Ledger.Rate, Ledger.MeanScore })
            await Expect(sums).ToContainTextAsync(figure);
        await Pictures.Take(page, "year-summary-projects");
        await page.GotoAsync($"/summaries?table=departments&year={Ledger.Year}");
        await Expect(page.Locator(".money-line .sums")).ToContainTextAsync(Text(Ledger.Budget));
        await Expect(page.Locator(".money-line .sums")).ToContainTextAsync(Ledger.MeanScore);
        await Pictures.Take(page, "year-summary-departments");
    }

    private static string Text(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
