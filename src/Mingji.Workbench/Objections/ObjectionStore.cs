using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Mingji.Core.Notices;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Objections;

/// <summary>Objections in the database; what is sealed stays sealed here.</summary>
public static class ObjectionStore
{
    private const string Columns =
        """
        select o.id, o.notice_id as NoticeId, o.made_by as MadeBy, o.received_at as ReceivedAt, o.state, o.due, o.answer, o.delete_on as DeleteOn,
            o.decided_at as DecidedAt, o.erased_at as ErasedAt
        from objections o

        """;

    public static Objection? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        var files = session.Query<FileRow>(
            "select id, item, size, sealed_name as SealedName, place from objection_files where objection_id = @id order by id", new { id });
        return session.First<Row>(Columns + "where o.id = @id", new { id })?.Objection is { } found
            ? found with { Files = [.. files.Select(f => f.File)] } : null;
    }

    /// <summary>The objections of a notice, those still open first.</summary>
    public static ImmutableArray<Objection> Of(Session session, long noticeId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<Row>(Columns + "where o.notice_id = @noticeId order by o.id", new { noticeId })
                .Select(r => r.Objection).OrderBy(o => ObjectionStates.IsOpen(o.State) ? 0 : 1),
        ];
    }

    /// <summary>The objection for which somebody was given this code; null when there is none.</summary>
    public static Objection? ByCode(Session session, string code)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(Columns + "where o.code_hash = @hash", new { hash = HashOf(code) })?.Objection;
    }

    /// <summary>How many of a notice are still open.</summary>
    public static int Open(Session session, long noticeId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Single<int>(
            "select cast(count(*) as integer) from objections where notice_id = @noticeId and state in ('received', 'accepted')", new { noticeId });
    }

    /// <summary>Open objections of notices below a path, the most urgent first.</summary>
    public static IReadOnlyList<ObjectionLine> Waiting(Session session, string path, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query<ObjectionLine>(
            """
            select o.id, n.id as NoticeId, n.title, o.state, o.due from objections o join notices n on n.id = o.notice_id
                join units u on u.id = n.unit_id
            where o.state in ('received', 'accepted') and u.path like @below order by o.due, o.id limit @most
            """,
            new { below = path + "%", most = (long)most });
    }

    internal static long Add(Session session, long noticeId, string code, ObjectorKind by, DateOnly due, string now) => session.Single<long>(
        """
        insert into objections (notice_id, code_hash, made_by, received_at, state, due, sealed)
        values (@noticeId, @hash, @by, @now, 'received', @due, '') returning id
        """,
        new { noticeId, hash = HashOf(code), by = Codes.Of(by), now, due = Dates.Of(due) });

    internal static void Seal(Session session, long id, string seal) =>
        session.Execute("update objections set sealed = @seal where id = @id", new { id, seal });

    internal static string Sealed(Session session, long id) => session.Single<string>("select sealed from objections where id = @id", new { id });

    internal static void AddFile(Session session, long id, ObjectionItem item, string sealedName, long size, string place) => session.Execute(
        "insert into objection_files (objection_id, item, sealed_name, size, place) values (@id, @item, @sealedName, @size, @place)",
        new { id, item = Codes.Of(item), sealedName, size, place });

    internal static IReadOnlyList<FileRow> Files(Session session, long id) => session.Query<FileRow>(
        "select id, item, size, sealed_name as SealedName, place from objection_files where objection_id = @id order by id", new { id });

    internal static int Move(Session session, Objection from, ObjectionState to, string answer, DateOnly? deleteOn, long person, string now) =>
        session.Execute(
            """
            update objections set state = @to, answer = @answer, person_id = @person, decided_at = @now, delete_on = @deleteOn
            where id = @Id and state = @was
            """,
            new { from.Id, was = Codes.Of(from.State), to = Codes.Of(to), answer, person, now, deleteOn = deleteOn is { } day ? Dates.Of(day)
                : null });

    internal static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    internal sealed record FileRow(long Id, string Item, long Size, string SealedName, string Place)
    {
        public ObjectionFile File => new(Id, Codes.Read<ObjectionItem>(Item), Size);
    }

    private sealed record Row(
        long Id, long NoticeId, string MadeBy, string ReceivedAt, string State, string Due, string Answer, string? DeleteOn, string? DecidedAt,
        string? ErasedAt)
    {
        public Objection Objection => new(
            Id, NoticeId, Codes.Read<ObjectorKind>(MadeBy), ReceivedAt, Codes.Read<ObjectionState>(State), Dates.Read(Due), Answer,
            DeleteOn is null ? null : Dates.Read(DeleteOn))
        {
            DecidedAt = DecidedAt, ErasedAt = ErasedAt,
        };
    }
}

/// <summary>An objection that waits to be dealt with.</summary>
public sealed record ObjectionLine(long Id, long NoticeId, string Title, string State, string Due);
