using System.Collections.Immutable;

namespace Mingji.Workbench.Cases;

/// <summary>One cell changed: its number, its name then, and its text before and after.</summary>
public sealed record CellChange(int Cell, string Label, string Before, string After);

/// <summary>Cells changed in one go by one person: typed one by one, pasted as a block, taken over from a file.</summary>
public sealed record CellsChanged(ImmutableArray<CellChange> Changes) : IUndoable
{
    public const string Kind = "cells-changed";

    /// <summary>How the cells came to change when they weren't typed: one of <see cref="ChangeWays"/>; null when they were.</summary>
    public string? Way { get; init; }

    public long? Undoes { get; init; }

    public long? Redoes { get; init; }
}

/// <summary>How cells came to change, when it was not by typing.</summary>
public static class ChangeWays
{
    public const string Pasted = "pasted";
    public const string Emptied = "emptied";
    public const string ScoresFilled = "scores-filled";
    public const string Renewed = "renewed";
}

/// <summary>A change that its author can take back while nobody has changed the same place since.</summary>
public interface IUndoable
{
    /// <summary>The number of the event in the same history that this takes back; null when it is a change of its own.</summary>
    long? Undoes { get; }

    /// <summary>The number of the event, taken back before, that this does again; null when it is a change of its own.</summary>
    long? Redoes { get; }
}

/// <summary>What a person wants in a cell, and what he saw there when he began.</summary>
public sealed record CellEdit(int Cell, string Seen, string Text);

/// <summary>A cell that somebody else has changed meanwhile: what stands there now, and by whom and when if it is known.</summary>
public sealed record CellConflict(int Cell, string Label, string Seen, string Wanted, string Now, string? By, string? At);
