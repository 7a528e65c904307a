namespace Mingji.Documents.Reading.Docx;

/// <summary>
/// Tables whose rows have different numbers of cells and say nothing of columns reached over, only of widths: converters write them so, and
/// Word shows cells by their widths. Edges that lie near each other are one, and a cell reaches from edge to edge.
/// </summary>
internal static class WidthGrid
{
    /// <summary>In twips, about 1.8 mm: rounding adds up over a row.</summary>
    private const int Near = 100;

    /// <summary>The widths of two rows of one table differ by at most one part in so many.</summary>
    private const int Alike = 33;

    /// <summary>Changes the spans of all cells, or none: when a width is missing or the rows are not equally wide.</summary>
    public static void Align(List<DraftRow> rows, int mostColumns)
    {
        if (rows.Count < 2 || rows.TrueForAll(r => r.Columns == rows[0].Columns)) return;
        if (!rows.TrueForAll(HasWidths)) return;
        var widest = rows.Max(r => r.Width);
        if (!rows.TrueForAll(r => (widest - r.Width) * Alike <= widest)) return;
        var starts = Starts(rows);
        if (starts.Count > mostColumns || !rows.TrueForAll(r => Spans(r, starts, null))) return;
        foreach (var row in rows) Spans(row, starts, row.Cells);
    }

    private static bool HasWidths(DraftRow row) =>
        row.Cells.Count > 0 && row.Cells.TrueForAll(c => c.Shape is { Width: > 0, Across: Merge.None }) && (row.Before == 0)
        == (row.WidthBefore == 0);

    /// <summary>Where columns begin, the table's right edge last: the first of each group of near edges.</summary>
    private static List<long> Starts(List<DraftRow> rows)
    {
        var edges = new List<long> { 0 };
        foreach (var row in rows)
        {
            var at = (long)row.WidthBefore;
            edges.Add(at);
            foreach (var (_, shape) in row.Cells) edges.Add(at += shape.Width);
        }

        edges.Sort();
        var starts = new List<long> { edges[0] };
        for (var i = 1; i < edges.Count; i++)
        {
            if (edges[i] - edges[i - 1] > Near) starts.Add(edges[i]);
        }

        return starts;
    }

    /// <summary>Finds the spans of a row's cells, and sets them in <paramref name="into"/>; false if a cell reaches over none.</summary>
    private static bool Spans(DraftRow row, List<long> starts, List<(DraftCell Cell, CellShape Shape)>? into)
    {
        var at = (long)row.WidthBefore;
        var column = ColumnOf(at, starts);
        if (into is not null) row.Before = column;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var (cell, shape) = row.Cells[i];
            at += shape.Width;
            var next = ColumnOf(at, starts);
            if (next <= column) return false;
            shape.ColumnSpan = next - column;
            if (into is not null) into[i] = (cell, shape);
            column = next;
        }

        return true;
    }

    private static int ColumnOf(long edge, List<long> starts)
    {
        var found = starts.BinarySearch(edge);
        return found >= 0 ? found : ~found - 1;
    }
}
