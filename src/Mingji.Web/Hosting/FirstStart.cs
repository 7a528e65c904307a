using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Hosting;

/// <summary>Makes an empty database usable: there is no default password, so the first start gives one-time links instead.</summary>
public static class FirstStart
{
    private const long System = 0;

    /// <summary>The links to print; none when somebody has been let in before.</summary>
    public static async Task<IReadOnlyList<DemoLink>> Links(WebApplication app, WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Demo && await app.Services.GetRequiredService<DemoData>().Fill() is { } links) return links;
        var (store, clock) = (app.Services.GetRequiredService<IStore>(), app.Services.GetRequiredService<TimeProvider>());
        return await store.Write<IReadOnlyList<DemoLink>>(session =>
        {
            if (session.Single<long>("select count(*) from people") > 0) return [];
            var now = clock.GetUtcNow();
            var root = UnitTree.Add(session, null, "0", "本级", UnitLevel.Division);
            var person = Register.Add(session, now, System, "admin", "系统管理员");
            Register.Grant(session, now, System, person.Id, root, Role.Administrator);
            return [new(RoleNames.Of(Role.Administrator), person.Login, "/welcome/" + Register.Invite(session, now, System, person.Id))];
        });
    }
}
