using System.Globalization;
using Mingji.Documents.Writing.Annotating.Packages;

namespace Mingji.Documents.Writing.Annotating.Xlsx;

/// <summary>
/// How wide the columns and how high the rows of a sheet are, in pixels, so that a comment's box has the size its text wants.
/// </summary>
internal sealed class SheetMeasure
{
    private const int LastRow = 1_048_575;
    private const int LastColumn = 16_383;
    private const int MostSteps = 256;
    private readonly List<(int First, int Last, int Width)> _columns = [];
    private readonly Dictionary<int, int> _rows = [];
    private int _width = 64;
    private int _height = 20;

    /// <summary>Takes note of what a tag of the sheet says of sizes.</summary>
    public void See(TagScanner tags)
    {
        switch (tags.Name)
        {
            case "sheetFormatPr":
                _width = Width(tags, "defaultColWidth") ?? _width;
                _height = Height(tags, "defaultRowHeight") ?? _height;
                break;
            case "col":
                var width = tags.Attribute("hidden") is "1" or "true" ? 0 : Width(tags, "width") ?? _width;
                if (Number(tags, "min") is { } min && Number(tags, "max") is { } max) _columns.Add((min - 1, max - 1, width));
                break;
            case "row":
                var height = tags.Attribute("hidden") is "1" or "true" ? 0 : Height(tags, "ht");
                if (height is { } high && Number(tags, "r") is { } row) _rows[row - 1] = high;
                break;
        }
    }

    /// <summary>The column, and the pixels into it, that lies so many pixels right of a column's left edge.</summary>
    public (int Column, int Offset) Right(int column, int pixels) => Walk(column, pixels, LastColumn, WidthOf);

    /// <summary>The row, and the pixels into it, that lies so many pixels below a row's upper edge.</summary>
    public (int Row, int Offset) Down(int row, int pixels) => Walk(row, pixels, LastRow, r => _rows.GetValueOrDefault(r, _height));

    private static (int At, int Offset) Walk(int from, int pixels, int last, Func<int, int> size)
    {
        var at = Math.Min(from, last);
        for (var steps = 0; steps < MostSteps && at < last && pixels >= size(at); steps++) pixels -= size(at++);
        return (at, Math.Min(pixels, size(at)));
    }

    private int WidthOf(int column)
    {
        foreach (var (first, last, width) in _columns)
        {
            if (column >= first && column <= last) return width;
        }

        return _width;
    }

    /// <summary>A width is told in digits of the usual font, which are seven pixels wide.</summary>
    private static int? Width(TagScanner tags, string name) => Size(tags, name) is { } digits ? (int)(digits * 7) + 5 : null;

    /// <summary>A height is told in points.</summary>
    private static int? Height(TagScanner tags, string name) => Size(tags, name) is { } points ? (int)(points * 4 / 3) : null;

    private static decimal? Size(TagScanner tags, string name) =>
        decimal.TryParse(tags.Attribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && size is >= 0 and <= 2000
            ? size : null;

    private static int? Number(TagScanner tags, string name) =>
        int.TryParse(tags.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
