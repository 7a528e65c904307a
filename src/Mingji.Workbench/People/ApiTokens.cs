using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>What a token may be used for.</summary>
public enum TokenScope
{
    /// <summary>To read only.</summary>
    Read,

    /// <summary>To read and to do whatever its person may do.</summary>
    Write,
}

/// <summary>A token that has not ended, as its person sees it: never the token itself.</summary>
public sealed record ApiToken(long Id, string Name, TokenScope Scope, DateTimeOffset Made, DateTimeOffset Expires);

/// <summary>Who asks with a token, and what for.</summary>
public sealed record TokenAccess(Access Access, TokenScope Scope);

/// <summary>
/// Tokens with which a program asks in a person's name. The token is shown once and kept as its hash; it gives the rights that the person
/// has at that moment, and ends with its day, with his account, or when he takes it back.
/// </summary>
public static class ApiTokens
{
    /// <summary>Before each token, so that whoever finds one knows what it is.</summary>
    public const string Prefix = "mingji_";

    public const int LongestDays = 366;
    public const int LongestName = 60;

    /// <summary>The most tokens of one person at the same time.</summary>
    public const int Most = 20;

    /// <summary>A new token; the only time that it is seen.</summary>
    public static string Make(Session session, DateTimeOffset at, Person person, string? name, TokenScope scope, int days)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(person);
        var called = (name ?? "").Trim();
        if (called.Length is 0 or > LongestName) throw new RefusalException($"请给令牌起一个名字（1到{LongestName}个字），写明哪个程序用它");
        if (days is < 1 or > LongestDays) throw new RefusalException($"有效期应是1到{LongestDays}天");
        if (Of(session, at, person.Id).Count >= Most) throw new RefusalException($"一个人最多有{Most}个令牌，请先收回不用的");
        var token = Prefix + Tokens.New();
        session.Execute(
            """
            insert into api_tokens (token_hash, person_id, name, scope, made_at, expires_at)
            values (@hash, @Id, @called, @scope, @now, @expires)
            """,
            new
            {
                hash = Tokens.HashOf(token), person.Id, called, scope = Codes.Of(scope), now = Timestamps.Of(at),
                    expires = Timestamps.Of(at.AddDays(days)),
            });
        EventLog.Append(session, Register.Stream, at, person.Id, "token-made", new { name = called, scope = Codes.Of(scope), days });
        return token;
    }

    /// <summary>Takes a token back; refuses one that is not the person's.</summary>
    public static void Revoke(Session session, DateTimeOffset at, Person person, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(person);
        var name = session.First<string>(
            "update api_tokens set ended_at = @now where id = @id and person_id = @Id and ended_at is null returning name",
            new { now = Timestamps.Of(at), id, person.Id }) ?? throw new RefusalException("没有这个令牌，或者它已经收回");
        EventLog.Append(session, Register.Stream, at, person.Id, "token-revoked", new { name });
    }

    /// <summary>The person's tokens that have not ended, the newest first.</summary>
    public static IReadOnlyList<ApiToken> Of(Session session, DateTimeOffset at, long personId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<Row>(
                """
                select id, name, scope, made_at as Made, expires_at as Expires from api_tokens
                where person_id = @personId and ended_at is null and expires_at > @now order by id desc
                """,
                new { personId, now = Timestamps.Of(at) }).Select(r => r.Token),
        ];
    }

    /// <summary>What a token gives now; null when it is none, has ended, or its person may not sign in.</summary>
    public static TokenAccess? AccessOf(Session session, DateTimeOffset at, string token)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(token);
        if (!token.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var asked = new { hash = Tokens.HashOf(token), now = Timestamps.Of(at) };
        var scope = session.First<string>(
            "select scope from api_tokens where token_hash = @hash and ended_at is null and expires_at > @now", asked);
        if (Codes.TryRead<TokenScope>(scope) is not { } read) return null;
        var access = Register.AccessOf(session.Query<Register.AccessRow>(
            $"""
            select {Register.AccessColumns}
            from api_tokens t join people p on p.id = t.person_id left join grants g on g.person_id = p.id left join units u on u.id = g.unit_id
            where t.token_hash = @hash order by u.path, g.role
            """,
            asked));
        return access is null or { Person.MustChange: true } ? null : new(access, read);
    }

    private sealed record Row(long Id, string Name, string Scope, string Made, string Expires)
    {
        public ApiToken Token => new(Id, Name, Codes.Read<TokenScope>(Scope), Timestamps.Read(Made), Timestamps.Read(Expires));
    }
}
