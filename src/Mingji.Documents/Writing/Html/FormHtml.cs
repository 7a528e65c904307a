using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Mingji.Core.Forms;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Writing.Html;

/// <summary>
/// Forms as one page for printing: A4, upright or on its side as each form asks, heads again on every page, nothing fetched from outside.
/// </summary>
public static class FormHtml
{
    /// <summary>A group of so many rows is moved to the next page rather than cut.</summary>
    private const int MostKept = 8;

    private const string Style = "\n" + PrintStyle.Css;

    /// <summary>The policy in the file itself: nothing loads or runs, and no style but the page's own counts.</summary>
    private static readonly string Own =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'";

    /// <summary>The policy to serve the page with: its own, and no frame around it.</summary>
    public static string Policy { get; } = $"{Own}; frame-ancestors 'none'";

    public static void Write(ImmutableArray<Form> forms, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var html = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        html.Write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Own}\">\n<title>");
        html.Write(WebUtility.HtmlEncode(forms.Length == 1 ? forms[0].Title : "绩效表"));
        html.Write("</title>\n<style>");
        html.Write(Style);
        html.Write("</style>\n</head>\n<body>\n");
        foreach (var sheet in FormSheets.Of(forms)) WriteSheet(html, sheet);
        html.Write("</body>\n</html>\n");
    }

    private static void WriteSheet(StreamWriter html, FormSheet sheet)
    {
        html.Write(sheet.Landscape ? "<section class=\"wide\">\n" : "<section>\n");
        foreach (var block in sheet.Blocks)
        {
            if (block is FormLine line) WriteLine(html, line);
            else if (block is FormGrid grid) WriteGrid(html, grid);
        }

        html.Write("</section>\n");
    }

    private static void WriteLine(StreamWriter html, FormLine line)
    {
        var (tag, kind) = line.Role switch
        {
            LineRole.Title => ("h1", ""),
            LineRole.Heading => ("p", " class=\"heading\""),
            LineRole.Subheading => ("p", " class=\"heading part\""),
            LineRole.Caption => ("p", " class=\"caption\""),
            LineRole.Closing => ("p", " class=\"closing\""),
            LineRole.Year => ("p", " class=\"year\""),
            LineRole.Unit => ("p", " class=\"unit\""),
            _ => ("p", ""),
        };
        html.Write($"<{tag}{kind}>{Text(line.Text)}</{tag}>\n");
    }

    private static void WriteGrid(StreamWriter html, FormGrid grid)
    {
        html.Write(grid.JoinsAbove ? "<table class=\"joined\">\n<colgroup>" : "<table>\n<colgroup>");
        var wide = Math.Max(1, grid.Widths.Sum());
        foreach (var width in grid.Widths) html.Write($"<col width=\"{width * 1000 / wide / 10}.{width * 1000 / wide % 10}%\">");
        html.Write("</colgroup>\n");
        if (grid.HeadRows > 0) html.Write("<thead>\n");
        var goingOn = GoingOn(grid);
        var at = 0;
        for (var row = 0; row < grid.Rows; row++)
        {
            if (row == grid.HeadRows) html.Write(row > 0 ? "</thead>\n<tbody>\n" : "<tbody>\n");
            html.Write(goingOn.Contains(row) ? "<tr class=\"on\">" : "<tr>");
            for (; at < grid.Cells.Length && grid.Cells[at].Row == row; at++) WriteCell(html, grid.Cells[at], row < grid.HeadRows);
            html.Write("</tr>\n");
        }

        html.Write(grid.Rows > grid.HeadRows ? "</tbody>\n</table>\n" : "</thead>\n</table>\n");
    }

    /// <summary>The rows that go on with a cell of the row above: a page doesn't end before them, unless the cell is too high to move.</summary>
    private static HashSet<int> GoingOn(FormGrid grid) =>
        [.. grid.Cells.Where(c => c.RowSpan is > 1 and <= MostKept).SelectMany(c => Enumerable.Range(c.Row + 1, c.RowSpan - 1))];

    private static void WriteCell(StreamWriter html, GridCell cell, bool head)
    {
        var tag = head ? "th" : "td";
        html.Write($"<{tag} class=\"{ClassOf(cell.Role)}\"");
        if (cell.RowSpan > 1) html.Write($" rowspan=\"{cell.RowSpan}\"");
        if (cell.ColumnSpan > 1) html.Write($" colspan=\"{cell.ColumnSpan}\"");
        html.Write($">{Text(cell.Text)}</{tag}>");
    }

    private static string ClassOf(CellRole role) => role switch
    {
        CellRole.Label => "label",
        CellRole.Text => "text",
        CellRole.Total => "total",
        _ => "figure",
    };

    private static string Text(string text) =>
        WebUtility.HtmlEncode(LegalText.Of(text)).Replace("\n", "<br>", StringComparison.Ordinal);
}
