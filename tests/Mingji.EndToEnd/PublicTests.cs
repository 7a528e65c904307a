using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Tests;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;
using static Microsoft.Playwright.Assertions;

namespace Mingji.EndToEnd;

/// <summary>
/// From an allocation plan to its publication, and the public's own pages, as an office and a citizen play them: by keyboard, and the citizen
/// without scripts.
/// </summary>
public sealed class PublicTests(Browser browser)
{
    private const string Table = "申请单位\t项目名称\t金额（万元）\n云屏海关\t营商环境跟踪评估\t100\n云屏港务公司\t信息化建设\t200\n\t贸易便利化平台二期\t500\n合计\t\t";
    private readonly Set _clock = new() { Now = new(2024, 9, 27, 9, 0, 0, TimeSpan.FromHours(8)) };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_plan_is_put_up_objected_to_answered_closed_and_published(bool postgres)
    {
        await using var site = await Site.Start(postgres, clock: _clock);
        var office = await site.SignedIn(browser, "zhuguan");
        var citizen = await browser.Window(site.Address, scripts: false);
        await WritePlan(office);
        await Publish(office);
        _clock.Now = new(2024, 9, 30, 10, 0, 0, TimeSpan.FromHours(8));
        var code = await Object(citizen);
        await SignIn(office, "zhuguan");
        await AnswerObjection(office);
        await citizen.GotoAsync("/public/objections");
        await Type(citizen, "[name=code]", code);
        await Press(citizen, "button:text-is('查询')");
        await Expect(citizen.Locator("main")).ToContainTextAsync("经核实，与去年的项目不重复");
        await Pictures.Take(citizen, "public-answer");

        _clock.Now = new(2024, 10, 5, 0, 0, 0, TimeSpan.FromHours(8));
        await citizen.GotoAsync("/public/notices");
        await Press(citizen, "main a:has-text('分配方案的公示')");
        await Expect(citizen.Locator("main")).ToContainTextAsync("公示期已满，收到异议1件，已办结1件");
        await citizen.GotoAsync(new Uri(citizen.Url).AbsolutePath + "/object");
        await Expect(citizen.Locator("[role=alert]")).ToContainTextAsync("逾期提出的异议不予受理");
        await SignIn(office, "zhuguan");
        await office.GotoAsync("/notices");
        await Press(office, "main a:has-text('口岸建设资金分配方案')");
        await Press(office, "button:text-is('正式公开方案')");
        await Press(office, "main a:text-is('正式公开')");
        await Expect(office.Locator("main")).ToContainTextAsync("公示期内收到异议1件，答复1件，不予受理0件");
        await Pictures.Take(office, "public-plan");
        if (!postgres) await Portal(site, citizen);
    }

    private static async Task WritePlan(IPage page)
    {
        await page.GotoAsync("/plans/new");
        await Type(page, "[name=title]", "2024年口岸建设资金分配方案");
        await Type(page, "[name=fund]", "口岸建设资金");
        await Type(page, "[name=budget]", "800");
        await page.FillAsync("[name=table]", Table + "900");
        await Press(page, "button:has-text('登记并核对')");
        await Expect(page.Locator("main")).ToContainTextAsync("各项相加是800万元，方案的合计写900万元，差100万元");
        await Pictures.Take(page, "plan-wrong");
        await Press(page, "summary:text-is('修改方案')");
        await page.FillAsync("[name=table]", Table + "800");
        await Press(page, "button:has-text('保存并核对')");
        await Expect(page.Locator("main")).ToContainTextAsync("各项相加与合计一致，与本年预算相等");
    }

    private static async Task Publish(IPage page)
    {
        await page.FillAsync("[name=first]", "2024-09-28");
        await Type(page, "[name=contact]", "办公电话：0351-0000000");
        await Press(page, "button:has-text('先看公示怎么写')");
        await Expect(page.Locator(".notice-text")).ToContainTextAsync("公示期为2024年9月28日至2024年10月4日（共7天）");
        await Pictures.Take(page, "plan-preview");
        await Press(page, "button:text-is('发布公示')");
        await Expect(page.Locator("main")).ToContainTextAsync("到日子自己开始");
    }

    private static async Task<string> Object(IPage page)
    {
        await page.GotoAsync("/public");
        await Press(page, "main a:has-text('分配方案的公示')");
        await Pictures.Take(page, "public-notice");
        await Press(page, "a:text-is('提出异议')");
        await Type(page, "[name=name]", "李建国");
        await Type(page, "[name=contact]", "0351-0000001");
        await Type(page, "[name=matter]", "第3项与去年的项目重复，请核实");
        await page.SetInputFilesAsync("[name=evidence]", Paper("去年的公示.pdf"));
        await Press(page, "button:text-is('提交异议')");
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("还缺：身份证件复印件");
        await Pictures.Take(page, "public-objection-refused");
        Assert.Equal("李建国", await page.InputValueAsync("[name=name]"));
        await page.SetInputFilesAsync("[name=identity]", Paper("身份证.jpg"));
        await page.SetInputFilesAsync("[name=evidence]", Paper("去年的公示.pdf"));
        await Press(page, "button:text-is('提交异议')");
        await Expect(page.Locator("h1")).ToHaveTextAsync("异议已收到");
        await Pictures.Take(page, "public-objection-received");
        return await page.Locator(".receipt code").InnerTextAsync();
    }

    private static async Task AnswerObjection(IPage page)
    {
        await page.GotoAsync("/notices");
        await Press(page, "main a:has-text('异议1号')");
        await Expect(page.Locator("main")).ToContainTextAsync("第3项与去年的项目重复，请核实");
        await Pictures.Take(page, "objection");
        await Press(page, "button:text-is('受理')");
        await Type(page, "[name=text]", "经核实，与去年的项目不重复");
        await Press(page, "button:text-is('答复')");
        await Expect(page.Locator("h1")).ToContainTextAsync("已答复");
    }

    /// <summary>Two years of a unit side by side, found by words; a form with its figures and files; a document audited in the page.</summary>
    private async Task Portal(Site site, IPage page)
    {
        await TwoYears(site);
        await page.GotoAsync("/public");
        await Type(page, "[name=q]", "查验设施 自评");
        await Press(page, "button:text-is('查找')");
        await Expect(page.Locator(".public-list li")).ToHaveCountAsync(2);
        await Press(page, ".public-list li:first-child a:has-text('云屏市口岸服务中心2023')");
        await Expect(page.Locator(".check-recomputed").First).ToBeVisibleAsync();
        await Pictures.Take(page, "public-document");
        var data = await page.Context.APIRequest.GetAsync(page.Url + "/file.json");
        await Expect(page.Locator("main")).ToContainTextAsync(Convert.ToHexStringLower(SHA256.HashData(await data.BodyAsync())));
        foreach (var ending in new[] { "docx", "xlsx", "html", "csv" })
            Assert.True((await page.Context.APIRequest.GetAsync($"{page.Url}/file.{ending}")).Ok, ending);

        await Press(page, "main a:text-is('云屏市口岸服务中心')");
        await Expect(page.Locator(".years thead th")).ToHaveTextAsync(["项目", "2022年", "2023年"]);
        await Expect(page.Locator(".years tbody tr").First).ToContainTextAsync("90.00");
        await Expect(page.Locator(".bars rect").First).ToBeVisibleAsync();
        await Press(page, ".bars:first-child summary");
        await Expect(page.Locator(".bars").First.Locator("td").First).ToBeVisibleAsync();
        await Pictures.Take(page, "public-unit");

        await page.GotoAsync("/public/audit");
        await page.SetInputFilesAsync("[name=files]", Checkout.At("samples", "01-project-self-evaluation.docx"));
        await Press(page, "button:text-is('审核')");
        await Expect(page.Locator(".finding").First).ToBeVisibleAsync();
        await Pictures.Take(page, "public-audited");
        await page.GotoAsync("/public/data");
        await Pictures.Take(page, "public-data");
    }

    /// <summary>The demo's first project of 2023, and the same of 2022, approved and published.</summary>
    private async Task TwoYears(Site site)
    {
        T Of<T>() where T : notnull => site.Services.GetRequiredService<T>();
        Task<Access> As(string login) => Of<IStore>().Read(s => Register.AccessOf(s, s.Single<long>("select id from people where login = @login", new { login }))!);
        var unit = await Of<IStore>().Read(s => UnitTree.ByCode(s, "35")!.Id);
        await Of<YearOpening>().Open(await As("jixiao"), unit, new(2022, "national-2020-self-evaluation",
            [new(FormType.ProjectSelfEvaluation, new(2023, 1, 1), new(2024, 12, 31))]));
        foreach (var (year, budget, executed) in new[] { (2022, "90.00", "81.00"), (2023, "100.00", "98.00") })
        {
            long? found = null;
            for (var i = 0; i < 400 && (found = await CaseOf(year)) is null; i++) await Task.Delay(50);
            var id = found!.Value;
            var funds = (await Of<IStore>().Read(s => CaseStore.Form(s, id)))!.Filled.Form.Funds;
            CellEdit Edit(int row, CellField field, string text) => new(CellNumber.In(funds[row].At, field)!.Value.Value, "", text);
            await Of<CaseDesk>().Save(await As("tianbao"), id,
            [
                Edit(0, CellField.Adjusted, budget), Edit(0, CellField.Executed, executed), Edit(1, CellField.Adjusted, budget), Edit(1,
                    CellField.Executed, executed),
            ]);
            await Of<CaseSteps>().Take(await As("tianbao"), id, new(CaseAction.Submit, "", []));
            foreach (var login in Windows.Reviewers) await Of<CaseSteps>().Take(await As(login), id, new(CaseAction.Approve, "同意", []));
            await Of<PublicationDesk>().Publish(await As("zhuguan"), id, new(false, "按实际执行数公开"));
        }

        Task<long?> CaseOf(int year) => Of<IStore>().Read(s => s.First<long?>(
            """
            select c.id from cases c join years y on y.id = c.year_id join projects p on p.id = c.project_id
            where y.year = @year and c.form_type = 'project-self-evaluation' and p.name = '云屏港区查验设施运行维护'
            """, new { year }));
    }

    private static FilePayload Paper(string name) => new() { Name = name, MimeType = "application/octet-stream", Buffer = "材料"u8.ToArray() };

    private static async Task SignIn(IPage page, string login)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("[name=login]", login);
        await page.FillAsync("[name=password]", Site.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    private static async Task Type(IPage page, string field, string text)
    {
        await page.Locator(field).FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Goes to a link, a button or a fold and presses Enter.</summary>
    private static async Task Press(IPage page, string what)
    {
        await page.Locator(what).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForLoadStateAsync();
    }

    /// <summary>A clock that the test sets.</summary>
    private sealed class Set : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
