using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Mingji.EndToEnd.Looks;
using Mingji.Web.Tests.Rights;

namespace Mingji.EndToEnd.Security;

/// <summary>
/// Scripts written into every field that takes a text stay texts on every page that shows them, in browsers that would run whatever gets
/// into a page: the policy of the pages, which would stop it once more, is switched off here.
/// </summary>
public sealed partial class StoredScriptTests(Browser browser)
{
    private static readonly string[] Logins = ["tianbao", "shenhe", "zhuguan", "jixiao", "guanli"];

    /// <summary>
    /// Pages that no link and no address of the scene leads to; each is opened by hand below, or has nothing stored on it. What is under
    /// /api answers in JSON, which no browser runs.
    /// </summary>
    private static readonly string[] Apart = ["/error", "/sign-in", "/welcome/{token}"];

    [Fact]
    public async Task A_script_in_any_field_is_a_text_on_every_page_and_every_link_leads_somewhere()
    {
        using var packs = PoisonedPacks.Make();
        await using var site = await Site.Start(packs: packs.Folder);
        var complaints = new ConcurrentBag<string>();
        var poisoned = new PoisonedSite(site, browser);
        foreach (var login in Logins) Trap.Watch((await poisoned.As(login)).Page, complaints);
        await poisoned.Prepare();

        var (opened, seen) = (new HashSet<string>(StringComparer.Ordinal), "");
        foreach (var login in Logins)
        {
            var crawl = new Crawl(site, (await poisoned.As(login)).Page);
            await crawl.From(["/", .. login == "tianbao" ? poisoned.Addresses : [], .. login == "shenhe" ? ["/review/1"] : Array.Empty<string>(),
                .. login == "zhuguan" ? poisoned.Evaluations : [], .. login == "jixiao" ? [poisoned.Sample] : Array.Empty<string>()]);
            foreach (var complaint in crawl.Complaints) complaints.Add($"{login}: {complaint}");
            opened.UnionWith(crawl.Opened);
            seen += crawl.Seen;
        }

        await Live(await poisoned.As("tianbao"), complaints);
        await Reflected(poisoned, complaints);
        await Files(site, poisoned, complaints);
        Assert.True(complaints.IsEmpty, string.Join('\n', complaints.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));

        Assert.All(poisoned.Fields.Concat(PoisonedPacks.Fields), field => Assert.Contains(Trap.Of(field), seen, StringComparison.Ordinal));
        foreach (var name in new[] { "佐证名.txt", "导入名.xlsx", "别的表.xlsx", "审核名.xlsx", "不能读.xlsx", "包里名.xlsx", "异议材料.txt" }) Assert.Contains(name, seen, StringComparison.Ordinal);
        var pages = (await Endpoints.Of(site.Services)).Where(e => e.StartsWith("GET ", StringComparison.Ordinal) && !e.Contains("?handler=", StringComparison.Ordinal))
            .Select(e => e["GET ".Length..]).Except(PageRow.NoPages).Except(Apart).Where(route => !route.StartsWith("/api/", StringComparison.Ordinal));
        Assert.All(pages, route => Assert.Contains(opened, path => Matches(route, path)));
    }

    /// <summary>What others write while the form is open: news of it, and a cell that two people change.</summary>
    private static async Task Live(Poster preparer, ConcurrentBag<string> complaints)
    {
        var page = preparer.Page;
        await page.GotoAsync("/cases/2");
        var cells = page.Locator("textarea[data-cell]");
        var (news, shared) = (cells.Nth(1), cells.Nth(3));
        foreach (var (cell, text) in new[] { (news, "新的"), (shared, "同时") })
        {
            await preparer.Post("/cases/2/cells", ("cell", await cell.GetAttributeAsync("data-cell") ?? ""), ("seen", await cell.InputValueAsync()), ("text", Trap.Of(text)));
        }

        await shared.FillAsync(Trap.Of("我的"));
        await shared.PressAsync("Tab");
        await page.Locator(".conflict", new() { HasText = Trap.Of("同时") }).WaitForAsync();
        await page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
        await Assertions.Expect(news).ToHaveValueAsync(Trap.Of("新的"));
        foreach (var sprung in await page.EvaluateAsync<string[]>(Trap.Sprung)) complaints.Add($"a conflict: {sprung}");
        await page.ClickAsync("[data-choose=keep]");
        await page.Locator(".conflict textarea").WaitForAsync();
        foreach (var sprung in await page.EvaluateAsync<string[]>(Trap.Sprung)) complaints.Add($"a conflict kept: {sprung}");
    }

    /// <summary>What is asked for comes back on the page: searches, filters, trials, wrong input.</summary>
    private static async Task Reflected(PoisonedSite poisoned, ConcurrentBag<string> complaints)
    {
        var asked = Uri.EscapeDataString(Trap.Of("问"));
        foreach (var (login, path) in new[]
        {
            ("guanli", $"/units?q={asked}"), ("guanli", $"/people?q={asked}"), ("guanli", $"/units/options?parent={asked}"), ("tianbao", $"/projects?q={asked}"),
            ("tianbao", $"/library?q={asked}&of={asked}&field={asked}&pack={asked}"), ("shenhe", $"/review?unit={asked}&form={asked}&order={asked}&state={asked}"),
            ("tianbao", $"/cases?form={asked}&state={asked}&after={asked}"), ("tianbao", $"/cases/1/history?kind={asked}"), ("tianbao", $"/rubric?text={asked}&formula={asked}"),
            ("jixiao", $"/years/open?division=1&year=2030&pack={asked}"), ("tianbao", $"/cases/3/copy?from={asked}"), ("tianbao", $"/standards/{asked}"),
            ("tianbao", $"/{asked}"), ("tianbao", $"/welcome/{asked}"), ("tianbao", $"/audit/{asked}"), ("tianbao", $"/import/{asked}"), ("tianbao", $"/cases/1/export.{asked}"),
            ("zhuguan", $"/public?q={asked}&unit={asked}&kind={asked}&year={asked}"), ("zhuguan", $"/public/units/{asked}"), ("zhuguan", $"/public/{asked}"),
        })
        {
            var page = (await poisoned.As(login)).Page;
            await page.GotoAsync(path);
            foreach (var sprung in await page.EvaluateAsync<string[]>(Trap.Sprung)) complaints.Add($"{path}: {sprung}");
        }

        foreach (var (login, path, field, button) in new[]
        {
            ("guanli", "/units/import", "[name=text]", "form:has([name=text]) button"), ("tianbao", "/projects/paste", "[name=text]", "form:has([name=text]) button"),
            ("tianbao", "/rubric", "[name=text]", ".rubric button"), ("tianbao", "/projects/new", "[name=name]", "form:has([name=supervisor]) button"),
        })
        {
            var page = (await poisoned.As(login)).Page;
            await page.GotoAsync(path);
            await page.FillAsync(field, Trap.Of("写"));
            await page.EvaluateAsync("() => document.querySelectorAll('form').forEach(f => f.noValidate = true)");
            await page.RunAndWaitForResponseAsync(() => page.ClickAsync(button), answer => answer.Request.Method == "POST");
            await page.WaitForLoadStateAsync();
            foreach (var sprung in await page.EvaluateAsync<string[]>(Trap.Sprung)) complaints.Add($"{path} posted: {sprung}");
            Assert.Contains(Trap.Of("写"), await page.EvaluateAsync<string>(Trap.Seen), StringComparison.Ordinal);
        }
    }

    /// <summary>Web pages that people take home are opened from the disk, where no server says what they may do.</summary>
    private static async Task Files(Site site, PoisonedSite poisoned, ConcurrentBag<string> complaints)
    {
        var page = (await poisoned.As("tianbao")).Page;
        var folder = Directory.CreateTempSubdirectory("mingji-pages-");
        var audit = poisoned.Addresses.First(a => a.StartsWith("/audit/", StringComparison.Ordinal));
        foreach (var (path, holds) in new[] { ("/cases/1/export.html", "自评"), ("/cases/2/export.html", "整体"), ($"/cases/1/print", "自评"), ($"{audit}/report.html", "审核名") })
        {
            var file = await page.Context.APIRequest.GetAsync(site.Address + path);
            var name = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllBytesAsync(name, await file.BodyAsync());
            await page.GotoAsync("file://" + name);
            foreach (var sprung in await page.EvaluateAsync<string[]>(Trap.Sprung)) complaints.Add($"{path} from the disk: {sprung}");
            Assert.Contains(holds, await page.EvaluateAsync<string>(Trap.Seen), StringComparison.Ordinal);
            Assert.Equal(1, await page.Locator("meta[http-equiv='Content-Security-Policy']").CountAsync());
        }

        folder.Delete(true);
    }

    private static bool Matches(string route, string path) =>
        new Regex("^" + Parameter().Replace(route, "[^/]+") + "$", RegexOptions.NonBacktracking).IsMatch(path);

    [GeneratedRegex("\\{[^}]+\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();
}
