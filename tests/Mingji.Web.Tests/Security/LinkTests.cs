using System.Net;
using System.Text.RegularExpressions;
using Mingji.Web.Tests.Rights;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Security;

/// <summary>Everything that a case's page and its review lead to is there for whoever reads them.</summary>
public sealed partial class LinkTests
{
    [Fact]
    public async Task Every_link_of_a_case_and_of_its_review_leads_somewhere()
    {
        await using var town = await Town.Open();
        var scene = await Scene.Of(town);
        using var preparer = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        var evidence = new MultipartFormDataContent { { new StringContent($"{scene.Row}"), "key" }, { new ByteArrayContent("台账"u8.ToArray()), "file", "台账.txt" } };
        Assert.Equal(200, (await preparer.Post($"/cases/{scene.Draft}/evidence", evidence)).Status);
        var open = await Links(preparer, $"/cases/{scene.Draft}");
        Assert.Contains(open, l => l.Contains("/evidence/", StringComparison.Ordinal));
        Assert.Contains(open, l => l.EndsWith("/import", StringComparison.Ordinal));
        Assert.Equal(302, (await preparer.Post($"/cases/{scene.Draft}/step", ("action", "submit"))).Status);

        using var reviewer = await town.As(await town.Person("shenhe", Role.UnitReviewer, "111"));
        await reviewer.Post($"/review/{scene.Draft}/remarks", ("act", "add"), ("cell", $"{scene.Cell}"), ("text", "请核对"));
        foreach (var page in new[] { $"/review/{scene.Draft}", $"/cases/{scene.Draft}", "/review" }) Assert.NotEmpty(await Links(reviewer, page));
        Assert.Contains(await Links(reviewer, $"/review/{scene.Draft}"), l => l.Contains("/evidence/", StringComparison.Ordinal));
        Assert.NotEmpty(await Links(preparer, $"/cases/{scene.Draft}"));
    }

    /// <summary>The addresses of a page, each of which has been opened; those within the page lead to a place that is there.</summary>
    private static async Task<List<string>> Links(Visitor visitor, string path)
    {
        var page = await visitor.Get(path);
        Assert.Equal(200, page.Status);
        var links = Address().Matches(page.Body).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var link in links)
        {
            if (link.StartsWith('#')) Assert.True(page.Body.Contains($"id=\"{link[1..]}\"", StringComparison.Ordinal), $"{path} has no {link}");
            else if (!link.StartsWith("data:", StringComparison.Ordinal))
                Assert.True((await visitor.Get(link.Split('#')[0])).Status is 200 or 204 or 302, $"{path} leads to {link}");
        }

        return links;
    }

    [GeneratedRegex("(?:href|src|hx-get|action|formaction)=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
