using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>Who last changed a cell, and when.</summary>
public sealed record LastChange(string? By, string At)
{
    /// <summary>How many of the newest events are looked at.</summary>
    private const int Depth = 50;

    /// <summary>Null when none of the newest events changed the cell.</summary>
    public static LastChange? Of(Session session, string stream, int cell)
    {
        foreach (var happened in EventLog.Newest(session, stream, Depth))
        {
            var changes = happened.Kind switch
            {
                CellsChanged.Kind => EventLog.Read<CellsChanged>(happened).Changes,
                FormTakenOver.Kind => EventLog.Read<FormTakenOver>(happened).Changes,
                _ => [],
            };
            if (!changes.Any(c => c.Cell == cell)) continue;
            return new(Register.Find(session, happened.PersonId)?.Name, happened.At);
        }

        return null;
    }
}
