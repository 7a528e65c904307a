using Microsoft.Extensions.DependencyInjection;
using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.EndToEnd;

/// <summary>A block of many hundred cells from a spreadsheet.</summary>
public sealed class LargePasteTests(Browser browser)
{
    private const int Rows = 200;
    private const int Columns = 5;

    /// <summary>Keeps every state of the bar that was to be seen.</summary>
    private const string Watch =
        """
        () => {
          const bar = document.getElementById('save-progress');
          window.__seen = [];
          new MutationObserver(() => window.__seen.push(bar.hidden ? 'gone' : bar.hasAttribute('value') ? `${bar.value}` : 'going on'))
            .observe(bar, { attributes: true });
        }
        """;

    [Fact]
    public async Task A_large_block_shows_how_far_it_is_and_is_one_step()
    {
        await using var site = await Site.Start();
        await AddRows(site);
        var sheet = await SheetPage.Open(site, browser);
        await sheet.Cell("·三级指标").ClickAsync();
        await sheet.Page.EvaluateAsync(Watch);
        await sheet.Paste(string.Join("\r\n", Enumerable.Range(1, Rows).Select(r => $"第{r}项查验次数\t≥{r}次\t{r + 1}次\t1\t1")));
        await sheet.Told($"粘贴了{Rows * Columns}格");
        await sheet.Saved();
        var seen = await sheet.Page.EvaluateAsync<string[]>("window.__seen");
        Assert.Contains("500", seen);
        Assert.Contains("going on", seen);
        Assert.Equal("gone", seen[^1]);
        await sheet.Page.ReloadAsync();
        await sheet.Shows($"第{Rows}项查验次数·实际完成值", $"{Rows + 1}次");
        await sheet.Do("undo");
        await sheet.Told("已撤销");
        await sheet.Shows("·三级指标", "", Rows - 1);
        await sheet.NoErrors();
    }

    private static async Task AddRows(Site site)
    {
        var (store, desk) = (site.Services.GetRequiredService<IStore>(), site.Services.GetRequiredService<CaseDesk>());
        var preparer = (await store.Read(s => Register.AccessOf(s, Register.IdOf(s, "tianbao")!.Value)))!;
        await desk.Change(preparer, 1, "rows-added", (_, filled) =>
        {
            var key = CellNumber.In(filled.Form.Indicators[0].At, CellField.Row)!.Value.Key;
            for (var i = filled.Form.Indicators.Length; i < Rows; i++) filled = RowEditing.AddAfter(filled, key)!;
            return (filled, new { rows = Rows });
        });
    }
}
