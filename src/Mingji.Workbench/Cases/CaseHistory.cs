using System.Collections.Immutable;
using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>What a reader of a history is after; null: all.</summary>
public sealed record HistoryWanted(long? PersonId, string? Kind, int? Cell, long? Before);

/// <summary>One event for people: who, when (see <see cref="Timestamps"/>), what, and the cells with their texts before and after.</summary>
public sealed record HistoryItem(long Number, string At, string By, string Said, ImmutableArray<CellChange> Changes, string Hash);

/// <summary>A page of a case's history, the newest first. <paramref name="More"/>: there are older ones.</summary>
public sealed record HistoryPage(ImmutableArray<HistoryItem> Items, bool More, ImmutableArray<(long Id, string Name)> People);

/// <summary>Reads the history of a case.</summary>
public static class CaseHistory
{
    public const int PageLength = 50;

    /// <summary>Who did what nobody did.</summary>
    private const string System = "系统";

    public static HistoryPage Read(Session session, Case subject, HistoryWanted wanted)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(wanted);
        var people = session.Query<Someone>(
            """
            select distinct e.person_id as Id, p.name as Name from events e left join people p on p.id = e.person_id
            where e.stream = @Stream order by p.name
            """,
            new { subject.Stream });
        var names = people.ToDictionary(p => p.Id, p => p.Name ?? System);
        var events = session.Query<Event>(
            """
            select stream, number, at, person_id as PersonId, kind, body, hash from events
            where stream = @Stream and number < @before and (@person = 0 or person_id = @person) and (@kind = '' or kind = @kind)
                and (@cell = '' or body like @cell)
            order by number desc limit @most
            """,
            new
            {
                subject.Stream, before = wanted.Before ?? long.MaxValue, person = wanted.PersonId ?? 0, kind = wanted.Kind ?? "",
                cell = wanted.Cell is { } cell ? $"%\"cell\":{cell},%" : "", most = PageLength + 1,
            });
        return new(
            [.. events.Take(PageLength).Select(e => Of(e, names.GetValueOrDefault(e.PersonId, System)))], events.Count > PageLength,
            [.. people.Select(p => (p.Id, p.Name ?? System))]);
    }

    private static HistoryItem Of(Event happened, string by)
    {
        ImmutableArray<CellChange> changes = happened.Kind switch
        {
            CellsChanged.Kind => EventLog.Read<CellsChanged>(happened).Changes,
            FormTakenOver.Kind => EventLog.Read<FormTakenOver>(happened).Changes,
            _ => [],
        };
        return new(happened.Number, happened.At, by, EventWords.Of(happened), changes, happened.Hash);
    }

    private sealed record Someone(long Id, string? Name);
}
