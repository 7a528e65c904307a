using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Mingji.Tests;
using Mingji.Web.Hosting;

namespace Mingji.EndToEnd;

/// <summary>The whole workbench with the demo loaded, on a port and a database of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Password = "Haigang-kouan-7";
    private readonly string _folder;
    private readonly WebSettings _settings;
    private WebApplication? _app;
    private readonly PostgresCluster? _cluster;

    private Site(string folder, WebSettings settings, WebApplication app, IReadOnlyList<DemoLink> links, PostgresCluster? cluster)
    {
        (_folder, _app, _cluster) = (folder, app, cluster);
        Address = app.Urls.First();
        _settings = settings with { Urls = Address };
        Links = links.ToDictionary(l => l.Login, l => l.Path);
    }

    public string Address { get; }

    public IServiceProvider Services => _app!.Services;

    /// <summary>One-time links by login.</summary>
    public IReadOnlyDictionary<string, string> Links { get; }

    /// <summary>Starts it; with the standard packs of the checkout, or others.</summary>
    public static async Task<Site> Start(bool postgres = false, string? packs = null)
    {
        if (postgres && PostgresCluster.WhyNot is { } why) Assert.Skip(why);
        var cluster = postgres ? PostgresCluster.Start() : null;
        var folder = Directory.CreateTempSubdirectory("mingji-site-").FullName;
        var settings = new WebSettings("http://127.0.0.1:0", cluster?.NewDatabase() ?? Path.Combine(folder, "mingji.db"), folder,
            packs ?? Checkout.At("standards")) { Demo = true };
        var app = WebHost.Build(settings);
        await app.StartAsync();
        return new(folder, settings, app, await FirstStart.Links(app, settings), cluster);
    }

    /// <summary>Takes the server down; the data stay.</summary>
    public async Task Stop()
    {
        if (_app is { } app) await app.DisposeAsync();
        _app = null;
    }

    /// <summary>Puts the server up again, on the same port and data.</summary>
    public async Task StartAgain()
    {
        _app = WebHost.Build(_settings);
        await _app.StartAsync();
    }

    /// <summary>Opens a window in which this person of the demo has signed in by his one-time link.</summary>
    public async Task<IPage> SignedIn(Browser browser, string login, int width = 1280, int height = 900, bool defenceless = false)
    {
        var page = await browser.Window(Address, width, height, defenceless);
        await page.GotoAsync(Links[login]);
        await page.FillAsync("#password", Password);
        await page.FillAsync("#again", Password);
        await page.ClickAsync("form.card button");
        await page.WaitForURLAsync(Address + "/");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _cluster?.Dispose();
        Directory.Delete(_folder, true);
    }
}
