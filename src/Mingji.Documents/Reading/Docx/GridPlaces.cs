namespace Mingji.Documents.Reading.Docx;

/// <summary>Gives cells their rows and columns; a cell that goes on with the one above, or on its left, makes that one grow.</summary>
internal sealed class GridPlaces(DocxContext context)
{
    private readonly List<DraftCell> _cells = [];
    private readonly Dictionary<int, DraftCell> _reaching = [];
    private int _row;
    private int _column;
    private int _columns;
    private int _rowStart;

    public DraftTable Place(List<DraftRow> rows, string at)
    {
        foreach (var row in rows) Place(row);
        return new(_cells, _row, _columns, at);
    }

    private void Place(DraftRow row)
    {
        (_column, _rowStart) = (row.Before, _cells.Count);
        foreach (var (cell, shape) in row.Cells)
        {
            (cell.Row, cell.Column) = (_row, _column);
            Place(cell, shape);
            _column += shape.ColumnSpan;
        }

        if (row.IsAlone && _cells.Count == _rowStart + 1) _cells[^1].IsAlone = true;
        _columns = Math.Max(_columns, _column);
        _row++;
    }

    private void Place(DraftCell cell, CellShape shape)
    {
        var span = shape.ColumnSpan;
        if (shape.Across == Merge.GoesOn && _cells.Count > _rowStart)
        {
            _cells[^1].ColumnSpan += span;
            Covered(cell, _cells[^1]);
        }
        else if (shape.Down == Merge.GoesOn && GoesOn(cell.Column, span) is { } above)
        {
            above.RowSpan++;
            Covered(cell, above);
        }
        else
        {
            cell.ColumnSpan = span;
            _cells.Add(cell);
            if (shape.Down == Merge.None) _reaching.Remove(cell.Column);
            else _reaching[cell.Column] = cell;
        }
    }

    private DraftCell? GoesOn(int column, int span) =>
        _reaching.TryGetValue(column, out var above) && above.ColumnSpan == span && above.Row + above.RowSpan == _row ? above : null;

    /// <summary>Text in a cell that a merge covers is not shown by Word, yet it is in the file.</summary>
    private void Covered(DraftCell cell, DraftCell by)
    {
        if (!string.IsNullOrWhiteSpace(cell.Text)) context.Remark(cell.At, $"这一格已并入{by.At}，格内还有不显示的文字：{cell.Text.Trim()}");
        if (cell.Inner is null) return;
        by.Inner ??= [new DraftParagraph(by.Text, 0, by.At, by.Spot, false)];
        by.Inner.AddRange(cell.Inner.Where(b => b is DraftTable));
    }
}
