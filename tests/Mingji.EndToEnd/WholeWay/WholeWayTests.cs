using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingji.EndToEnd.Printing;
using Mingji.Tests;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Upkeep;

namespace Mingji.EndToEnd.WholeWay;

/// <summary>
/// The way of a self-evaluation through a workbench that was empty in the morning: from the year's opening and the files of the office to
/// the approved form on paper, by everybody who has a part in it, each in his own browser window.
/// </summary>
public sealed class WholeWayTests(Browser browser)
{
    private const string Project = "云屏港区查验设施运行维护：项目支出绩效自评表";
    private const string Patrols = "设备巡检次数";
    private const string PatrolScore = "设备巡检次数·得分";
    private const string Total = "总分·得分";
    private const string Evidence = "巡检记录.txt";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dossier_is_imported_mended_returned_mended_where_named_approved_three_times_and_printed(bool postgres)
    {
        await using var site = await Site.Start(postgres, demo: false);
        var office = new Office(site, browser, Town.OneUnit);
        await office.Found();
        await office.RegisterProjects();
        await office.OpenYear();

        var preparer = await office.Windows.Of("tianbao");
        var form = await ImportSamples(preparer);
        var sheet = await SheetPage.Of(preparer, int.Parse(form, System.Globalization.CultureInfo.InvariantCulture));
        await Findings(preparer, Samples.OfProject);
        await Pictures.Take(preparer, "whole-way-imported");
        await Mend(sheet);
        await Findings(preparer, [("sum/scores", "96.31"), ("score/rule", "8.75分")]);
        Assert.Equal(2, await preparer.Locator(".finding.is-error").CountAsync());
        await Attach(sheet);
        await Submit(preparer);

        var unit = await ReviewDesk.Of(await office.Windows.Of("shenhe"), form);
        await unit.Remark(Patrols, "得分", "完成42次，没有达到48次，不能得满分");
        await unit.Remark("总分", "得分", "与各行得分之和不符，请重新合计");
        await Pictures.Take(unit.Page, "whole-way-review");
        await unit.Return(2);

        await MendOnlyWhatIsNamed(sheet, form);
        await Submit(preparer);
        unit = await ReviewDesk.Of(await office.Windows.Of("shenhe"), form);
        await unit.Settle();
        await unit.Approve();
        foreach (var login in new[] { "zhuguan", "yewu" }) await (await ReviewDesk.Of(await office.Windows.Of(login), form)).Approve();

        await History(preparer, form);
        var verified = await Verification.Run(site.Services.GetRequiredService<IStore>(), site.Services.GetRequiredService<EvidenceFolder>(),
            TestContext.Current.CancellationToken);
        Assert.Empty(verified.Faults);
        Assert.Equal(1, verified.Files);
        await Print(preparer, form);
    }

    /// <summary>All samples of the unit in one go; gives the number of the project's self-evaluation.</summary>
    private static async Task<string> ImportSamples(IPage page)
    {
        await page.GotoAsync("/import");
        await page.SetInputFilesAsync("input[type=file]", Directory.GetFiles(Checkout.At("samples"), "0*").Order(StringComparer.Ordinal));
        await page.ClickAsync("form.drop button");
        await page.WaitForURLAsync("**/import/*");
        Assert.Contains("没有对应的待填表（2张，不导入）", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await Pictures.Take(page, "whole-way-import");
        await page.ClickAsync(".import-go .btn-primary");
        await page.WaitForURLAsync("**/import?done=*");
        Assert.Contains("已导入7份表", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        foreach (var (name, expected) in Samples.OfOthers)
        {
            await page.ClickAsync($".alert a:text-is('{name}')");
            await page.Locator("#sheet").WaitForAsync();
            await Findings(page, expected);
            await page.GoBackAsync();
        }

        return (await page.GetAttributeAsync($".alert a:text-is('{Project}')", "href"))!.Split('/')[^1];
    }

    /// <summary>Each is there, with its rule and these words of its arithmetic.</summary>
    private static async Task Findings(IPage page, IEnumerable<(string Rule, string Words)> expected)
    {
        foreach (var (rule, words) in expected)
            await page.Locator($".finding:has(.basis[title='规则{rule}'])", new() { HasTextString = words }).First.WaitForAsync();
    }

    private static async Task Mend(SheetPage sheet)
    {
        await sheet.Cell("年度资金总额·执行率").ClickAsync();
        await sheet.Paste(Samples.CopiedText, Samples.CopiedHtml);
        await sheet.Told("粘贴了");
        await sheet.Saved();
        await sheet.Shows("其他资金·执行率", "—");
        await sheet.Type("车辆平均查验等候时间·分值", "10", "Tab");
        await sheet.Page.Keyboard.TypeAsync("10");
        await sheet.Press("Enter");
        await sheet.Type(Patrols + "·偏差原因及改进措施", "巡检车辆大修两个月，已另行租用");
        await sheet.Type("联系电话", "0000-0000000");
        await sheet.Saved();
        await sheet.Page.Locator(".finding:has(.basis[title='规则privacy/phone'])").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await sheet.NoErrors();
    }

    private static async Task Attach(SheetPage sheet)
    {
        await sheet.Cell(Patrols + "·实际完成值").ClickAsync();
        await sheet.Page.SetInputFilesAsync("#files", new FilePayload { Name = Evidence, MimeType = "text/plain", Buffer = [.. "四十二次"u8] });
        await sheet.Told("已附上1份");
    }

    private static async Task Submit(IPage page)
    {
        await page.ClickAsync("button[value=submit]");
        await page.Locator(".case-state:text-is('单位审核')").WaitForAsync();
    }

    private static async Task MendOnlyWhatIsNamed(SheetPage sheet, string form)
    {
        var page = sheet.Page;
        await page.GotoAsync($"/cases/{form}");
        Assert.Contains("只能改这2格", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator("#sheet textarea").CountAsync());
        Assert.Contains("没有达到48次", await page.InnerTextAsync("#remarks"), StringComparison.Ordinal);
        var closed = await page.Locator("#sheet td.closed[data-r]").First.GetAttributeAsync("id");
        Assert.Contains("只开放了审核人点名的单元格", await Posted(page, form, closed![1..]), StringComparison.Ordinal);
        await Pictures.Take(page, "whole-way-returned");
        await sheet.Type(PatrolScore, "8.75");
        await sheet.Type(Total, "95.06");
        await sheet.Saved();
        await page.Locator(".finding.is-error").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>What the server says to a page that sends a cell which is not open.</summary>
    private static async Task<string> Posted(IPage page, string form, string cell)
    {
        var token = await page.EvaluateAsync<string>("JSON.parse(document.body.getAttribute('hx-headers')).RequestVerificationToken");
        var sent = page.Context.APIRequest.CreateFormData();
        sent.Set("cell", cell);
        sent.Set("seen", "");
        sent.Set("text", "100");
        var answer = await page.Context.APIRequest.PostAsync($"/cases/{form}/cells", new() { Form = sent, Headers = [new("RequestVerificationToken", token)] });
        Assert.Equal(422, answer.Status);
        return await answer.TextAsync();
    }

    private static async Task History(IPage page, string form)
    {
        await page.GotoAsync($"/cases/{form}/history");
        await page.ClickAsync("button[name=verify]");
        await page.Locator(".alert-success:has-text('校验通过')").WaitForAsync();
        var said = await page.TextContentAsync("main") ?? "";
        string[] expected =
        [
            "从文件“01-project-self-evaluation.docx”导入", "粘贴，改了", "74.35%", "#DIV/0!", "巡检车辆大修", Evidence, "提交（现为“单位审核”",
            "完成42次，没有达到48次", "退回（现为“已退回”", "点名2格", "8.75", "98.88", "95.06", "办结了", "通过（现为“主管部门审核”",
            "通过（现为“财政审核”", "通过（现为“已审定”", "林填报", "陈审核", "郑主管", "黄业务",
        ];
        foreach (var words in expected) Assert.Contains(words, said, StringComparison.Ordinal);
        await Pictures.Take(page, "whole-way-history");
    }

    /// <summary>By the browser from the page, and as the PDF that is taken home: both are the approved picture.</summary>
    private static async Task Print(IPage page, string form)
    {
        var export = await page.Context.APIRequest.GetAsync($"/cases/{form}/export.pdf");
        Assert.Equal(200, export.Status);
        await page.GotoAsync($"/cases/{form}/print");
        ApprovedPages.Are(await page.PdfAsync(new() { PreferCSSPageSize = true }), "project-self-evaluation");
        ApprovedPages.Are(await export.BodyAsync(), "project-self-evaluation");
    }
}
