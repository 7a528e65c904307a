using Mingji.Documents.Reading;

namespace Mingji.Web.Showing;

/// <summary>
/// A document's table row by row; where the grid has no cell and none reaches down, a null keeps the columns in line.
/// </summary>
public static class TableLines
{
    public static IEnumerable<IReadOnlyList<TableCell?>> Of(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var taken = new int[table.Cells.IsEmpty ? 0 : table.Cells.Max(c => c.Column + c.ColumnSpan)];
        var next = 0;
        for (var row = 0; row < table.Rows; row++)
        {
            var line = new List<TableCell?>();
            for (var column = 0; column < taken.Length;)
            {
                if (taken[column] > row) column++;
                else if (next < table.Cells.Length && table.Cells[next].Row <= row && table.Cells[next].Column <= column)
                {
                    var cell = table.Cells[next++];
                    line.Add(cell);
                    for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++) taken[c] = row + cell.RowSpan;
                    column = Math.Max(column + 1, cell.Column + cell.ColumnSpan);
                }
                else
                {
                    line.Add(null);
                    column++;
                }
            }

            yield return line;
        }
    }
}
