using DocumentFormat.OpenXml.Spreadsheet;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Xlsx;

/// <summary>How a cell looks: font, sides, alignment, number format, and the mark that keeps a text a text.</summary>
internal readonly record struct CellLook(int Font, bool Border, HorizontalAlignmentValues Across, string Format, bool Quoted);

/// <summary>Collects the looks that a workbook uses, and makes its style sheet of them.</summary>
internal sealed class CellLooks
{
    private const uint FirstFormat = 164;
    private readonly List<CellLook> _looks = [];
    private readonly Dictionary<CellLook, uint> _numbers = [];
    private readonly List<string> _formats = [];

    public uint Of(CellLook look)
    {
        if (_numbers.TryGetValue(look, out var number)) return number;
        _looks.Add(look);
        if (look.Format.Length > 0 && !_formats.Contains(look.Format)) _formats.Add(look.Format);
        return _numbers[look] = (uint)_looks.Count;
    }

    public uint Of(GridCell cell, bool head, string format, bool quoted) => Of(new(
        head || cell.Role == CellRole.Total ? 1 : 0,
        true,
        cell.Role == CellRole.Text ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Center,
        format,
        quoted));

    public uint Of(LineRole role, bool quoted) => Of(new(
        role switch { LineRole.Title => 2, LineRole.Heading => 1, _ => 0 },
        false,
        role switch
        {
            LineRole.Title or LineRole.Year => HorizontalAlignmentValues.Center,
            LineRole.Unit => HorizontalAlignmentValues.Right,
            _ => HorizontalAlignmentValues.Left,
        },
        "",
        quoted));

    public Stylesheet Create()
    {
        var sheet = new Stylesheet();
        if (_formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(_formats.Select((f, i) =>
                new NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = f })) { Count = (uint)_formats.Count });
        }

        sheet.Append(
            new Fonts(Font("仿宋", 10.5m, false), Font("宋体", 10.5m, true), Font("宋体", 16m, true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border(), Thin()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(_looks.Select(Format).Prepend(new CellFormat { FontId = 0, FormatId = 0 })));
        return sheet;
    }

    private CellFormat Format(CellLook look) => new(
        new Alignment { Horizontal = look.Across, Vertical = VerticalAlignmentValues.Center, WrapText = true })
    {
        FontId = (uint)look.Font,
        FillId = 0,
        BorderId = look.Border ? 1u : 0u,
        FormatId = 0,
        NumberFormatId = look.Format.Length == 0 ? 0 : FirstFormat + (uint)_formats.IndexOf(look.Format),
        ApplyNumberFormat = look.Format.Length > 0,
        ApplyFont = true,
        ApplyBorder = look.Border,
        ApplyAlignment = true,
        QuotePrefix = look.Quoted,
    };

    private static Font Font(string name, decimal size, bool bold)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = (double)size }, new FontName { Val = name }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Border Thin() => new(
        new LeftBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new RightBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new BottomBorder(new Color { Auto = true }) { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
