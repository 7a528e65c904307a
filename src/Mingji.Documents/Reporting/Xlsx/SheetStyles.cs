using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingji.Documents.Reporting.Xlsx;

/// <summary>How a row looks; the numbers are places in the style sheet.</summary>
internal enum SheetStyle
{
    Plain = 0,
    Head = 1,
    Error = 2,
    Warning = 3,
}

/// <summary>The workbook's style sheet: four looks, and the same four again with the quote mark.</summary>
internal static class SheetStyles
{
    /// <summary>Added to a style, it is the one with the quote mark.</summary>
    public const uint Quoted = 4;

    public static Stylesheet Create() => new(
        new Fonts(Font(bold: false, "FF101828"), Font(bold: true, "FFFFFFFF")),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF344054"),
            Solid("FFFEE4E2"),
            Solid("FFFEF0C7")),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Formats(quoted: false).Concat(Formats(quoted: true))));

    private static CellFormat[] Formats(bool quoted) =>
        [Format(0, 0, quoted), Format(1, 2, quoted), Format(0, 3, quoted), Format(0, 4, quoted)];

    private static CellFormat Format(uint font, uint fill, bool quoted) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
    {
        FontId = font,
        FillId = fill,
        BorderId = 1,
        FormatId = 0,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        QuotePrefix = quoted,
    };

    private static Font Font(bool bold, string colour)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = 10 }, new Color { Rgb = colour }, new FontName { Val = "宋体" });
        return font;
    }

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(new Color { Rgb = "FFD0D5DD" }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Rgb = "FFD0D5DD" }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = "FFD0D5DD" }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Rgb = "FFD0D5DD" }) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
