using System.Collections.Immutable;
using Microsoft.Playwright;
using Mingji.Tests;

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
