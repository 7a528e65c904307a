using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using Mingji.Tests;
using Mingji.Web.Hosting;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.EndToEnd;

/// <summary>The whole workbench with the demo loaded, on a port and a database of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Password = "Haigang-kouan-7";
    private readonly string _folder;
    private readonly WebSettings _settings;
    private WebApplication? _app;
    private readonly PostgresCluster? _cluster;
    private Browser? _browser;

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

    /// <summary>
    /// Starts it, with the standard packs of the checkout, or others. Without the <paramref name="demo"/> it is as on its first day: the
    /// only link is the administrator's. With the <paramref name="samples"/> the demo's forms are filled in.
    /// </summary>
    public static async Task<Site> Start(
        bool postgres = false, string? packs = null, bool demo = true, TimeProvider? clock = null, bool samples = false)
    {
        if (postgres && PostgresCluster.WhyNot is { } why) Assert.Skip(why);
        var cluster = postgres ? PostgresCluster.Start() : null;
        var folder = Directory.CreateTempSubdirectory("mingji-site-").FullName;
        var settings = new WebSettings("http://127.0.0.1:0", cluster?.NewDatabase() ?? Path.Combine(folder, "mingji.db"), folder,
            packs ?? Checkout.At("standards")) { Demo = demo, Samples = samples ? Checkout.At("samples") : null };
        var app = WebHost.Build(settings, builder =>
        {
            if (clock is not null) builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        });
        await app.StartAsync();
        return new(folder, settings, app, await FirstStart.Links(app, settings), cluster);
    }

    /// <summary>Takes the server down; the data stay.</summary>
    public async Task Stop()
    {
        if (_app is { } app)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        _app = null;
    }

    /// <summary>Puts the server up again, on the same port and data.</summary>
    public async Task StartAgain()
    {
        _app = WebHost.Build(_settings);
        await _app.StartAsync();
    }

    /// <summary>Opens a window in which this person of the demo has signed in by his one-time link.</summary>
    public Task<IPage> SignedIn(Browser browser, string login, int width = 1280, int height = 900, bool defenceless = false) =>
        Entered(browser, Links[login], width, height, defenceless);

    /// <summary>Opens a window in which the person of this one-time link has set his password and is signed in.</summary>
    public async Task<IPage> Entered(
        Browser browser, string link, int width = 1280, int height = 900, bool defenceless = false, bool scripts = true)
    {
        _browser = browser;
        var page = await browser.Window(Address, width, height, defenceless, scripts);
        await Enter(page, link);
        return page;
    }

    /// <summary>One more person with this role on the unit of the demo; his one-time link.</summary>
    public Task<string> Invite(string login, string name, Role role) => Services.GetRequiredService<IStore>().Write(session =>
    {
        var now = DateTimeOffset.UtcNow;
        var person = Register.Add(session, now, 0, login, name);
        Register.Grant(session, now, 0, person.Id, UnitTree.ByCode(session, "350901")!, role);
        return "/welcome/" + Register.Invite(session, now, 0, person.Id);
    });

    public async Task Enter(IPage page, string link)
    {
        await page.GotoAsync(link);
        await page.FillAsync("#password", Password);
        await page.FillAsync("#again", Password);
        await page.ClickAsync("form.card button");
        // On a busy machine the event that the page has loaded is sometimes missed; that it is there can be seen.
        await page.WaitForURLAsync(Address + "/", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#main").WaitForAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.Close(Address);
        await Stop();
        _cluster?.Dispose();
        Directory.Delete(_folder, true);
    }
}
