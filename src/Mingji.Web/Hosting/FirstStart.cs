using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Hosting;

/// <summary>
/// Makes an empty database usable: there is no default password, so the first start gives one-time links instead. A later start gives new
/// ones where they were lost: to the people of the demo who have no password yet, and to the administrators while nobody at all has one.
/// Others have their links from an administrator, who would not hear of it if a start made them void.
/// </summary>
public static class FirstStart
{
    private const long System = 0;

    /// <summary>The links to print; none when whoever can give links to others has been let in.</summary>
    public static async Task<IReadOnlyList<DemoLink>> Links(WebApplication app, WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Demo && await app.Services.GetRequiredService<DemoData>().Fill() is { } links) return links;
        var (store, clock) = (app.Services.GetRequiredService<IStore>(), app.Services.GetRequiredService<TimeProvider>());
        return await store.Write<IReadOnlyList<DemoLink>>(session =>
        {
            var now = clock.GetUtcNow();
            if (session.Single<long>("select count(*) from people") == 0) return [Administrator(session, now)];
            var outside = Register.WithoutPassword(session);
            var somebodyIsIn = session.First<long?>("select id from people where password_hash is not null limit 1") is not null;
            var (demo, administrators) = (settings.Demo, !somebodyIsIn);
            return
            [
                .. outside.Where(a => (demo && DemoData.Has(a.Person.Login)) || (administrators && a.HasAnywhere(Role.Administrator)))
                    .Select(a => LinkOf(session, now, a)),
            ];
        });
    }

    private static DemoLink Administrator(Session session, DateTimeOffset now)
    {
        var root = UnitTree.Add(session, null, "0", "本级", UnitLevel.Division);
        var person = Register.Add(session, now, System, "admin", "系统管理员");
        Register.Grant(session, now, System, person.Id, root, Role.Administrator);
        return LinkOf(session, now, Register.AccessOf(session, person.Id)!);
    }

    private static DemoLink LinkOf(Session session, DateTimeOffset now, Access access) => new(
        access.Grants.IsEmpty ? access.Person.Name : RoleNames.Of(access.Grants[0].Role), access.Person.Login,
        "/welcome/" + Register.Invite(session, now, System, access.Person.Id));
}
