using Microsoft.Playwright;
using Mingji.Tests;

namespace Mingji.EndToEnd;

/// <summary>The way of one form from a file of the office to its approval, with everybody who has a part in it.</summary>
public sealed class WholeWayTests(Browser browser)
{
    private const string Rate = "年度资金总额·执行率";
    private const string Total = "总分·得分";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_is_imported_mended_returned_mended_where_named_and_passes_three_reviews(bool postgres)
    {
        await using var site = await Site.Start(postgres);
        var preparer = await site.SignedIn(browser, "tianbao");
        var form = await Import(preparer);
        var sheet = await SheetPage.Of(preparer, form);
        Assert.True(await preparer.Locator(".finding").CountAsync() > 3);

        await sheet.Cell(Rate).ClickAsync();
        await sheet.Paste("74.35%\t7.43\r\n");
        await sheet.Saved();
        await sheet.Type(Total, "97.31");
        await sheet.Saved();
        await Attach(preparer);
        await Submit(preparer);

        var reviewer = await site.SignedIn(browser, "shenhe");
        await Return(reviewer, form);

        await preparer.GotoAsync($"/cases/{form}");
        Assert.Equal(2, await preparer.Locator("#sheet textarea").CountAsync());
        await sheet.Type("设备巡检次数·偏差原因及改进措施", "巡检车辆检修，四季度已补");
        await sheet.Type("设备巡检次数·得分", "8.75");
        await sheet.Saved();
        await Submit(preparer);

        foreach (var login in new[] { "shenhe", "zhuguan", "yewu" })
            await Approve(login == "shenhe" ? reviewer : await site.SignedIn(browser, login), form);

        await preparer.GotoAsync($"/cases/{form}/history?verify=true");
        var history = await preparer.InnerTextAsync("main");
        foreach (var word in new[] { "校验通过", "退回", "已审定", "74.35%", "巡检记录.txt" }) Assert.Contains(word, history, StringComparison.Ordinal);
        await Pictures.Take(preparer, "whole-way-history");
    }

    private static async Task<int> Import(IPage page)
    {
        await page.GotoAsync("/cases/1/import");
        await page.SetInputFilesAsync("input[type=file]", Checkout.At("samples", "01-project-self-evaluation.docx"));
        await page.Locator("form button.btn-primary").First.ClickAsync();
        await page.WaitForURLAsync("**/import/*?id=1");
        await page.ClickAsync(".import-go .btn-primary");
        await page.WaitForURLAsync("**/cases/1");
        return 1;
    }

    private static async Task Attach(IPage page)
    {
        await page.Locator("textarea[aria-label='设备巡检次数·实际完成值']").ClickAsync();
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "巡检记录.txt", MimeType = "text/plain", Buffer = "四十二次"u8.ToArray() });
        await page.Locator("#evidence a:has-text('巡检记录.txt')").WaitForAsync();
    }

    private static async Task Submit(IPage page)
    {
        await page.ReloadAsync();
        await page.Locator("button[value=submit]").ClickAsync();
        await page.Locator("text=单位审核").First.WaitForAsync();
    }

    private static async Task Return(IPage page, int form)
    {
        await page.GotoAsync("/review");
        await page.ClickAsync($"a[href*='/review/{form}']");
        foreach (var head in new[] { "得分", "偏差原因" }) await Remark(page, head);
        await page.Locator("details.decide-return > summary").ClickAsync();
        await page.Locator("button[value=return]").ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith($"/review/{form}/step", StringComparison.Ordinal));
        await page.GotoAsync($"/review/{form}");
        await page.Locator("text=已退回").First.WaitForAsync();
    }

    private static async Task Remark(IPage page, string head)
    {
        var row = page.Locator("article.review-row", new() { HasTextString = "设备巡检次数" }).First;
        await row.Locator("details.row-remark > summary").ClickAsync();
        var option = await row.Locator("select[name=cell] option", new() { HasTextString = head }).First.GetAttributeAsync("value");
        await row.Locator("select[name=cell]").SelectOptionAsync(option!);
        await row.Locator("textarea[name=text]").FillAsync($"{head}：没有达到目标，请核对");
        await row.Locator("button[value=add]").ClickAsync();
        await page.Locator($"text={head}：没有达到目标").First.WaitForAsync();
    }

    /// <summary>Findings that remain are passed with a reason.</summary>
    private static async Task Approve(IPage page, int form)
    {
        await page.GotoAsync($"/review/{form}");
        var open = page.Locator(".decide details > summary", new() { HasTextString = "带问题通过" });
        if (await open.CountAsync() > 0)
        {
            await open.ClickAsync();
            await page.Locator("textarea[aria-label='带问题通过的理由']").FillAsync("其余问题已与单位核对，不影响结果");
        }

        await page.Locator("button[value=approve]").First.ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.GotoAsync($"/cases/{form}/history");
        await page.Locator("text=通过").First.WaitForAsync();
    }
}
