using Mingji.Documents.Reading;

namespace Mingji.Documents.Reporting.Html;

/// <summary>
/// A table of the document as it stands there, wrong cells marked, with a last column that holds the findings of each row.
/// </summary>
internal static class HtmlTable
{
    public static void Write(Markup html, Table table, Notes notes)
    {
        html.Raw("<div class=\"sheet\"><table>");
        var width = table.Cells.IsEmpty ? 0 : table.Cells.Max(c => c.Column + c.ColumnSpan);
        var noted = table.Cells.Any(c => notes.Of(c.Cell).Any());
        var taken = new int[width];
        var cells = 0;
        for (var row = 0; row < table.Rows; row++)
        {
            var end = cells;
            while (end < table.Cells.Length && table.Cells[end].Row <= row) end++;
            var line = table.Cells.AsSpan()[cells..end];
            html.Raw("<tr>");
            Row(html, row, line, taken, notes);
            if (noted) Beside(html, line, notes);
            html.Raw("</tr>\n");
            cells = end;
        }

        html.Raw("</table></div>\n");
        if (noted) Below(html, table, notes);
    }

    /// <summary>The cells of a row; where the grid has none and no cell reaches down, a void one keeps the columns in line.</summary>
    private static void Row(Markup html, int row, ReadOnlySpan<TableCell> line, int[] taken, Notes notes)
    {
        var next = 0;
        for (var column = 0; column < taken.Length;)
        {
            if (taken[column] > row)
            {
                column++;
            }
            else if (next < line.Length && line[next].Column <= column)
            {
                var cell = line[next++];
                Cell(html, cell, notes);
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++) taken[c] = row + cell.RowSpan;
                column = Math.Max(column + 1, cell.Column + cell.ColumnSpan);
            }
            else
            {
                html.Raw("<td class=\"void\"></td>");
                column++;
            }
        }
    }

    private static void Cell(Markup html, TableCell cell, Notes notes)
    {
        var mark = notes.ClassOf(cell.Cell, cell.At, cell.Text);
        html.Raw("<td");
        if (mark.Length > 0) html.Raw($" class=\"{mark}\"");
        if (mark is "error" or "warning" or "info") html.Raw($" id=\"{Note.CellAnchorOf(notes.Document, cell.Cell)}\"");
        if (cell.RowSpan > 1) html.Raw($" rowspan=\"{cell.RowSpan}\"");
        if (cell.ColumnSpan > 1) html.Raw($" colspan=\"{cell.ColumnSpan}\"");
        html.Raw(">").Lines(cell.Text);
        foreach (var note in notes.Of(cell.Cell)) HtmlNote.Mark(html, note);
        html.Raw("</td>");
    }

    private static void Beside(Markup html, ReadOnlySpan<TableCell> line, Notes notes)
    {
        html.Raw("<td class=\"beside\">");
        foreach (var cell in line)
        {
            foreach (var note in notes.Of(cell.Cell)) HtmlNote.Beside(html, note);
        }

        html.Raw("</td>");
    }

    /// <summary>On a narrow screen the findings stand below the table instead.</summary>
    private static void Below(Markup html, Table table, Notes notes)
    {
        html.Raw("<div class=\"below\">");
        foreach (var note in table.Cells.SelectMany(c => notes.Of(c.Cell)))
        {
            html.Raw("<div class=\"beside\">");
            HtmlNote.Beside(html, note);
            html.Raw("</div>");
        }

        html.Raw("</div>\n");
    }
}
