namespace Mingji.Documents.Reading.Sheets;

/// <summary>
/// Which cells reach how far. Areas that overlap an earlier one are left out: a grid has no room for both. An area is cut to the part of
/// the sheet that has content, because titles are often merged far beyond it.
/// </summary>
internal sealed class MergedAreas
{
    private readonly Dictionary<(int Row, int Column), SheetMerge> _byCorner = [];
    private readonly List<(int Row, int Column)> _covered = [];

    /// <param name="draft">Its cells are in reading order.</param>
    public MergedAreas(SheetDraft draft)
    {
        if (draft.Cells.Count == 0) return;
        var lastRow = draft.Cells[^1].Row;
        var lastColumn = draft.Cells.Max(c => c.Column);
        var owner = new SheetMerge?[lastColumn + 1];
        var merges = draft.Merges.Where(m => m.Row <= lastRow && m.Column <= lastColumn).OrderBy(m => (m.Row, m.Column)).ToList();
        var next = 0;
        foreach (var cell in draft.Cells)
        {
            for (; next < merges.Count && (merges[next].Row, merges[next].Column).CompareTo((cell.Row, cell.Column)) <= 0; next++)
                Place(merges[next], owner, lastRow, lastColumn);
            if (owner[cell.Column] is { } area && area.LastRow >= cell.Row && (area.Row, area.Column) != (cell.Row, cell.Column))
                _covered.Add((cell.Row, cell.Column));
        }
    }

    /// <summary>Cells with content that an area hides.</summary>
    public IReadOnlyList<(int Row, int Column)> Covered => _covered;

    public SheetMerge Of(SheetCell cell) =>
        _byCorner.TryGetValue((cell.Row, cell.Column), out var area) ? area : new(cell.Row, cell.Column, cell.Row, cell.Column);

    private void Place(SheetMerge merge, SheetMerge?[] owner, int lastRow, int lastColumn)
    {
        var area = merge with { LastRow = Math.Min(merge.LastRow, lastRow), LastColumn = Math.Min(merge.LastColumn, lastColumn) };
        for (var column = area.Column; column <= area.LastColumn; column++)
        {
            if (owner[column] is { } other && other.LastRow >= area.Row) return;
        }

        for (var column = area.Column; column <= area.LastColumn; column++) owner[column] = area;
        _byCorner[(area.Row, area.Column)] = area;
    }
}
