using System.Collections.Immutable;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>
/// A spreadsheet has no paragraphs: what stands above its tables is a cell merged over all columns. Such lines at the top of a sheet, and
/// behind a row left empty, are paragraphs, and so is all of a sheet of one column; a new table begins below them.
/// </summary>
internal static class SheetLines
{
    /// <summary>The lines and the tables between them; the table itself where it has no such line.</summary>
    public static ImmutableArray<Block> Split(Table table)
    {
        if (table.Trust != GridTrust.Columns) return [table];
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var mayBeLine = true;
        var last = -1;
        for (var at = 0; at < table.Cells.Length;)
        {
            var (row, end) = (table.Cells[at].Row, at + 1);
            while (end < table.Cells.Length && table.Cells[end].Row == row) end++;
            var empty = IsEmpty(table, at, end);
            mayBeLine |= row > last + 1;
            if (mayBeLine && !empty && IsLine(table, at, end) is { } line)
            {
                Close(table, cells, blocks);
                blocks.Add(new Paragraph(line.Cell, line.Text, line.At) { Spot = line.Spot });
            }
            else
            {
                for (var i = at; i < end; i++) cells.Add(table.Cells[i]);
                mayBeLine = empty;
            }

            (at, last) = (end, row);
        }

        if (blocks.Count == 0) return [table];
        Close(table, cells, blocks);
        return blocks.ToImmutable();
    }

    /// <summary>The only text of a row, merged over all columns of the table.</summary>
    private static TableCell? IsLine(Table table, int start, int end)
    {
        var only = (TableCell?)null;
        for (var i = start; i < end; i++)
        {
            if (table.Cells[i].Text.Length == 0) continue;
            if (only is not null) return null;
            only = table.Cells[i];
        }

        return only is { RowSpan: 1 } && only.ColumnSpan >= table.Columns ? only : null;
    }

    private static bool IsEmpty(Table table, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (table.Cells[i].Text.Length > 0) return false;
        }

        return true;
    }

    private static void Close(Table table, ImmutableArray<TableCell>.Builder cells, ImmutableArray<Block>.Builder blocks)
    {
        if (cells.Count > 0) blocks.Add(table with { Cells = cells.ToImmutable() });
        cells.Clear();
    }
}
