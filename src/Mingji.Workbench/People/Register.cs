using System.Security.Cryptography;
using System.Text;
using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.People;

/// <summary>The register of people and their roles.</summary>
public static class Register
{
    private const string Stream = "people";
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    /// <summary>A person who can't sign in yet: <see cref="Invite"/> gives the link with which he sets a password.</summary>
    public static Person Add(Session session, DateTimeOffset at, long byPerson, string login, string name)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.First<long?>("select id from people where login = @login", new { login }) is not null)
            throw new RefusalException($"登录名{login}已有人用，请换一个");
        var stamp = NewToken();
        var id = session.Single<long>(
            "insert into people (login, name, stamp) values (@login, @name, @stamp) returning id", new { login, name, stamp });
        EventLog.Append(session, Stream, at, byPerson, "person-added", new { id, login });
        return new(id, login, name, true, stamp, true);
    }

    public static void Grant(Session session, DateTimeOffset at, long byPerson, long personId, BudgetUnit unit, Role role)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(unit);
        session.Execute(
            "insert into grants (person_id, unit_id, role) values (@personId, @unitId, @role) on conflict do nothing",
            new { personId, unitId = unit.Id, role = Codes.Of(role) });
        EventLog.Append(session, Stream, at, byPerson, "role-granted", new { person = personId, unit = unit.Id, role = Codes.Of(role) });
    }

    public static void Revoke(Session session, DateTimeOffset at, long byPerson, long personId, long unitId, Role role)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Execute(
            "delete from grants where person_id = @personId and unit_id = @unitId and role = @role",
            new { personId, unitId, role = Codes.Of(role) });
        EventLog.Append(session, Stream, at, byPerson, "role-revoked", new { person = personId, unit = unitId, role = Codes.Of(role) });
    }

    /// <summary>The token of a one-time link with which the person sets a password. Only its hash is kept.</summary>
    public static string Invite(Session session, DateTimeOffset at, long byPerson, long personId)
    {
        ArgumentNullException.ThrowIfNull(session);
        var token = NewToken();
        session.Execute(
            "insert into invitations (token_hash, person_id, expires_at) values (@hash, @personId, @expires)",
            new { hash = HashOf(token), personId, expires = Timestamps.Of(at + InvitationLasts) });
        EventLog.Append(session, Stream, at, byPerson, "person-invited", new { person = personId });
        return token;
    }

    /// <summary>Whom an unused link invites; null when it is none, used or too old.</summary>
    public static Person? Invited(Session session, DateTimeOffset at, string token)
    {
        ArgumentNullException.ThrowIfNull(session);
        var id = session.First<long?>(
            "select person_id from invitations where token_hash = @hash and used_at is null and expires_at > @now",
            new { hash = HashOf(token), now = Timestamps.Of(at) });
        return id is { } person ? Find(session, person) : null;
    }

    /// <summary>Sets the password by a one-time link; false when the link is no longer good.</summary>
    public static bool Accept(Session session, DateTimeOffset at, string token, string passwordHash)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (Invited(session, at, token) is not { } person) return false;
        var now = Timestamps.Of(at);
        if (session.Execute(
            "update invitations set used_at = @now where token_hash = @hash and used_at is null", new { now, hash = HashOf(token) }) == 0)
            return false;
        SetPassword(session, at, person.Id, passwordHash);
        return true;
    }

    public static void SetPassword(Session session, DateTimeOffset at, long personId, string passwordHash)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Execute(
            """
            update people set password_hash = @passwordHash, must_change = 0, failures = 0, locked_until = null, stamp = @stamp
            where id = @personId
            """,
            new { passwordHash, stamp = NewToken(), personId });
        EventLog.Append(session, Stream, at, personId, "password-set", new { person = personId });
    }

    public static Person? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>("select id, login, name, must_change as MustChange, stamp, active from people where id = @id", new { id })?.Person;
    }

    /// <summary>What the person may do; null when there is no such active person.</summary>
    public static Access? AccessOf(Session session, long id)
    {
        if (Find(session, id) is not { Active: true } person) return null;
        var grants = session.Query<GrantRow>(
            """
            select g.role, u.id as UnitId, u.name as UnitName, u.path from grants g join units u on u.id = g.unit_id
            where g.person_id = @id order by u.path, g.role
            """,
            new { id });
        return new(person, [.. grants.Select(g => new Grant(Codes.Read<Role>(g.Role), g.UnitId, g.UnitName, g.Path))]);
    }

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private sealed record Row(long Id, string Login, string Name, long MustChange, string Stamp, long Active)
    {
        public Person Person => new(Id, Login, Name, MustChange != 0, Stamp, Active != 0);
    }

    private sealed record GrantRow(string Role, long UnitId, string UnitName, string Path);
}
