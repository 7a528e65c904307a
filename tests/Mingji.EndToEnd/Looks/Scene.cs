using System.Collections.Immutable;
using Microsoft.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Notices;
using Mingji.Core.Standards;
using Mingji.Tests;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;
using Mingji.Workbench.Years;

namespace Mingji.EndToEnd.Looks;

/// <summary>A site in use: one form with its errors waits for review, another is still being filled in; everybody has a window.</summary>
internal sealed class Scene(Site site, Browser browser)
{
    public static readonly ImmutableArray<string> Logins = ["tianbao", "shenhe", "zhuguan", "yewu", "jixiao", "pingjia", "guanli"];

    private readonly Dictionary<string, IPage> _windows = [];

    public string Waiting => "1";

    public string Draft => "2";

    /// <summary>A one-time link that nobody has used.</summary>
    public string Welcome { get; } = site.Links["guanli"];

    public async Task<IPage> Window(string? login)
    {
        var key = login ?? "";
        if (!_windows.TryGetValue(key, out var page))
            _windows[key] = page = login is null ? await browser.Window(site.Address) : await site.SignedIn(browser, login);
        return page;
    }

    /// <summary>Files of the draft's owner that wait to be taken over.</summary>
    public string Preview { get; private set; } = "";

    /// <summary>A file that has been audited.</summary>
    public string Audited { get; private set; } = "";

    /// <summary>An approved target table.</summary>
    public long Targets { get; private set; }

    /// <summary>The adjustment of it, with one target changed.</summary>
    public long Adjustment { get; private set; }

    /// <summary>A form that has come back to its preparer.</summary>
    public long Basics { get; private set; }

    /// <summary>A draw, and the evaluation that came of it, which is being made.</summary>
    public long Sample { get; private set; }

    public long Evaluation { get; private set; }

    /// <summary>A row of the evaluation that has criteria.</summary>
    public int Criterion { get; private set; }

    /// <summary>A report that has been written and has gaps.</summary>
    public long Report { get; private set; }

    /// <summary>Final accounts with an item and a text that has gaps.</summary>
    public long Accounts { get; private set; }

    /// <summary>Something to be put right in the approved targets.</summary>
    public long Rectification { get; private set; }

    /// <summary>Long work that is over.</summary>
    public long Job { get; private set; }

    /// <summary>What was published; a plan with its notice and an objection; a plan that doesn't hold.</summary>
    public long Published { get; private set; }

    public long Plan { get; private set; }

    public long Draught { get; private set; }

    public long Notice { get; private set; }

    public long Objection { get; private set; }

    /// <summary>Takes the sample with its errors over into the first form and submits it; leaves an import and an audit half way.</summary>
    public async Task Prepare()
    {
        var page = await Window("tianbao");
        await Upload(page, $"/cases/{Waiting}/import", "01-project-self-evaluation.docx");
        await page.ClickAsync(".import-go .btn-primary");
        await page.WaitForURLAsync($"**/cases/{Waiting}");
        await page.ClickAsync("button[value=submit]");
        await page.Locator("button[value=withdraw]").WaitForAsync();
        Preview = await Upload(page, $"/cases/{Draft}/import", "02-department-self-evaluation.xlsx");
        Audited = await Upload(page, "/audit", "01-project-self-evaluation.docx");
        await Adjust();
        await Return();
        await Work();
        await Evaluate();
        Report = await CaseOf(FormType.SelfEvaluationReport);
        await Of<ReportDesk>().Write(await AccessOf("tianbao"), Report);
        await Rectify();
        await Publish();
        await Settle();
    }

    private async Task Settle()
    {
        var year = await Of<IStore>().Read(s => s.Single<long>("select y.id from years y where y.year = 2023"));
        var due = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(70);
        await Of<YearChanges>().AddForm(await AccessOf("jixiao"), year, new(FormType.FinalAccounts, due.AddDays(-400), due));
        await Of<YearCases>().Fill(year);
        Accounts = await CaseOf(FormType.FinalAccounts);
        var form = (await Of<IStore>().Read(s => CaseStore.Form(s, Accounts)))!.Filled.Form;
        var like = CellNumber.In(form.Tables[1].Rows[0].At, CellField.Row)!.Value.Key;
        await Of<ItemDesk>().Add(await AccessOf("tianbao"), Accounts, like, "2010301");
        await Of<ReportDesk>().Write(await AccessOf("tianbao"), Accounts);
    }

    private async Task Rectify()
    {
        var row = (await Of<IStore>().Read(s => CaseStore.Form(s, Targets)))!.Filled.Form.Indicators[0];
        Rectification = await Of<RectificationDesk>().Ask(await AccessOf("jixiao"), Targets, CellNumber.In(row.Target!.At, CellField.Target)!.Value,
            "请写明维护的设施清单", DateOnly.FromDateTime(DateTime.UtcNow).AddDays(20));
    }

    private async Task Publish()
    {
        var department = await AccessOf("zhuguan");
        Published = await Of<PublicationDesk>().Publish(department, Targets, new(false, "按调整前的目标公开"));
        var unit = await Of<IStore>().Read(s => s.Single<long>("select id from units where code = '3509'"));
        var draft = new PlanDraft(unit, 2024, "national-2020-self-evaluation", "2024年口岸建设资金分配方案", "口岸建设资金", "3690", "云财预〔2024〕1号",
            "申请单位\t项目名称\t金额（万元）\n云屏海关\t查验设施改造\t1400\n\t通关信息平台\t2290\n合计\t\t3690");
        Plan = await Of<NoticeDesk>().Write(department, null, draft);
        Draught = await Of<NoticeDesk>().Write(department, null, draft with { Title = "还没核对的方案", Budget = "3000" });
        Notice = await Of<NoticeDesk>().Publish(
            department, new(Plan, Workbench.Dates.Today(TimeProvider.System), "办公电话：0351-0000000", "") { Seen = 1 });
        var papers = new[] { ObjectionItem.IdentityDocument, ObjectionItem.Evidence }.Select(i => new SentFile(i, "材料.pdf", () => new MemoryStream([1]), 1));
        await Of<ObjectionDesk>().Receive(Notice, ObjectorKind.Person, new("李建国", "", "0351-0000001", "第2项与去年的项目重复"), [.. papers], "10.0.0.1");
        Objection = await Of<IStore>().Read(s => s.Single<long>("select max(id) from objections"));
    }

    private async Task Evaluate()
    {
        var department = await AccessOf("zhuguan");
        var due = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);
        var (year, unit) = await Of<IStore>().Read(s => (
            s.Single<long>("select id from years where year = 2023"), s.Single<long>("select id from units where code = '3509'")));
        Sample = await Of<SampleDesk>().Draw(department, new(year, unit, EvaluationKind.Departmental, EvaluationSubject.Project, 1, null, due));
        Evaluation = await Of<IStore>().Read(s => s.Single<long>("select case_id from evaluations"));
        await Of<EvaluationDesk>().Assign(department, [Evaluation], (await AccessOf("pingjia")).Person.Id, due);
        var row = (await Of<IStore>().Read(s => CaseStore.Form(s, Evaluation)))!.Filled.Form.Indicators[7];
        Criterion = CellNumber.In(row.At, CellField.Row)!.Value.Key;
        await Of<EvaluationDesk>().Save(await AccessOf("pingjia"), Evaluation, [new(CellNumber.In(row.At, CellField.Score)!.Value.Value, "", "1")]);
    }

    /// <summary>An audit of the year behind the pages, which is over.</summary>
    private async Task Work()
    {
        var page = await Window("yewu");
        await page.GotoAsync("/jobs");
        await page.SelectOptionAsync("form[action*=Audit] [name=year]", "2023");
        await page.ClickAsync("form[action*=Audit] button");
        await page.WaitForSelectorAsync("#progress:has-text('已完成')");
        Job = long.Parse(new Uri(page.Url).Segments[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Targets with one indicator go all the way, and are taken up again.</summary>
    private async Task Adjust()
    {
        Targets = await CaseOf(FormType.ProjectTargetTable);
        await Fill(Targets, CellField.Name, "查验设施维护次数");
        await Fill(Targets, CellField.Target, "≥12次");
        await Step("tianbao", Targets, CaseAction.Submit);
        foreach (var login in (string[])["shenhe", "zhuguan", "yewu"]) await Step(login, Targets, CaseAction.Approve);
        Adjustment = await Of<AdjustmentDesk>().Begin(await AccessOf("tianbao"), Targets, "预算调减，工作量减少");
        await Fill(Adjustment, CellField.Target, "≥9次");
    }

    /// <summary>The year gets one more form, which is filled in and comes back.</summary>
    private async Task Return()
    {
        var page = await Window("jixiao");
        await page.GotoAsync("/years/1");
        await page.SelectOptionAsync("form[action*=Add] select", "project-self-evaluation-basics");
        await page.FillAsync("form[action*=Add] [name=opens]", "2024-01-01");
        await page.FillAsync("form[action*=Add] [name=due]", "2027-12-31");
        await page.ClickAsync("form[action*=Add] button");
        await page.WaitForSelectorAsync("#progress:has-text('已全部生成')");
        Basics = await CaseOf(FormType.ProjectSelfEvaluationBasics);
        var actual = (await Of<IStore>().Read(s => CaseStore.Form(s, Basics)))!.Filled.Cells.First(c => c.Number.Field == CellField.Actual);
        await Of<CaseDesk>().Save(await AccessOf("tianbao"), Basics, [new(actual.Number.Value, "", "12次")]);
        await Step("tianbao", Basics, CaseAction.Submit);
        await Step("shenhe", Basics, CaseAction.Return);
    }

    private T Of<T>() where T : notnull => site.Services.GetRequiredService<T>();

    private Task<Access> AccessOf(string login) => Of<IStore>().Read(s =>
        Register.AccessOf(s, s.Single<long>("select id from people where login = @login", new { login }))!);

    private Task<long> CaseOf(FormType type) => Of<IStore>().Read(s =>
        s.Single<long>("select min(id) from cases where form_type = @type", new { type = Workbench.Codes.Of(type) }));

    private async Task Step(string login, long id, CaseAction action) =>
        await Of<CaseSteps>().Take(await AccessOf(login), id, new(action, "请核对后再办理", []));

    /// <summary>One cell of the form's first indicator.</summary>
    private async Task Fill(long id, CellField field, string text)
    {
        var row = (await Of<IStore>().Read(s => CaseStore.Form(s, id)))!.Filled.Form.Indicators[0];
        var seen = field == CellField.Target ? row.Target?.Text ?? "" : row.Name;
        await Of<CaseDesk>().Save(await AccessOf("tianbao"), id, [new(CellNumber.In(row.At, field)!.Value.Value, seen, text)]);
    }

    private static async Task<string> Upload(IPage page, string path, string file)
    {
        await page.GotoAsync(path);
        await page.SetInputFilesAsync("input[type=file]", Checkout.At("samples", file));
        await page.ClickAsync("form.drop button");
        await page.WaitForURLAsync(url => new Uri(url).Segments is [_, "import/" or "audit/", _]);
        return new Uri(page.Url).PathAndQuery;
    }
}
