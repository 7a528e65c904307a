using System.Collections.Immutable;

namespace Mingji.Workbench.Cases;

/// <summary>One cell changed: its number, its name then, and its text before and after.</summary>
public sealed record CellChange(int Cell, string Label, string Before, string After);

/// <summary>Cells changed in one go by one person: typed one by one, pasted as a block, taken over from a file.</summary>
public sealed record CellsChanged(ImmutableArray<CellChange> Changes)
{
    public const string Kind = "cells-changed";
}

/// <summary>What a person wants in a cell, and what he saw there when he began.</summary>
public sealed record CellEdit(int Cell, string Seen, string Text);

/// <summary>A cell that somebody else has changed meanwhile: what stands there now, and by whom and when if it is known.</summary>
public sealed record CellConflict(int Cell, string Label, string Seen, string Wanted, string Now, string? By, string? At);
