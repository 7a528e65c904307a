using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>The rows of a sheet as they are put in: lines over all columns, and grids.</summary>
internal sealed class SheetRows(CellLooks looks, int[] widths)
{
    private const int LineHeight = 16;

    /// <summary>A spreadsheet takes no higher rows.</summary>
    private const int HighestRow = 400;

    private readonly List<Row> _rows = [];
    private readonly List<string> _merges = [];
    private readonly List<(string Cell, string List)> _choices = [];

    public int Count => _rows.Count;

    public bool EndsWithGrid { get; private set; }

    public void Gap()
    {
        _rows.Add(new Row { RowIndex = (uint)_rows.Count + 1 });
        EndsWithGrid = false;
    }

    public void Line(FormLine line, int columns)
    {
        var row = new Row { RowIndex = (uint)_rows.Count + 1, CustomHeight = true };
        var text = LegalText.Of(line.Text);
        row.Append(CellText.Of(CellName.Of(_rows.Count, 0), text, quoted => looks.Of(line.Role, quoted)));
        row.Height = line.Role == LineRole.Title ? 32 : Height(text, widths.Sum());
        if (columns > 1) _merges.Add($"{CellName.Of(_rows.Count, 0)}:{CellName.Of(_rows.Count, columns - 1)}");
        _rows.Add(row);
        EndsWithGrid = false;
    }

    public void Grid(FormGrid grid)
    {
        var first = _rows.Count;
        var cover = new GridCover(grid);
        for (var r = 0; r < grid.Rows; r++)
        {
            var row = new Row { RowIndex = (uint)(first + r) + 1, CustomHeight = true };
            var height = LineHeight + 4;
            for (var c = 0; c < grid.Widths.Length; c++)
            {
                var cell = cover[r, c];
                var name = CellName.Of(first + r, c);
                var own = cell is not null && cell.Row == r && cell.Column == c;
                if (own && cell!.RowSpan == 1) height = Math.Max(height, Height(cell.Text, widths.Skip(c).Take(cell.ColumnSpan).Sum()));
                if (own) row.Append(FormCell.Of(name, cell!, first, r < grid.HeadRows, looks));
                else row.Append(new Cell { CellReference = name, StyleIndex = Border(cell, r < grid.HeadRows) });
            }

            row.Height = height;
            _rows.Add(row);
        }

        foreach (var cell in grid.Cells) Note(cell, first);
        EndsWithGrid = true;
    }

    public void WriteData(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new SheetData());
        foreach (var row in _rows) writer.WriteElement(row);
        writer.WriteEndElement();
    }

    public void WriteMerges(OpenXmlWriter writer)
    {
        if (_merges.Count > 0) writer.WriteElement(new MergeCells(_merges.Select(m => new MergeCell { Reference = m })));
    }

    public void WriteChoices(OpenXmlWriter writer)
    {
        if (_choices.Count == 0) return;
        writer.WriteElement(new DataValidations(_choices.GroupBy(c => c.List).Select(g => new DataValidation(new Formula1($"\"{g.Key}\""))
        {
            Type = DataValidationValues.List,
            AllowBlank = true,
            ErrorStyle = DataValidationErrorStyleValues.Warning,
            ShowErrorMessage = true,
            SequenceOfReferences = new(g.Select(c => new StringValue(c.Cell))),
        })));
    }

    private uint Border(GridCell? cell, bool head) =>
        looks.Of(cell ?? new GridCell(0, 0, 1, 1, CellRole.Text, ""), head, "", false);

    private void Note(GridCell cell, int first)
    {
        var name = CellName.Of(first + cell.Row, cell.Column);
        if (cell.RowSpan > 1 || cell.ColumnSpan > 1)
            _merges.Add($"{name}:{CellName.Of(first + cell.Row + cell.RowSpan - 1, cell.Column + cell.ColumnSpan - 1)}");
        if (!cell.Choices.IsEmpty) _choices.Add((name, string.Join(',', cell.Choices)));
    }

    /// <summary>Points that a text takes in so many characters' width; a Chinese character is two wide.</summary>
    private static int Height(string text, int width)
    {
        var lines = 0;
        foreach (var line in text.Split('\n'))
        {
            var wide = line.Sum(c => c < 0x2E80 ? 1 : 2);
            lines += 1 + (Math.Max(0, wide - 1) / Math.Max(4, width - 2));
        }

        return Math.Min(HighestRow, (lines * LineHeight) + 4);
    }
}
