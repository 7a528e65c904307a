namespace Mingji.Documents.Reading.Sheets;

/// <summary>
/// Which cells reach how far. Areas that overlap an earlier one are left out: a grid has no room for both. An area is cut to the part of
/// the sheet that has content, because titles are often merged far beyond it. Content under an area is not shown, so it is no cell.
/// </summary>
internal sealed class MergedAreas
{
    private readonly List<SheetCell> _covered = [];
    private readonly List<PlacedCell> _placed = [];

    /// <param name="draft">Its cells are in reading order.</param>
    public MergedAreas(SheetDraft draft)
    {
        if (draft.Cells.Count == 0) return;
        var lastRow = draft.Cells[^1].Row;
        var lastColumn = draft.Cells.Max(c => c.Column);
        var owner = new SheetMerge?[lastColumn + 1];
        var merges = draft.Merges.FindAll(m => m.Row <= lastRow && m.Column <= lastColumn);
        ReadingOrder.Sort(merges, m => (m.Row, m.Column));
        _placed.EnsureCapacity(draft.Cells.Count);
        var next = 0;
        foreach (var cell in draft.Cells)
        {
            for (; next < merges.Count && !ReadingOrder.IsBefore(cell.Row, cell.Column, merges[next].Row, merges[next].Column); next++)
                Place(merges[next], owner, lastRow, lastColumn);
            Add(cell, owner[cell.Column]);
        }
    }

    /// <summary>Content that an area hides, or a second value for a cell that has one.</summary>
    public IReadOnlyList<SheetCell> Covered => _covered;

    /// <summary>The cells that are shown, in reading order.</summary>
    public List<PlacedCell> Placed => _placed;

    private void Add(SheetCell cell, SheetMerge? owner)
    {
        var isTwin = _placed.Count > 0 && (_placed[^1].Cell.Row, _placed[^1].Cell.Column) == (cell.Row, cell.Column);
        var isCorner = owner is { } corner && corner.Row == cell.Row && corner.Column == cell.Column;
        var isUnder = !isCorner && owner is { } area && area.LastRow >= cell.Row;
        if (isTwin || isUnder) _covered.Add(cell);
        else _placed.Add(new(cell, isCorner ? owner!.Value : new(cell.Row, cell.Column, cell.Row, cell.Column)));
    }

    private void Place(SheetMerge merge, SheetMerge?[] owner, int lastRow, int lastColumn)
    {
        var area = merge with { LastRow = Math.Min(merge.LastRow, lastRow), LastColumn = Math.Min(merge.LastColumn, lastColumn) };
        for (var column = area.Column; column <= area.LastColumn; column++)
        {
            if (owner[column] is { } other && other.LastRow >= area.Row) return;
        }

        for (var column = area.Column; column <= area.LastColumn; column++) owner[column] = area;
    }
}
