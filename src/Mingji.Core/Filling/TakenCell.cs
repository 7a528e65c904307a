namespace Mingji.Core.Filling;

/// <summary>What a file does to a cell.</summary>
public enum TakenKind
{
    /// <summary>The file says what stands there already.</summary>
    Same,

    /// <summary>The cell was empty.</summary>
    Filled,

    Changed,

    /// <summary>The cell loses its text: the file leaves it empty, or does not have its row.</summary>
    Emptied,

    /// <summary>The file leaves it empty, and what stands there stays.</summary>
    Kept,

    /// <summary>The file says something else, and what stands there stays: it is laid down.</summary>
    LaidDown,
}

/// <summary>
/// A cell of a form that a file is taken over into: its name, where in the file its text comes from (empty when the file says nothing of
/// it), and its text before and after.
/// </summary>
public sealed record TakenCell(CellNumber Number, string Label, string From, string Before, string After)
{
    /// <summary>What the file says there and is not taken, because the cell is laid down; null when it is taken.</summary>
    public string? Refused { get; init; }

    public TakenKind Kind => Refused is not null ? TakenKind.LaidDown
        : Before == After ? (From.Length > 0 ? TakenKind.Same : TakenKind.Kept)
        : After.Length == 0 ? TakenKind.Emptied
        : Before.Length == 0 ? TakenKind.Filled : TakenKind.Changed;
}
