using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>One sheet: the blocks of a form one under another on a common set of columns.</summary>
internal sealed class SheetPage
{
    /// <summary>Characters that fit the width of the page.</summary>
    private const int PortraitWidth = 92;
    private const int LandscapeWidth = 138;

    /// <summary>Of a column on the average, however many there are; and of any.</summary>
    private const int FewestCharacters = 8;
    private const int Narrowest = 3;

    /// <summary>A head further down is printed on every page but not frozen: it would take up the window.</summary>
    private const int LowestFrozen = 8;

    private readonly FormSheet _sheet;
    private readonly SheetRows _rows;
    private readonly int[] _widths;
    private readonly int _columns;
    private int _headFirst;
    private int _headRows;

    public SheetPage(FormSheet sheet, CellLooks looks)
    {
        _sheet = sheet;
        _columns = sheet.Blocks.OfType<FormGrid>().Select(g => g.Widths.Length).DefaultIfEmpty(8).Max();
        _widths = Widths(sheet, _columns);
        _rows = new SheetRows(looks, _widths);
        foreach (var block in sheet.Blocks) Add(block);
    }

    public string PrintArea =>
        string.Create(CultureInfo.InvariantCulture, $"$A$1:${CellName.Letters(_columns - 1)}${Math.Max(1, _rows.Count)}");

    /// <summary>The head again on every page, where the sheet has one table that has a head.</summary>
    public string? TitleRows => _headRows == 0 || _sheet.Blocks.OfType<FormGrid>().Count(g => g.HeadRows > 0) > 1 ? null
        : string.Create(CultureInfo.InvariantCulture, $"${_headFirst + 1}:${_headFirst + _headRows}");

    public void Write(WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(Views());
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 18 });
        writer.WriteElement(new Columns(_widths.Select((w, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true,
        })));
        _rows.WriteData(writer);
        _rows.WriteMerges(writer);
        _rows.WriteChoices(writer);
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = 9, Orientation = _sheet.Landscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1, FitToHeight = 0,
        });
        writer.WriteElement(new HeaderFooter(new OddFooter("第 &P 页，共 &N 页")));
        writer.WriteEndElement();
    }

    /// <summary>
    /// As wide as the widest grid asks; where grids of fewer columns share them, each column as wide as any grid needs it.
    /// </summary>
    private static int[] Widths(FormSheet sheet, int columns)
    {
        var page = Math.Max(sheet.Landscape ? LandscapeWidth : PortraitWidth, columns * FewestCharacters);
        var widths = new int[columns];
        foreach (var grid in sheet.Blocks.OfType<FormGrid>())
        {
            var total = Math.Max(1, grid.Widths.Sum());
            var share = grid.Widths.Length == columns ? page : page * grid.Widths.Length / columns;
            for (var i = 0; i < grid.Widths.Length; i++) widths[i] = Math.Max(widths[i], grid.Widths[i] * share / total);
        }

        return [.. widths.Select(w => w == 0 ? page / columns : Math.Max(Narrowest, w))];
    }

    private void Add(FormBlock block)
    {
        switch (block)
        {
            case FormLine line:
                if (_rows.EndsWithGrid) _rows.Gap();
                _rows.Line(line, _columns);
                break;
            case FormGrid grid:
                if (!grid.JoinsAbove && _rows.EndsWithGrid) _rows.Gap();
                if (grid.HeadRows > 0 && _headRows == 0) (_headFirst, _headRows) = (_rows.Count, grid.HeadRows);
                _rows.Grid(grid);
                break;
        }
    }

    private SheetViews Views()
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        var frozen = _headRows > 0 && _headFirst + _headRows <= LowestFrozen ? _headFirst + _headRows : 0;
        if (frozen == 0 && _rows.Count > 1) frozen = 1;
        if (frozen > 0)
        {
            view.Append(new Pane
            {
                VerticalSplit = frozen, TopLeftCell = CellName.Of(frozen, 0), ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            });
        }

        return new(view);
    }
}
