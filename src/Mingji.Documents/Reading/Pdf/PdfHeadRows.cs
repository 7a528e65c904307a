namespace Mingji.Documents.Reading.Pdf;

/// <summary>Lays the heads of a table's columns into rows: the lowest heads in the last one, each head once where it can be.</summary>
internal static class PdfHeadRows
{
    /// <summary>Adds the cells of the head and returns how many rows it takes.</summary>
    public static int Add(List<PdfColumn> columns, List<PdfHead> heads, int page, List<SpannedCell> cells)
    {
        var depth = columns.Max(column => column.Heads.Count);
        var shown = new HashSet<PdfHead>();
        for (var row = 0; row < depth; row++)
        {
            for (var column = 0; column < columns.Count;)
            {
                var head = HeadAt(columns[column], depth, row);
                var end = column + 1;
                while (end < columns.Count && head is not null && HeadAt(columns[end], depth, row) == head) end++;
                if (head is not null)
                {
                    shown.Add(head);
                    cells.Add(new(head.Text, row, column, 1, end - column, PdfTable.At(page, row, column), null));
                }

                column = end;
            }
        }

        return AddLoose(columns, heads.FindAll(head => !shown.Contains(head)), page, depth, cells);
    }

    /// <summary>A head above others, over no column of its own, gets a row on top: no text of the page is lost.</summary>
    private static int AddLoose(List<PdfColumn> columns, List<PdfHead> loose, int page, int depth, List<SpannedCell> cells)
    {
        if (loose.Count == 0) return depth;
        var moved = cells.ConvertAll(cell => cell with { Row = cell.Row + 1, At = PdfTable.At(page, cell.Row + 1, cell.Column) });
        cells.Clear();
        foreach (var group in loose.GroupBy(head => Nearest(columns, head)).OrderBy(group => group.Key))
            cells.Add(new(string.Concat(group.Select(head => head.Text)), 0, group.Key, 1, 1, PdfTable.At(page, 0, group.Key), null));
        cells.AddRange(moved);
        return depth + 1;
    }

    private static int Nearest(List<PdfColumn> columns, PdfHead head)
    {
        var best = columns.MinBy(column => Math.Abs(column.Centre - head.Centre))!;
        return columns.IndexOf(best);
    }

    private static PdfHead? HeadAt(PdfColumn column, int depth, int row)
    {
        var at = row - (depth - column.Heads.Count);
        return at >= 0 ? column.Heads[at] : null;
    }
}
