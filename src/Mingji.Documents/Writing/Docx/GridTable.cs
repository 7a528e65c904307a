using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Docx;

/// <summary>A grid as a table: merged cells, head rows that come again on every page, rows that no page break cuts.</summary>
internal static class GridTable
{
    public static Table Of(FormGrid grid, int width)
    {
        var widths = Widths(grid, width);
        var table = new Table(Look(width), new TableGrid(widths.Select(w => new GridColumn { Width = Twips(w) })));
        var cover = new GridCover(grid);
        for (var row = 0; row < grid.Rows; row++) table.Append(RowOf(grid, cover, row, widths));
        return table;
    }

    private static int[] Widths(FormGrid grid, int width)
    {
        var total = Math.Max(1, grid.Widths.Sum());
        return [.. grid.Widths.Select(w => Math.Max(200, w * width / total))];
    }

    private static TableProperties Look(int width) => new(
        new TableWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
            new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
            new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }));

    private static TableRow RowOf(FormGrid grid, GridCover cover, int row, int[] widths)
    {
        var made = new TableRow();
        var look = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = 360, HeightType = HeightRuleValues.AtLeast });
        if (row < grid.HeadRows) look.Append(new TableHeader());
        made.Append(look);
        for (var column = 0; column < grid.Widths.Length;)
        {
            var cell = cover[row, column];
            var span = cell is null ? 1 : cell.Column + cell.ColumnSpan - column;
            made.Append(CellOf(cell, row, column, span, widths, row < grid.HeadRows));
            column += Math.Max(1, span);
        }

        return made;
    }

    private static TableCell CellOf(GridCell? cell, int row, int column, int span, int[] widths, bool head)
    {
        var look = new TableCellProperties(
            new TableCellWidth { Width = Twips(widths.Skip(column).Take(span).Sum()), Type = TableWidthUnitValues.Dxa });
        if (span > 1) look.Append(new GridSpan { Val = span });
        if (cell is { RowSpan: > 1 })
            look.Append(new VerticalMerge { Val = cell.Row == row ? MergedCellValues.Restart : MergedCellValues.Continue });
        look.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var across = cell?.Role == CellRole.Text ? JustificationValues.Left : JustificationValues.Center;
        var paragraph = new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.AtLeast },
            new Justification { Val = across }));
        var bold = head || cell?.Role == CellRole.Total;
        if (cell is not null && cell.Row == row) LineParagraph.AddText(paragraph, cell.Text, Run(bold));
        return new TableCell(look, paragraph);
    }

    private static RunProperties Run(bool bold) =>
        bold ? DocumentStyle.Run("宋体", "SimSun", 20, bold: true) : DocumentStyle.Run("仿宋", "FangSong", 20, bold: false);

    private static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}
