namespace Mingji.Documents.Reading.Pdf.Rulings;

/// <summary>Where a page break parts a ruled table: what the next page repeats, and whether the break falls within a row.</summary>
internal static class PdfPageBreak
{
    private const int FewestHeads = 3;
    private const int FarthestHead = 60;

    /// <summary>
    /// How many rows at the top of a page say again what the table's head says, or what a head within it says: a row of several cells, none
    /// of them a figure.
    /// </summary>
    public static int Repeated(List<string> before, List<string> rows)
    {
        if (Same(before, 0, rows) is > 0 and var whole) return whole;
        if (rows.Count == 0 || !IsHead(rows[0])) return 0;
        for (var from = 1; from < Math.Min(before.Count, FarthestHead); from++)
        {
            var same = Same(before, from, rows);
            while (same > 0 && !IsHead(rows[same - 1])) same--;
            if (same > 0) return same;
        }

        return 0;
    }

    /// <summary>Every cell of the last row is open below, and every one of the next page's first row open above, in the same columns.</summary>
    public static bool CutsRow(PdfGrid before, PdfGrid grid)
    {
        var last = before.Cells.FindAll(cell => cell.Row + cell.RowSpan == before.Rows);
        var first = grid.Cells.FindAll(cell => cell.Row == 0);
        return last.TrueForAll(before.IsOpenBelow) && first.TrueForAll(grid.IsOpenAbove)
            && last.Select(cell => cell.Column).Order().SequenceEqual(first.Select(cell => cell.Column).Order());
    }

    private static int Same(List<string> before, int from, List<string> rows)
    {
        var same = 0;
        while (from + same < before.Count && same < rows.Count && before[from + same] == rows[same]) same++;
        return same;
    }

    private static bool IsHead(string row)
    {
        var cells = row.Split('\t', StringSplitOptions.RemoveEmptyEntries);
        return cells.Length >= FewestHeads && !Array.Exists(cells, PdfCellText.IsAmount);
    }
}
