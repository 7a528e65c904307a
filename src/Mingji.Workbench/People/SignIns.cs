using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.People;

/// <summary>A sign-in that has not ended: when it began, and whether it is the one that asks.</summary>
public sealed record OpenSignIn(DateTimeOffset Since, bool Here);

/// <summary>
/// Sign-ins in progress. The browser holds a token, the database its hash: signing out, a new password or a closed account ends a sign-in
/// for good, whoever has a copy of the cookie.
/// </summary>
public static class SignIns
{
    /// <summary>A sign-in ends after this time, however busy it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Stream = "sign-ins";

    /// <summary>A new sign-in's token.</summary>
    public static string Start(Session session, DateTimeOffset at, long personId)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Execute(
            "delete from sign_ins where person_id = @personId and (ended_at is not null or started_at <= @oldest)",
            new { personId, oldest = Timestamps.Of(at - Longest) });
        var token = Tokens.New();
        session.Execute(
            "insert into sign_ins (token_hash, person_id, started_at) values (@hash, @personId, @now)",
            new { hash = Tokens.HashOf(token), personId, now = Timestamps.Of(at) });
        EventLog.Append(session, Stream, at, personId, "signed-in", new { person = personId });
        return token;
    }

    public static void End(Session session, DateTimeOffset at, string token)
    {
        ArgumentNullException.ThrowIfNull(session);
        var person = session.First<long?>(
            "update sign_ins set ended_at = @now where token_hash = @hash and ended_at is null returning person_id",
            new { now = Timestamps.Of(at), hash = Tokens.HashOf(token) });
        if (person is { } id) EventLog.Append(session, Stream, at, id, "signed-out", new { person = id });
    }

    public static void EndAll(Session session, DateTimeOffset at, long personId)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Execute("update sign_ins set ended_at = @now where person_id = @personId and ended_at is null",
            new { now = Timestamps.Of(at), personId });
    }

    /// <summary>What the person of this sign-in may do; null when it has ended.</summary>
    public static Access? AccessOf(Session session, DateTimeOffset at, string token)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Register.AccessOf(session.Query<Register.AccessRow>(
            $"""
            select {Register.AccessColumns}
            from sign_ins s join people p on p.id = s.person_id left join grants g on g.person_id = p.id left join units u on u.id = g.unit_id
            where s.token_hash = @hash and s.ended_at is null and s.started_at > @oldest
            order by u.path, g.role
            """,
            new { hash = Tokens.HashOf(token), oldest = Timestamps.Of(at - Longest) }));
    }

    /// <summary>The person's sign-ins in progress, the newest first.</summary>
    public static IReadOnlyList<OpenSignIn> Of(Session session, DateTimeOffset at, long personId, string token)
    {
        ArgumentNullException.ThrowIfNull(session);
        var here = Tokens.HashOf(token);
        return
        [
            .. session.Query<Row>(
                """
                select started_at as Since, token_hash as Hash from sign_ins
                where person_id = @personId and ended_at is null and started_at > @oldest order by started_at desc
                """,
                new { personId, oldest = Timestamps.Of(at - Longest) }).Select(r => new OpenSignIn(Timestamps.Read(r.Since), r.Hash == here)),
        ];
    }

    private sealed record Row(string Since, string Hash);
}
