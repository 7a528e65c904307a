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

    /// <summary>So many sign-ins can be looked up at once.</summary>
    internal const int MostTogether = 8;

    private const string Stream = "sign-ins";

    private const string InProgress =
        "sign_ins s join people p on p.id = s.person_id left join grants g on g.person_id = p.id left join units u on u.id = g.unit_id";

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
            select {Register.AccessColumns} from {InProgress}
            where s.token_hash = @hash and s.ended_at is null and s.started_at > @oldest
            order by u.path, g.role
            """,
            new { hash = Tokens.HashOf(token), oldest = Timestamps.Of(at - Longest) }));
    }

    /// <summary>The same of at most <see cref="MostTogether"/> sign-ins, by their tokens; those that have ended are not among them.</summary>
    internal static IReadOnlyDictionary<string, Access> AccessOf(Session session, DateTimeOffset at, IReadOnlyCollection<string> tokens)
    {
        var hashes = tokens.Distinct(StringComparer.Ordinal).ToDictionary(t => t, Tokens.HashOf, StringComparer.Ordinal);
        // One statement for any number of them, so that it is prepared once: no sign-in has the hash that stands in for those missing.
        var asked = hashes.Values.Concat(Enumerable.Repeat("", MostTogether - hashes.Count)).ToArray();
        var rows = session.Query<TokenRow>(
            $"""
            select {Register.AccessColumns}, s.token_hash as Hash from {InProgress}
            where s.token_hash in (@h0, @h1, @h2, @h3, @h4, @h5, @h6, @h7) and s.ended_at is null and s.started_at > @oldest
            order by u.path, g.role
            """,
            new
            {
                h0 = asked[0], h1 = asked[1], h2 = asked[2], h3 = asked[3], h4 = asked[4], h5 = asked[5], h6 = asked[6], h7 = asked[7],
                oldest = Timestamps.Of(at - Longest),
            }).ToLookup(r => r.Hash, StringComparer.Ordinal);
        var found = new Dictionary<string, Access>(StringComparer.Ordinal);
        foreach (var (token, hash) in hashes)
        {
            if (Register.AccessOf([.. rows[hash]]) is { } access) found[token] = access;
        }

        return found;
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

    private sealed record TokenRow(
        long Id, string Login, string Name, long MustChange, string Stamp, long Active, string? Role, long? UnitId, string? UnitName, string? Path,
        string Hash)
        : Register.AccessRow(Id, Login, Name, MustChange, Stamp, Active, Role, UnitId, UnitName, Path);
}
