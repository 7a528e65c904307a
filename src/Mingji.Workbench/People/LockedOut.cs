using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>The way back in for whoever runs the machine, when no administrator can sign in any more.</summary>
public static class LockedOut
{
    private const long Machine = 0;

    /// <summary>A new one-time link's token for this login name; a closed account is refused unless it is to be opened again.</summary>
    public static Invited Invite(Session session, DateTimeOffset at, string login, bool reopen)
    {
        ArgumentNullException.ThrowIfNull(session);
        var id = Register.IdOf(session, Register.LoginOf(login)) ?? throw new RefusalException($"没有登录名{login}；{Administrators(session)}");
        if (Register.Find(session, id) is not { Active: true })
        {
            if (!reopen) throw new RefusalException($"账号{login}已关闭；要重新启用，请加 --reopen");
            Register.Reopen(session, at, Machine, id);
        }

        return new(Register.Find(session, id)!, Register.Invite(session, at, Machine, id));
    }

    private static string Administrators(Session session)
    {
        var logins = session.Query<string>(
            "select distinct p.login from people p join grants g on g.person_id = p.id where g.role = @role order by p.login limit 20",
            new { role = Codes.Of(Role.Administrator) });
        return logins.Count == 0 ? "还没有系统管理员，请先运行 mingji serve" : "系统管理员的登录名有：" + string.Join("、", logins);
    }
}
