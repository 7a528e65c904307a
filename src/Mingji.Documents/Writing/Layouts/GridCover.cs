namespace Mingji.Documents.Writing.Layouts;

/// <summary>Which cell covers each place of a grid; null where none does.</summary>
internal sealed class GridCover
{
    private readonly GridCell?[,] _cells;

    public GridCover(FormGrid grid)
    {
        _cells = new GridCell?[grid.Rows, grid.Widths.Length];
        foreach (var cell in grid.Cells)
        {
            for (var r = cell.Row; r < Math.Min(grid.Rows, cell.Row + cell.RowSpan); r++)
            {
                for (var c = cell.Column; c < Math.Min(grid.Widths.Length, cell.Column + cell.ColumnSpan); c++) _cells[r, c] = cell;
            }
        }
    }

    public GridCell? this[int row, int column] => _cells[row, column];
}
