using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>One row of a form with its cells. The row never changes, so that the next form with the same row can have it as it is.</summary>
internal sealed class RowCells(object row, ImmutableArray<FilledCell> cells)
{
    /// <summary>The row itself; two rows are the same only when they are one object.</summary>
    public object Row => row;

    public ImmutableArray<FilledCell> Cells => cells;

    /// <summary>The row as it is stored; null while nobody has written it.</summary>
    public byte[]? Written { get; set; }

    /// <summary>What text checks read: every cell in which something stands.</summary>
    public ImmutableArray<Passage> Passages { get; } =
        [.. cells.Where(c => c.Text.Length > 0).Select(c => new Passage(c.Text, new(c.Number.Value, c.Label)))];
}
