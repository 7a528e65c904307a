using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>What people do on their way through a year, where how they do it is tested elsewhere.</summary>
internal static class CyclePages
{
    private const string OpenCells =
        """
        () => Object.fromEntries([...document.querySelectorAll('#sheet textarea')].map(
          t => [t.getAttribute('aria-label'), [t.dataset.cell, t.dataset.seen]]))
        """;

    /// <summary>The address of the person's first form of this kind, or of the one whose link has this in it.</summary>
    public static async Task<string> CaseOf(IPage page, int year, string form, string words = "")
    {
        await page.GotoAsync($"/cases?year={year}&form={form}");
        return await page.Locator("main table a", new() { HasText = words }).First.GetAttributeAsync("href") ?? "";
    }

    /// <summary>Takes an indicator of quantity over from the library into a target table.</summary>
    public static async Task PickTarget(IPage page, string table, string name, string target)
    {
        await page.GotoAsync($"{table}/library?of=%E6%95%B0%E9%87%8F%E6%8C%87%E6%A0%87");
        await page.CheckAsync($"[aria-label='选{name}']");
        await page.FillAsync($"[aria-label='{name} 的指标值']", target);
        await page.ClickAsync("button:has-text('加入目标表')");
        await page.WaitForURLAsync("**" + table);
    }

    /// <summary>Saves several cells at once, as a pasted block is.</summary>
    public static async Task Paste(Poster person, string form, params (string Label, string Text)[] cells)
    {
        await person.Page.GotoAsync(form);
        var open = await person.Page.EvaluateAsync<Dictionary<string, string[]>>(OpenCells);
        await person.Post(form + "/cells", [("way", "pasted"), .. cells.SelectMany(c =>
        {
            Assert.True(open.ContainsKey(c.Label), $"{form}: “{c.Label}” is not among {string.Join("、", open.Keys)}");
            return new[] { ("cell", open[c.Label][0]), ("seen", open[c.Label][1]), ("text", c.Text) };
        })]);
    }
}
