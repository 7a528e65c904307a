using Mingji.Documents.Reading.Packages;

namespace Mingji.Documents.Reading.Docx;

/// <summary>Collects the cells of a table row by row, and puts them in their places of the grid when all are known.</summary>
internal sealed class TableGrid(string part, int table, DocxContext context)
{
    private readonly List<DraftRow> _rows = [];
    private DraftRow _row = new();
    private int _fileRow = -1;
    private int _fileCell;
    private int _column;

    public bool IsRowDeleted { get; set; }

    public void BeginRow()
    {
        (_row, _column, _fileCell, IsRowDeleted) = (new(), 0, 0, false);
        _fileRow++;
    }

    /// <summary>Columns left out before the row's first cell (gridBefore).</summary>
    public void Indent(int columns)
    {
        _row.Before = Math.Max(0, columns);
        Advance(_row.Before);
    }

    /// <summary>How wide what is left out before the row's first cell is (wBefore).</summary>
    public void IndentWidth(int width) => _row.WidthBefore = Math.Max(0, width);

    /// <summary>Columns left out behind the row's last cell (gridAfter).</summary>
    public void Outdent(int columns)
    {
        _row.After = Math.Max(0, columns);
        Advance(_row.After);
    }

    /// <summary>The row's next cell; where it stands and what it reaches over is known only after the table is read.</summary>
    public DraftCell NextCell()
    {
        var spot = new FileSpot(part, table, _fileRow, _fileCell);
        return new("", TableReader.At(table, _fileRow, _fileCell++), spot);
    }

    public void Add(DraftCell cell, CellShape shape)
    {
        if (shape.IsDeleted) return;
        shape.ColumnSpan = Math.Max(1, shape.ColumnSpan);
        _row.Cells.Add((cell, shape));
        Advance(shape.ColumnSpan);
    }

    public void EndRow()
    {
        if (IsRowDeleted) return;
        _row.IsAlone = _fileCell == 1 && _row.Before == 0;
        _rows.Add(_row);
    }

    public DraftTable ToTable()
    {
        WidthGrid.Align(_rows, context.Limits.MaxColumns);
        return new GridPlaces(context).Place(_rows, $"表{table + 1}");
    }

    private void Advance(int columns)
    {
        if (columns > context.Limits.MaxColumns - _column)
            throw new LimitExceededException(OfficeRefusals.TooManyColumns($"表{table + 1}第{_fileRow + 1}行", context.Limits.MaxColumns));
        _column += columns;
    }
}
