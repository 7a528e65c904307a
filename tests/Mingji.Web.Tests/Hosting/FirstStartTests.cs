using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Mingji.Tests;
using Mingji.Web.Hosting;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Tests.Hosting;

/// <summary>The one-time links that a start prints: on the first one, and again where they were lost.</summary>
public sealed class FirstStartTests : IDisposable
{
    private const string Password = "Haigang-jixiao-7";
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-first-").FullName;

    [Fact]
    public async Task A_demo_started_again_gives_links_to_those_who_have_no_password_yet()
    {
        var first = await Start(demo: true, async (app, links) =>
        {
            Assert.Equal(7, links.Count);
            await Accept(app, links.Single(l => l.Login == "tianbao").Path);
            return links;
        });
        await Start(demo: true, async (app, links) =>
        {
            Assert.Equal(first.Select(l => (l.Role, l.Login)).Where(l => l.Login != "tianbao"), links.Select(l => (l.Role, l.Login)));
            Assert.Empty(first.Select(l => l.Path).Intersect(links.Select(l => l.Path)));
            await Accept(app, links.Single(l => l.Login == "guanli").Path);
            return true;
        });
        await Start(demo: true, (_, links) =>
        {
            Assert.Equal(["shenhe", "zhuguan", "yewu", "jixiao", "pingjia"], links.Select(l => l.Login));
            return Task.FromResult(true);
        });
    }

    [Fact]
    public async Task An_administrator_whose_first_link_was_lost_gets_another_until_somebody_is_in()
    {
        var lost = await Start(demo: false, (_, links) => Task.FromResult(Assert.Single(links)));
        Assert.Equal("admin", lost.Login);
        await Start(demo: false, async (app, links) =>
        {
            var link = Assert.Single(links);
            Assert.NotEqual(lost.Path, link.Path);
            using var visitor = new Visitor(new(app.Urls.First()));
            Assert.Contains("用过或过期", (await visitor.Get(lost.Path)).Body, StringComparison.Ordinal);
            await Accept(app, link.Path);
            return true;
        });
        await Start(demo: false, (_, links) =>
        {
            Assert.Empty(links);
            return Task.FromResult(true);
        });
    }

    [Fact]
    public async Task A_link_that_an_administrator_gave_is_not_made_void_by_a_start()
    {
        await Start(demo: false, async (app, links) =>
        {
            await Accept(app, links[0].Path);
            return true;
        });
        var given = "";
        await Start(demo: false, async (app, _) =>
        {
            given = await app.Services.GetRequiredService<IStore>().Write(session =>
                "/welcome/" + Register.Invite(session, TimeProvider.System.GetUtcNow(), 1, Register.Add(session, TimeProvider.System.GetUtcNow(), 1, "xinlai", "新来的").Id));
            return true;
        });
        await Start(demo: true, async (app, links) =>
        {
            Assert.Empty(links);
            await Accept(app, given);
            return true;
        });
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private async Task<T> Start<T>(bool demo, Func<WebApplication, IReadOnlyList<DemoLink>, Task<T>> then)
    {
        var settings = new WebSettings("http://127.0.0.1:0", Path.Combine(_folder, "mingji.db"), _folder, Checkout.At("standards")) { Demo = demo };
        var app = WebHost.Build(settings);
        await using (app)
        {
            await app.StartAsync();
            return await then(app, await FirstStart.Links(app, settings));
        }
    }

    private static async Task Accept(WebApplication app, string path)
    {
        using var visitor = new Visitor(new(app.Urls.First()));
        var answer = await visitor.Post(path, ("password", Password), ("again", Password));
        Assert.Equal((302, "/"), (answer.Status, answer.Location));
    }
}
