using Microsoft.Playwright;

namespace Mingji.EndToEnd;

/// <summary>A form on the screen, as a person handles it.</summary>
internal sealed class SheetPage(IPage page)
{
    private const string Errors = "window.__errors = []; addEventListener('error', e => window.__errors.push(e.message));";

    static SheetPage() => Assertions.SetDefaultExpectTimeout(60_000);

    public IPage Page => page;

    public static async Task<SheetPage> Open(Site site, Browser browser, int id = 1, string login = "tianbao", int width = 1280)
    {
        var page = await site.SignedIn(browser, login, width);
        return await Of(page, id);
    }

    /// <summary>The form in a page that somebody has signed in to.</summary>
    public static async Task<SheetPage> Of(IPage page, int id = 1)
    {
        await page.AddInitScriptAsync(Errors);
        await page.GotoAsync($"/cases/{id}");
        return new(page);
    }

    /// <summary>The n-th cell whose name ends so.</summary>
    public ILocator Cell(string label, int nth = 0) => page.Locator($"textarea[aria-label$='{label}']").Nth(nth);

    public Task<string> TextOf(string label, int nth = 0) => Cell(label, nth).InputValueAsync();

    /// <summary>Waits until the cell holds this text.</summary>
    public Task Shows(string label, string text, int nth = 0) => Assertions.Expect(Cell(label, nth)).ToHaveValueAsync(text);

    /// <summary>Clicks the cell once and types, as in a spreadsheet; then the key.</summary>
    public async Task Type(string label, string text, string key = "Enter", int nth = 0)
    {
        await Cell(label, nth).ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync(key);
    }

    public Task Press(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Waits until everything that was typed is acknowledged.</summary>
    public Task Saved() => State("已保存 ");

    /// <summary>Waits until the state of saving contains this.</summary>
    public Task State(string part) => Assertions.Expect(page.Locator("#save-state")).ToContainTextAsync(part, new() { Timeout = 60_000 });

    /// <summary>Waits until the page tells this.</summary>
    public Task Told(string part) => Assertions.Expect(page.Locator("#told")).ToContainTextAsync(part);

    public Task<string> Focus() => page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label') ?? ''");

    /// <summary>Pastes what the clipboard of a spreadsheet holds.</summary>
    public Task Paste(string text, string html = "") => page.EvaluateAsync(
        """
        ([text, html]) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          if (html) data.setData('text/html', html);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        new[] { text, html });

    public Task Do(string deed) => page.ClickAsync($"[data-do={deed}]");

    /// <summary>No script of ours threw.</summary>
    public async Task NoErrors() => Assert.Empty(await page.EvaluateAsync<string[]>("window.__errors ?? []"));

    /// <summary>A picture, when somebody wants to look.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("MINGJI_PICTURES") is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
