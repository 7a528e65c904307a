using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Mingji.Core.Forms;
using Mingji.Tests;
using Mingji.Web.Hosting;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Web.Tests.Running;

/// <summary>
/// The workbench on a port and a database of its own, with a small town in it: a division, a department with two units, and an office
/// below the first. Everything of the first unit has <see cref="Marker"/> in its name, so that a leak shows.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Marker = "甲记号";
    public const int Year = 2023;
    private readonly string _folder;

    private readonly string _mark;

    private Town(string folder, string mark, WebApplication app, DryStore store, Movable clock) =>
        (_folder, _mark, App, Store, Clock) = (folder, mark, app, store, clock);

    public WebApplication App { get; }

    public DryStore Store { get; }

    public Movable Clock { get; }

    public string Address => App.Urls.First();

    public Uri Uri => new(Address);

    /// <summary>Units by code: 1 the division, 11 its department, 111 the first unit, 112 the other, 1111 below the first.</summary>
    public Dictionary<string, BudgetUnit> Units { get; } = [];

    public static async Task<Town> Open(Action<WebApplicationBuilder>? change = null, Func<WebSettings,
        WebSettings>? settings = null, string mark = Marker)
    {
        var folder = Directory.CreateTempSubdirectory("mingji-town-").FullName;
        DryStore? store = null;
        var clock = new Movable();
        var asked = new WebSettings("http://127.0.0.1:0", Path.Combine(folder, "mingji.db"), folder, Checkout.At("standards"));
        var app = WebHost.Build(settings?.Invoke(asked) ?? asked, builder =>
        {
            var inner = builder.Services.Last(s => s.ServiceType == typeof(IStore));
            var opened = (IStore?)inner.ImplementationInstance ?? (IStore)inner.ImplementationFactory!(null!);
            builder.Services.Replace(ServiceDescriptor.Singleton<IStore>(store = new DryStore(opened)));
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            // Printing takes a browser; that is tried in one, not in every town.
            builder.Services.Replace(ServiceDescriptor.Singleton<IOfficialFiles, FiguresOnly>());
            builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
            change?.Invoke(builder);
        });
        var town = new Town(folder, mark, app, store!, clock);
        await town.Settle();
        await app.StartAsync();
        return town;
    }

    public Task<T> Read<T>(Func<Session, T> work) => Store.Read(work);

    /// <summary>The person with this login name; made with this role on the unit with this code when there is none.</summary>
    public Task<long> Person(string login, Role role, string unitCode, string? name = null) => Store.Write(session =>
    {
        if (Register.IdOf(session, login) is { } known) return known;
        var person = Register.Add(session, Clock.GetUtcNow(), 0, login, name ?? login);
        session.Execute("update people set must_change = 0 where id = @Id", new { person.Id });
        Register.Grant(session, Clock.GetUtcNow(), 0, person.Id, Units[unitCode], role);
        return person.Id;
    });

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<Visitor> As(long personId)
    {
        var token = await Store.Write(session => SignIns.Start(session, Clock.GetUtcNow(), personId));
        var identity = new ClaimsIdentity([new("sign-in", token)], CookieAuthenticationDefaults.AuthenticationScheme);
        var options = App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var now = Clock.GetUtcNow();
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), new() { IssuedUtc = now,
            ExpiresUtc = now + SignInLasts }, CookieAuthenticationDefaults.AuthenticationScheme);
        var visitor = new Visitor(Uri);
        visitor.Cookies.Add(Uri, new System.Net.Cookie("mingji", options.TicketDataFormat.Protect(ticket)));
        return visitor;
    }

    /// <summary>A person who can sign in with a password, made by his one-time link as people are.</summary>
    public async Task<long> PersonWithPassword(string login, string password, Role role = Role.Preparer, string unitCode = "111")
    {
        var id = await Person(login, role, unitCode);
        var token = await Store.Write(session => Register.Invite(session, Clock.GetUtcNow(), 0, id));
        using var visitor = Stranger();
        await visitor.Post("/welcome/" + token, ("password", password), ("again", password));
        return id;
    }

    /// <summary>A program with a token of this person's.</summary>
    public async Task<Visitor> ByToken(long personId, TokenScope scope = TokenScope.Write)
    {
        var token = await Store.Write(session =>
        {
            session.Execute("delete from api_tokens where person_id = @personId", new { personId });
            return ApiTokens.Make(session, Clock.GetUtcNow(), Register.Find(session, personId)!, "试", scope, 30);
        });
        var visitor = new Visitor(Uri);
        visitor.Bearer(token);
        return visitor;
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public Visitor Stranger() => new(Uri);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    private static TimeSpan SignInLasts => Mingji.Web.Security.SignInCookie.Idle;

    private async Task Settle()
    {
        await Store.Write(session =>
        {
            Put(session, null, "1", "云屏市", UnitLevel.Division);
            Put(session, "1", "11", "云屏市商务局", UnitLevel.Department);
            Put(session, "11", "111", _mark + "口岸服务中心", UnitLevel.Unit);
            Put(session, "11", "112", "云屏市会展中心", UnitLevel.Unit);
            Put(session, "111", "1111", "口岸服务站", UnitLevel.Unit);
            foreach (var code in new[] { "111", "112" })
            {
                session.Execute(
                    "insert into projects (unit_id, code, name, first_year, last_year) values (@Id, @project, @name, 2020, 2030)",
                    new { Units[code].Id, project = "P" + code, name = (code == "111" ? _mark : "会展") + "运行维护" });
            }

            return true;
        });
        var opener = await Person("opener", Role.PerformanceDivision, "1");
        var access = await Read(session => Register.AccessOf(session, opener));
        await App.Services.GetRequiredService<YearOpening>().Open(access!, Units["1"].Id, new(Year, "national-2020-self-evaluation",
            [new(FormType.ProjectSelfEvaluation, new(2024, 1, 1), new(2024, 3, 31))]));
    }

    private void Put(Session session, string? parent, string code, string name, UnitLevel level) =>
        Units[code] = UnitTree.Add(session, parent is null ? null : Units[parent].Id, code, name, level);
}
