using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.People;

/// <summary>The register of people and their roles.</summary>
public static class Register
{
    internal const string Stream = "people";
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    /// <summary>A person who can't sign in yet: <see cref="Invite"/> gives the link with which he sets a password.</summary>
    public static Person Add(Session session, DateTimeOffset at, long byPerson, string login, string name)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (IdOf(session, login) is not null) throw new RefusalException($"登录名{login}已有人用，请换一个");
        var stamp = Tokens.New();
        var id = session.Single<long>(
            "insert into people (login, name, stamp) values (@login, @name, @stamp) returning id", new { login, name, stamp });
        EventLog.Append(session, Stream, at, byPerson, "person-added", new { id, login });
        return new(id, login, name, true, stamp, true);
    }

    public static void Grant(Session session, DateTimeOffset at, long byPerson, long personId, BudgetUnit unit, Role role)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(unit);
        if (session.Execute(
            "insert into grants (person_id, unit_id, role) values (@personId, @unitId, @role) on conflict do nothing",
            new { personId, unitId = unit.Id, role = Codes.Of(role) }) == 0)
            return;
        EventLog.Append(session, Stream, at, byPerson, "role-granted", new { person = personId, unit = unit.Id, role = Codes.Of(role) });
    }

    public static void Revoke(Session session, DateTimeOffset at, long byPerson, long personId, long unitId, Role role)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Execute(
            "delete from grants where person_id = @personId and unit_id = @unitId and role = @role",
            new { personId, unitId, role = Codes.Of(role) }) == 0)
            return;
        EventLog.Append(session, Stream, at, byPerson, "role-revoked", new { person = personId, unit = unitId, role = Codes.Of(role) });
    }

    /// <summary>
    /// The token of a one-time link with which the person sets a password. Links given before are void; only the token's hash is kept.
    /// </summary>
    public static string Invite(Session session, DateTimeOffset at, long byPerson, long personId)
    {
        ArgumentNullException.ThrowIfNull(session);
        var token = Tokens.New();
        Void(session, at, personId);
        session.Execute(
            "insert into invitations (token_hash, person_id, expires_at) values (@hash, @personId, @expires)",
            new { hash = Tokens.HashOf(token), personId, expires = Timestamps.Of(at + InvitationLasts) });
        EventLog.Append(session, Stream, at, byPerson, "person-invited", new { person = personId });
        return token;
    }

    /// <summary>Whom an unused link invites; null when it is none, used or too old.</summary>
    public static Person? Invited(Session session, DateTimeOffset at, string token)
    {
        ArgumentNullException.ThrowIfNull(session);
        var id = session.First<long?>(
            "select person_id from invitations where token_hash = @hash and used_at is null and expires_at > @now",
            new { hash = Tokens.HashOf(token), now = Timestamps.Of(at) });
        return id is { } person && Find(session, person) is { Active: true } found ? found : null;
    }

    /// <summary>Sets the password by a one-time link; false when the link is no longer good.</summary>
    public static bool Accept(Session session, DateTimeOffset at, string token, string passwordHash)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (Invited(session, at, token) is not { } person) return false;
        var now = Timestamps.Of(at);
        if (session.Execute(
            "update invitations set used_at = @now where token_hash = @hash and used_at is null", new { now, hash = Tokens.HashOf(token) }) == 0)
            return false;
        SetPassword(session, at, person.Id, passwordHash);
        return true;
    }

    /// <summary>Sets a new password: sign-ins in progress end, unused links are void, and a lock-out is over.</summary>
    public static void SetPassword(Session session, DateTimeOffset at, long personId, string passwordHash)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Execute(
            """
            update people set password_hash = @passwordHash, must_change = 0, stamp = @stamp where id = @personId
            """,
            new { passwordHash, stamp = Tokens.New(), personId });
        SignIns.EndAll(session, at, personId);
        Void(session, at, personId);
        if (Find(session, personId) is { } person) PasswordSignIn.Unlock(session, at, person.Login);
        EventLog.Append(session, Stream, at, personId, "password-set", new { person = personId });
    }

    /// <summary>Opens a closed account again; it has no password until a link is used.</summary>
    internal static void Reopen(Session session, DateTimeOffset at, long byPerson, long personId)
    {
        session.Execute("update people set active = 1 where id = @personId", new { personId });
        EventLog.Append(session, Stream, at, byPerson, "person-reopened", new { person = personId });
    }

    public static Person? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>("select id, login, name, must_change as MustChange, stamp, active from people where id = @id", new { id })?.Person;
    }

    /// <summary>What the person may do; null when there is no such active person.</summary>
    public static Access? AccessOf(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return AccessOf(session.Query<AccessRow>(
            $"""
            select {AccessColumns} from people p left join grants g on g.person_id = p.id left join units u on u.id = g.unit_id
            where p.id = @id order by u.path, g.role
            """,
            new { id }));
    }

    /// <summary>Those who could sign in and have no password yet.</summary>
    public static IReadOnlyList<Access> WithoutPassword(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<long>("select id from people where password_hash is null and active = 1 order by id").Select(id => AccessOf(session, id)!)];
    }

    /// <summary>A person with one of his roles in each row; null when there is no row, or the person is not active.</summary>
    internal static Access? AccessOf(IReadOnlyList<AccessRow> rows) => rows is [{ Active: not 0 } first, ..]
        ? new(new(first.Id, first.Login, first.Name, first.MustChange != 0, first.Stamp, true),
            [.. rows.Where(r => r.Role is not null).Select(r => new Grant(Codes.Read<Role>(r.Role!), r.UnitId!.Value, r.UnitName!, r.Path!))])
        : null;

    /// <summary>A login name as it is kept and compared.</summary>
    public static string LoginOf(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    /// <summary>The person with this login name; null when there is none.</summary>
    public static long? IdOf(Session session, string login)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<long?>("select id from people where login = @login", new { login });
    }

    internal static void Void(Session session, DateTimeOffset at, long personId) => session.Execute(
        "update invitations set used_at = @now where person_id = @personId and used_at is null", new { now = Timestamps.Of(at), personId });

    private sealed record Row(long Id, string Login, string Name, long MustChange, string Stamp, long Active)
    {
        public Person Person => new(Id, Login, Name, MustChange != 0, Stamp, Active != 0);
    }

    /// <summary>The columns of an <see cref="AccessRow"/>: the person p, the role g and its unit u.</summary>
    internal const string AccessColumns =
        "p.id, p.login, p.name, p.must_change as MustChange, p.stamp, p.active, g.role, u.id as UnitId, u.name as UnitName, u.path";

    /// <summary>A person and one of his roles; the latter is missing when he has none.</summary>
    internal record AccessRow(
        long Id, string Login, string Name, long MustChange, string Stamp, long Active, string? Role, long? UnitId, string? UnitName, string? Path);
}
