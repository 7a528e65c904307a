namespace Mingji.Documents.Reading;

/// <summary>A cell before it has a number: where it stands in the grid, how far it reaches, and where it is in the file.</summary>
internal readonly record struct SpannedCell(string Text, int Row, int Column, int RowSpan, int ColumnSpan, string At, FileSpot? Spot)
{
    /// <summary>See <see cref="TableCell.IsZero"/>.</summary>
    public bool IsZero { get; init; }
}
