using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Documents.Writing.Xlsx;

namespace Mingji.Documents.Reporting.Xlsx;

/// <summary>A column: its head and its width in characters.</summary>
internal sealed record Column(string Head, int Width);

/// <summary>A row: one style, and texts, numbers or null.</summary>
internal sealed record SheetRow(SheetStyle Style, object?[] Cells);

/// <summary>
/// Streams rows into a sheet with a frozen head and a filter. Every text is an inline string, which no program takes for a formula; one
/// that would look like a formula when copied on carries Excel's quote mark as well.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Excel takes no more rows, nor longer cells.</summary>
    private const int MostRows = 1_048_575;
    private const int LongestCell = 32_767;

    private readonly OpenXmlWriter _writer;
    private readonly Column[] _columns;

    public SheetWriter(Stream output, Column[] columns)
    {
        (_writer, _columns) = (OpenXmlWriter.Create(output), columns);
        _writer.WriteStartDocument(true);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(FrozenHead());
        _writer.WriteElement(Widths(columns));
        _writer.WriteStartElement(new SheetData());
        Row(_writer, new(SheetStyle.Head, [.. columns.Select(c => (object?)c.Head)]));
    }

    /// <summary>The number of the last row written.</summary>
    public int Last { get; private set; } = 1;

    public void Add(SheetRow row)
    {
        if (Last > MostRows) return;
        Row(_writer, Last < MostRows ? row : new(SheetStyle.Error, ["后面还有，工作表放不下；请用 json 格式看全部"]));
        Last++;
    }

    public void Finish()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = $"A1:{Letter(_columns.Length)}{Last}" });
        _writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0, PaperSize = 9 });
        _writer.WriteEndElement();
        _writer.Close();
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>The letter of a column counted from 1; our sheets have fewer than 26.</summary>
    public static char Letter(int column) => (char)('A' + column - 1);

    private static SheetViews FrozenHead() => new(
        new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 });

    private static Columns Widths(Column[] columns) => new(
        columns.Select((c, i) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
        }));

    private static void Row(OpenXmlWriter writer, SheetRow row)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in row.Cells) writer.WriteElement(CellOf(cell, row.Style));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? content, SheetStyle style) => content switch
    {
        null => new Cell { StyleIndex = (uint)style },
        decimal number => new Cell(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = (uint)style },
        int number => new Cell(new CellValue(number)) { DataType = CellValues.Number, StyleIndex = (uint)style },
        _ => TextCell(Legal((string)content), style),
    };

    private static Cell TextCell(string text, SheetStyle style)
    {
        var index = FormulaLike.Is(text) ? (uint)style + SheetStyles.Quoted : (uint)style;
        var kept = new DocumentFormat.OpenXml.Spreadsheet.Text(EscapeSigns.Keep(text)) { Space = SpaceProcessingModeValues.Preserve };
        return new Cell(new InlineString(kept))
        {
            DataType = CellValues.InlineString,
            StyleIndex = index,
        };
    }

    /// <summary>Without what XML forbids, and no longer than Excel takes.</summary>
    private static string Legal(string text)
    {
        var legal = new StringBuilder(Math.Min(text.Length, LongestCell));
        foreach (var rune in text.EnumerateRunes())
        {
            if (legal.Length + rune.Utf16SequenceLength > LongestCell) break;
            if (rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n') legal.Append(rune);
        }

        return legal.ToString();
    }
}
