using System.Collections.Immutable;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Events;

/// <summary>A history that does not hold together: where, and what is wrong.</summary>
public sealed record BrokenChain(string Stream, long Number, string Why);

/// <summary>What walking all histories gave.</summary>
public sealed record ChainReport(int Streams, long Events, ImmutableArray<BrokenChain> Broken);

/// <summary>Walks every history from its first event and works the hashes out again.</summary>
public static class ChainCheck
{
    private const int Page = 1000;

    public static ChainReport Run(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var broken = ImmutableArray.CreateBuilder<BrokenChain>();
        var heads = session.Query<Head>("select name, length, hash from streams order by name");
        var events = 0L;
        foreach (var head in heads) events += Walk(session, head, broken);
        foreach (var stray in session.Query<string>("select distinct stream from events where stream not in (select name from streams)"))
            broken.Add(new(stray, 0, "这段历史没有登记，不知是否完整"));
        return new(heads.Count, events, broken.ToImmutable());
    }

    /// <summary>Walks one history.</summary>
    public static ChainReport Of(Session session, string stream)
    {
        ArgumentNullException.ThrowIfNull(session);
        var broken = ImmutableArray.CreateBuilder<BrokenChain>();
        var head = session.First<Head>("select name, length, hash from streams where name = @stream", new { stream }) ?? new(stream, 0, EventHash.Beginning);
        return new(1, Walk(session, head, broken), broken.ToImmutable());
    }

    private static long Walk(Session session, Head head, ImmutableArray<BrokenChain>.Builder broken)
    {
        var (number, hash) = (0L, EventHash.Beginning);
        while (PageAfter(session, head.Name, number) is { Count: > 0 } page)
        {
            foreach (var next in page)
            {
                if (next.Number != number + 1) broken.Add(new(head.Name, number + 1, $"缺少第{number + 1}条记录"));
                else if (EventHash.Of(hash, next.Stream, next.Number, next.At, next.PersonId, next.Kind, next.Body) != next.Hash)
                    broken.Add(new(head.Name, next.Number, "内容与校验值不符，记录被改动过"));
                (number, hash) = (next.Number, next.Hash);
            }
        }

        if (number != head.Length) broken.Add(new(head.Name, number, $"应有{head.Length}条记录，只有{number}条"));
        else if (hash != head.Hash) broken.Add(new(head.Name, number, "最后一条的校验值与登记的不符"));
        return number;
    }

    private static IReadOnlyList<Event> PageAfter(Session session, string stream, long number) => session.Query<Event>(
        """
        select stream, number, at, person_id as PersonId, kind, body, hash from events
        where stream = @stream and number > @number order by number limit @Page
        """,
        new { stream, number, Page });

    private sealed record Head(string Name, long Length, string Hash);
}
