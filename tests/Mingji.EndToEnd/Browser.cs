using System.Collections.Concurrent;
using Microsoft.Playwright;
using Mingji.Documents.Processes;

namespace Mingji.EndToEnd;

/// <summary>One Chromium for all tests; each test has its own contexts, so that nobody shares cookies.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>A browser with windows grants this by itself to the page that somebody clicks in.</summary>
    private static readonly string[] Granted = ["clipboard-read", "clipboard-write"];

    /// <summary>How long a page may take to do what is waited for, on a machine that has other things to do.</summary>
    private const int Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private readonly ConcurrentDictionary<IBrowserContext, string> _windows = new();

    public async ValueTask InitializeAsync()
    {
        if (HeadlessBrowser.Find() is not { } program) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program,
            Args = Switches,
        });
    }

    /// <summary>
    /// A browser window of one person; the test is skipped where there is no Chromium. A <paramref name="defenceless"/> one heeds no
    /// policy of the pages: every script runs that gets into them; one without <paramref name="scripts"/> runs none.
    /// </summary>
    public async Task<IPage> Window(string address, int width = 1280, int height = 900, bool defenceless = false, bool scripts = true)
    {
        if (_browser is null) Assert.Skip("Chromium is not installed: apt-get install chromium-headless-shell");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = address, ViewportSize = new() { Width = width, Height = height }, Locale = "zh-CN", BypassCSP = defenceless,
            Permissions = Granted, JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(Patience);
        _windows[context] = new Uri(address).Authority;
        return await context.NewPageAsync();
    }

    /// <summary>Closes all windows at this address: pages left open go on asking for news.</summary>
    public async Task Close(string address)
    {
        foreach (var (context, at) in _windows)
        {
            if (at == new Uri(address).Authority && _windows.TryRemove(context, out _)) await context.CloseAsync();
        }
    }

    /// <summary>A browser of its own that keeps what it stores in the folder, as everybody's does: it can be closed and opened again.</summary>
    public async Task<IBrowserContext> Opened(string address, string folder)
    {
        if (_playwright is null) Assert.Skip("Chromium is not installed: apt-get install chromium-headless-shell");
        var context = await _playwright!.Chromium.LaunchPersistentContextAsync(folder, new()
        {
            ExecutablePath = HeadlessBrowser.Find(), Args = Switches, BaseURL = address, Locale = "zh-CN",
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
