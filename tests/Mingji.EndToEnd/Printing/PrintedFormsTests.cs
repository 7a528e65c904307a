using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Tests;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.EndToEnd.Printing;

/// <summary>Every form that has an official layout comes out of the printer, and of the page by Ctrl+P, as its approved picture.</summary>
public sealed class PrintedFormsTests(Browser browser)
{
    private const int Year = 2023;

    [Fact]
    public async Task Each_form_is_printed_and_exported_as_it_was_approved()
    {
        await using var site = await Site.Start(samples: true);
        var page = await site.SignedIn(browser, "tianbao");
        await Print(page, await CaseOf(site, FormType.DepartmentSelfEvaluation), "department-self-evaluation");
        await Print(page, await CaseOf(site, FormType.FinalAccounts), "final-accounts");
        await AddProject(site);
        await AddForms(site, FormType.ProjectTargetTable, FormType.ProjectSelfEvaluationBasics);
        var targets = await CaseOf(site, FormType.ProjectTargetTable);
        await Import(page, targets, "04-project-targets.xlsx");
        await Print(page, targets, "project-targets");
        var basics = await CaseOf(site, FormType.ProjectSelfEvaluationBasics, "P009");
        await Import(page, basics, "05-project-basics.docx");
        await Print(page, basics, "project-basics");
        await Print(await site.SignedIn(browser, "pingjia"), await Evaluation(site), "score-sheet");
    }

    /// <summary>The page made for printing, the form on the screen sent to the printer, and the PDF that is taken home.</summary>
    private static async Task Print(IPage page, long form, string name)
    {
        var export = await page.Context.APIRequest.GetAsync($"/cases/{form}/export.pdf");
        Assert.Equal(200, export.Status);
        await page.GotoAsync($"/cases/{form}/print");
        var printed = await page.PdfAsync(new() { PreferCSSPageSize = true });
        await page.GotoAsync($"/cases/{form}");
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is { } folder)
            await page.PdfAsync(new() { PreferCSSPageSize = true, Path = Path.Combine(folder, name + "-screen.pdf") });
        ApprovedPages.Are(printed, name);
        ApprovedPages.Are(await export.BodyAsync(), name);
    }

    private static async Task Import(IPage page, long form, string sample)
    {
        await page.GotoAsync($"/cases/{form}/import");
        await page.SetInputFilesAsync("input[type=file]", Checkout.At("samples", sample));
        await page.ClickAsync("form.drop button");
        await page.ClickAsync(".import-go .btn-primary");
        await page.WaitForURLAsync($"**/cases/{form}");
    }

    /// <summary>The project of the basics among the samples.</summary>
    private static Task<int> AddProject(Site site) => site.Services.GetRequiredService<IStore>().Write(s => s.Execute(
        """
        insert into projects (unit_id, code, name, first_year, last_year)
        select id, 'P009', '口岸应急物资储备', 2022, 2026 from units where code = '350901'
        """));

    private static async Task AddForms(Site site, params FormType[] forms)
    {
        var year = await Read(site, s => s.Single<long>("select id from years where year = @Year", new { Year = (long)Year }));
        var due = Dates.Today(TimeProvider.System).AddDays(70);
        foreach (var form in forms)
            await site.Services.GetRequiredService<YearChanges>().AddForm(await AccessOf(site, "jixiao"), year, new(form, new(Year + 1, 1, 1), due));
        await site.Services.GetRequiredService<YearCases>().Fill(year);
    }

    /// <summary>The score sheet of the project whose self-evaluation is among the samples.</summary>
    private static async Task<long> Evaluation(Site site)
    {
        await site.Services.GetRequiredService<CaseSteps>().Take(
            await AccessOf(site, "tianbao"), await CaseOf(site, FormType.ProjectSelfEvaluation), new(CaseAction.Submit, "", []));
        var (department, due) = (await AccessOf(site, "zhuguan"), Dates.Today(TimeProvider.System).AddDays(30));
        var (year, unit) = await Read(site, s => (
            s.Single<long>("select id from years where year = @Year", new { Year = (long)Year }), s.Single<long>("select id from units where code = '3509'")));
        await site.Services.GetRequiredService<SampleDesk>().Draw(
            department, new(year, unit, EvaluationKind.Departmental, EvaluationSubject.Project, 2, null, due));
        var drawn = await Read(site, s => s.Single<long>(
            "select v.case_id from evaluations v join cases c on c.id = v.case_id join projects p on p.id = c.project_id where p.code = 'P001'"));
        await site.Services.GetRequiredService<EvaluationDesk>().Assign(department, [drawn], (await AccessOf(site, "pingjia")).Person.Id, due);
        return drawn;
    }

    private static Task<long> CaseOf(Site site, FormType type, string project = "P001") => Read(site, s => s.Single<long>(
        """
        select c.id from cases c join years y on y.id = c.year_id left join projects p on p.id = c.project_id join units u on u.id = c.unit_id
        where c.form_type = @type and y.year = @Year and u.code = '350901' and (p.code = @project or p.id is null)
        """,
        new { type = Codes.Of(type), Year = (long)Year, project }));

    private static Task<Access> AccessOf(Site site, string login) =>
        Read(site, s => Register.AccessOf(s, Register.IdOf(s, login)!.Value)!);

    private static Task<T> Read<T>(Site site, Func<Session, T> work) => site.Services.GetRequiredService<IStore>().Read(work);
}
