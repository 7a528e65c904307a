using System.Collections.Immutable;
using Mingji.Core.Filling;

namespace Mingji.Workbench.Cases;

/// <summary>
/// What came of saving cells. Those in conflict were left as they are; all others are saved, on the disk, when this is answered.
/// </summary>
public sealed record SaveAnswer(
    int Version, FilledForm Filled, Assessment Assessment, ImmutableArray<CellChange> Changed, ImmutableArray<CellConflict> Conflicts)
{
    /// <summary>The case that was changed.</summary>
    public required Case Subject { get; init; }

    /// <summary>The day on which it was changed, by the office's calendar.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The number of the case's latest event: what the page has seen of the history when it has shown this.</summary>
    public long Event { get; init; }

    /// <summary>What was said of the form before the change; null when that is not known any more.</summary>
    public Assessment? Before { get; init; }

    /// <summary>The number of the case's latest event before the change.</summary>
    public long EventBefore { get; init; }

    /// <summary>The latest event is this change itself; false when nothing changed.</summary>
    public bool IsOwnEvent { get; init; }
}
