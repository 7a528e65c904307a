using System.Text.RegularExpressions;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.People;

namespace Mingji.Web.Tests.Cases;

/// <summary>What a page hears after a cell was saved.</summary>
public sealed partial class SavedTests
{
    [Fact]
    public async Task A_page_that_has_the_form_as_it_was_hears_only_what_is_new()
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        var page = (await visitor.Get("/cases/1")).Body;
        var (points, score, other) = (Cell(page, "年度资金总额·分值"), Cell(page, "年度资金总额·得分"), Cell(page, "预期目标"));
        var first = await Save(visitor, points, "10", Event(page));
        var second = await Save(visitor, score, "12", Event(first));
        Assert.Contains($"id=\"m{score}\"", second, StringComparison.Ordinal);
        Assert.Contains("id=\"assessment\"", second, StringComparison.Ordinal);

        var third = await Save(visitor, other, "保障查验", Event(second));
        var knowing = await Save(visitor, other, "保障查验设施", Event(third), seen: "保障查验");
        Assert.DoesNotContain($"id=\"m{score}\"", knowing, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"assessment\"", knowing, StringComparison.Ordinal);
        Assert.Contains($"{score}", Marked().Match(knowing).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("一")]
    public async Task A_page_that_has_an_older_form_or_none_hears_all(string known)
    {
        await using var town = await Town.Open();
        using var visitor = await town.As(await town.Person("tianbao", Role.Preparer, "111"));
        var page = (await visitor.Get("/cases/1")).Body;
        var (points, score, other) = (Cell(page, "年度资金总额·分值"), Cell(page, "年度资金总额·得分"), Cell(page, "预期目标"));
        await Save(visitor, points, "10", known);
        await Save(visitor, score, "12", known);
        var told = await Save(visitor, other, "保障查验", known);
        Assert.Contains($"id=\"m{score}\"", told, StringComparison.Ordinal);
        Assert.Contains("id=\"assessment\"", told, StringComparison.Ordinal);
    }

    private static async Task<string> Save(Visitor visitor, string cell, string text, string known, string seen = "")
    {
        var answer = await visitor.Post("/cases/1/cells", ("cell", cell), ("seen", seen), ("text", text), ("known", known));
        Assert.True(answer.Status == 200, $"{answer.Status} {answer.Body}");
        return answer.Body;
    }

    /// <summary>The number of the empty cell that is called so.</summary>
    private static string Cell(string page, string label) => Area().Matches(page).Select(m => m.Value)
        .First(a => a.Contains($"aria-label=\"{label}\"", StringComparison.Ordinal)) is var area
        ? Number().Match(area).Groups[1].Value : "";

    private static string Event(string body) => Events().Match(body).Groups[1].Value;

    [GeneratedRegex("<textarea[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Area();

    [GeneratedRegex("data-cell=\"(\\d+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("data-event=\"(\\d+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Events();

    [GeneratedRegex("data-marked=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Marked();
}
