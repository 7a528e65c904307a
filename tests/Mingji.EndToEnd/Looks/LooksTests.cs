using Mingji.Web.Tests.Rights;

namespace Mingji.EndToEnd.Looks;

/// <summary>Every page of every role, on a desk's screen and on a telephone. MINGJI_PICTURES=DIR keeps what they look like.</summary>
public sealed class LooksTests(Browser browser)
{
    [Fact]
    public async Task Every_page_is_quiet_narrow_accessible_and_usable_by_keyboard()
    {
        await using var site = await Site.Start();
        var pages = (await Endpoints.Of(site.Services)).Where(e => e.StartsWith("GET ", StringComparison.Ordinal) && !e.Contains("?handler=", StringComparison.Ordinal))
            .Select(e => e["GET ".Length..]).Where(e => !IsForPrograms(e)).Except(PageRow.NoPages).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(pages.Except(PageRow.All.Select(r => r.Route)));
        Assert.Empty(PageRow.All.Select(r => r.Route).Except(pages));

        var scene = new Scene(site, browser);
        var complaints = new List<string>();
        foreach (var row in PageRow.All.Where(r => r.Login is null)) complaints.AddRange(await Look.At(scene, row));
        await scene.Prepare();
        foreach (var row in PageRow.All.Where(r => r.Login is not null)) complaints.AddRange(await Look.At(scene, row));
        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct(StringComparer.Ordinal)));
    }

    private static bool IsForPrograms(string path) =>
        path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/openapi/", StringComparison.Ordinal);

    [Fact]
    public async Task Only_the_form_is_printed()
    {
        await using var site = await Site.Start();
        var page = await site.SignedIn(browser, "tianbao");
        await page.GotoAsync("/cases/1");
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        foreach (var part in (string[])["header", ".page-head", ".tools", ".side", ".skip-link"])
            Assert.False(await page.Locator(part).First.IsVisibleAsync(), part);
        Assert.True(await page.Locator(".form-grid").First.IsVisibleAsync());
    }
}
