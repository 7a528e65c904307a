using Mingji.Workbench.Events;

namespace Mingji.Workbench.Cases;

/// <summary>Which of a person's changes is the next to be taken back, and which to be done again; null when there is none.</summary>
public sealed record UndoStack(Event? Undo, Event? Redo)
{
    /// <summary>
    /// From a case's history, the newest event first. A change of his own after taking something back leaves nothing to do again, as
    /// everywhere.
    /// </summary>
    public static UndoStack Of(IReadOnlyList<Event> newestFirst, long personId)
    {
        ArgumentNullException.ThrowIfNull(newestFirst);
        var (done, undone) = (new Stack<Event>(), new Stack<Event>());
        var known = newestFirst.ToDictionary(e => e.Number);
        foreach (var happened in newestFirst.Reverse().Where(e => e.PersonId == personId))
        {
            if (Read(happened) is not { } change) continue;
            if (change.Undoes is { } taken) Move(done, undone, known.GetValueOrDefault(taken));
            else if (change.Redoes is { } again) Move(undone, done, known.GetValueOrDefault(again));
            else
            {
                done.Push(happened);
                undone.Clear();
            }
        }

        return new(done.TryPeek(out var undo) ? undo : null, undone.TryPeek(out var redo) ? redo : null);
    }

    /// <summary>The change that an event is; null for events that can't be taken back.</summary>
    public static IUndoable? Read(Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return happened.Kind switch
        {
            CellsChanged.Kind => EventLog.Read<CellsChanged>(happened),
            RowChanged.Kind => EventLog.Read<RowChanged>(happened),
            ItemsChanged.Kind => EventLog.Read<ItemsChanged>(happened),
            FormTakenOver.Kind => EventLog.Read<FormTakenOver>(happened),
            _ => null,
        };
    }

    /// <summary>What is older than the part of the history at hand is no longer on either side.</summary>
    private static void Move(Stack<Event> from, Stack<Event> to, Event? happened)
    {
        if (happened is null) return;
        if (from.TryPeek(out var top) && top.Number == happened.Number) from.Pop();
        to.Push(happened);
    }
}
