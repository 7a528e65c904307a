using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>A cell that was changed: what stands there now, who changed it last, and when (see <see cref="Timestamps"/>).</summary>
public sealed record FreshCell(int Cell, string Label, string Text, long PersonId, string By, string At);

/// <summary>
/// What happened to a form since a page last looked. <paramref name="LastEvent"/> is the number of the newest event;
/// <paramref name="IsOther"/>: more than cells changed, the page must show the form anew.
/// </summary>
public sealed record CaseNews(long LastEvent, bool IsOther, ImmutableArray<FreshCell> Cells)
{
    /// <summary>With more events than this the form is shown anew.</summary>
    private const int Most = 100;

    public static long LatestOf(Session session, Case subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        return session.First<long?>("select length from streams where name = @Stream", new { subject.Stream }) ?? 0;
    }

    /// <summary>Null when nothing happened after the event of this number.</summary>
    public static CaseNews? Since(Session session, Case subject, FilledForm filled, long after)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var latest = LatestOf(session, subject);
        if (latest <= after) return null;
        var events = EventLog.Newest(session, subject.Stream, Most).Where(e => e.Number > after).ToList();
        if (events.Count < latest - after || events.Exists(ChangesForm)) return new(latest, true, []);
        var names = new Dictionary<long, string>();
        var texts = filled.Cells.ToDictionary(c => c.Number.Value);
        var fresh = new Dictionary<int, FreshCell>();
        foreach (var happened in events.Where(e => e.Kind == CellsChanged.Kind))
        {
            if (!names.TryGetValue(happened.PersonId, out var by))
                by = names[happened.PersonId] = Register.Find(session, happened.PersonId)?.Name ?? "";
            foreach (var change in EventLog.Read<CellsChanged>(happened).Changes)
            {
                if (texts.TryGetValue(change.Cell, out var cell))
                    fresh.TryAdd(change.Cell, new(change.Cell, cell.Label, cell.Text, happened.PersonId, by, happened.At));
            }
        }

        return new(latest, false, [.. fresh.Values]);
    }

    /// <summary>More of the form than texts: its rows, or what may be changed. Files and remarks are beside it.</summary>
    private static bool ChangesForm(Event happened) => happened.Kind is not (CellsChanged.Kind or EvidenceAttached.Kind or EvidenceRemoved.Kind
        or RemarkAdded.Kind or RemarkAnswered.Kind or RemarkSettled.Kind or FindingOverridden.Kind or OverrideWithdrawn.Kind);
}
