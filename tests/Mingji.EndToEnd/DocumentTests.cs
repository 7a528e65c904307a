using Microsoft.Playwright;
using Mingji.Tests;

namespace Mingji.EndToEnd;

public sealed class DocumentTests(Browser browser)
{
    private static readonly string Sample = Checkout.At("samples", "01-project-self-evaluation.docx");

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task An_audited_document_shows_its_marked_cells_and_the_findings_beside_them(int width)
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao", width);
        await page.GotoAsync("/audit");
        await page.SetInputFilesAsync("input[type=file]", Sample);
        await page.ClickAsync("form.drop button");
        await page.WaitForURLAsync("**/audit/*");
        await Picture(page, $"audit-{width}");
        Assert.True(await page.Locator("td.cell-error").CountAsync() > 0);
        await page.Keyboard.PressAsync("n");
        Assert.Equal(1, await page.Locator(".note.here").CountAsync());
        await page.Locator(".document sup a").First.ClickAsync();
        Assert.Equal(1, await page.Locator(".note.here").CountAsync());
        var annotated = await page.Context.APIRequest.GetAsync(page.Url.Split('?', '#')[0] + "/annotated/1");
        Assert.Equal(200, annotated.Status);
        Assert.Contains("filename*=UTF-8''01-project-self-evaluation.%E6%89%B9%E6%B3%A8.docx", annotated.Headers["content-disposition"], StringComparison.Ordinal);
        foreach (var ending in new[] { "html", "xlsx", "json" })
            Assert.Equal(200, (await page.Context.APIRequest.GetAsync(page.Url.Split('?', '#')[0] + "/report." + ending)).Status);
        var other = await site.SignedIn(browser, "shenhe");
        Assert.Equal(422, (await other.GotoAsync(new Uri(page.Url).AbsolutePath))!.Status);
    }

    [Fact]
    public async Task A_form_is_exported_in_every_format_and_printed_under_a_policy_of_its_own()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao");
        foreach (var (ending, begins) in new[] { ("docx", "PK"), ("xlsx", "PK"), ("html", "<!DOCTYPE"), ("json", "{") })
        {
            var file = await page.Context.APIRequest.GetAsync(site.Address + "/cases/1/export." + ending);
            Assert.Equal(200, file.Status);
            Assert.StartsWith(begins, System.Text.Encoding.Latin1.GetString(await file.BodyAsync()), StringComparison.Ordinal);
            Assert.Contains("attachment", file.Headers["content-disposition"], StringComparison.Ordinal);
            Assert.Contains("filename*=UTF-8''", file.Headers["content-disposition"], StringComparison.Ordinal);
        }

        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        var answer = await page.GotoAsync("/cases/1/print");
        Assert.DoesNotContain("unsafe", answer!.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Empty(complaints);
        Assert.Equal("collapse", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('table')).borderCollapse"));
        await Picture(page, "print");
        Assert.Equal(422, (await page.Context.APIRequest.GetAsync(site.Address + "/cases/1/export.exe")).Status);
        Assert.Equal(403, (await page.Context.APIRequest.GetAsync(site.Address + "/cases/99/export.docx")).Status);
        Assert.Equal(403, (await page.Context.APIRequest.GetAsync(site.Address + "/cases/99/print")).Status);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Packs_can_be_browsed_and_a_criterion_tried(int width)
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "pingjia", width);
        await page.GotoAsync("/standards");
        await Picture(page, $"standards-{width}");
        await page.Locator("tbody a").First.ClickAsync();
        await page.Locator("h2:has-text('依据')").WaitForAsync();
        await Picture(page, $"standard-{width}");
        await page.GotoAsync("/rubric");
        Assert.Equal("7分", await page.InnerTextAsync(".rubric-score"));
        Assert.Equal(1, await page.Locator(".curve svg path").First.CountAsync());
        await Picture(page, $"rubric-{width}");
        await page.FillAsync("#text", "工作成效<b>好</b>的酌情给分");
        await page.ClickAsync(".rubric button");
        await page.Locator("u.unread").First.WaitForAsync();
        Assert.Equal(0, await page.Locator(".rubric-words b").CountAsync());
        await Picture(page, $"rubric-unread-{width}");
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is not { } folder) return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
