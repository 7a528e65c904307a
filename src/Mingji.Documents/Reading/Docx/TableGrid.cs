using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>Puts cells in their places of the grid while a table is read row by row.</summary>
internal sealed class TableGrid(string part, int table, DocxContext context)
{
    private readonly List<DraftCell> _cells = [];
    private readonly Dictionary<int, DraftCell> _reaching = [];
    private int _fileRow = -1;
    private int _fileCell;
    private int _row;
    private int _column;
    private int _columns;
    private int _rowStart;
    private bool _indented;

    public bool IsRowDeleted { get; set; }

    public void BeginRow()
    {
        (_column, _fileCell, _rowStart, IsRowDeleted, _indented) = (0, 0, _cells.Count, false, false);
        _fileRow++;
    }

    /// <summary>Columns left out before the row's first cell (gridBefore).</summary>
    public void Indent(int columns)
    {
        Advance(Math.Max(0, columns));
        _indented = columns > 0;
    }

    /// <summary>A cell at the place reached; what it reaches over is known only after it is read.</summary>
    public DraftCell NextCell()
    {
        var spot = new FileSpot(part, table, _fileRow, _fileCell);
        return new("", _row, _column, 1, TableReader.At(table, _fileRow, _fileCell++), spot);
    }

    public void Add(DraftCell cell, CellShape shape)
    {
        if (shape.IsDeleted) return;
        var span = Math.Max(1, shape.ColumnSpan);
        if (shape.Across == Merge.GoesOn && _cells.Count > _rowStart)
        {
            _cells[^1].ColumnSpan += span;
            Covered(cell, _cells[^1]);
        }
        else if (shape.Down == Merge.GoesOn && !IsRowDeleted && GoesOn(cell.Column, span) is { } above)
        {
            above.RowSpan++;
            Covered(cell, above);
        }
        else
        {
            cell.ColumnSpan = span;
            _cells.Add(cell);
            if (shape.Down == Merge.None || IsRowDeleted) _reaching.Remove(cell.Column);
            else _reaching[cell.Column] = cell;
        }

        Advance(span);
    }

    public void EndRow()
    {
        if (IsRowDeleted)
        {
            foreach (var cell in _cells.Skip(_rowStart)) _reaching.Remove(cell.Column);
            _cells.RemoveRange(_rowStart, _cells.Count - _rowStart);
            return;
        }

        if (_fileCell == 1 && !_indented && _cells.Count == _rowStart + 1) _cells[^1].IsAlone = true;
        _row++;
    }

    public DraftTable ToTable() => new(_cells, _row, _columns, $"表{table + 1}");

    private DraftCell? GoesOn(int column, int span) =>
        _reaching.TryGetValue(column, out var above) && above.ColumnSpan == span && above.Row + above.RowSpan == _row ? above : null;

    private void Advance(int columns)
    {
        if (columns > context.Limits.MaxColumns - _column)
            throw new LimitExceededException(OfficeRefusals.TooManyColumns($"表{table + 1}第{_fileRow + 1}行", context.Limits.MaxColumns));
        _column += columns;
        _columns = Math.Max(_columns, _column);
    }

    /// <summary>Text in a cell that a merge covers is not shown by Word, yet it is in the file.</summary>
    private void Covered(DraftCell cell, DraftCell by)
    {
        if (!string.IsNullOrWhiteSpace(cell.Text)) context.Remark(cell.At, $"这一格已并入{by.At}，格内还有不显示的文字：{cell.Text.Trim()}");
        if (cell.Inner is null) return;
        by.Inner ??= [new DraftParagraph(by.Text, 0, by.At, by.Spot, false)];
        by.Inner.AddRange(cell.Inner.Where(b => b is DraftTable));
    }
}
