namespace Mingji.Documents.Reading.Pdf;

/// <summary>Turns the lines of a table into a grid: heads, columns, rows.</summary>
internal static class PdfTable
{
    private static readonly string[] CodeHeads = ["类", "款", "项"];

    // Pages follow each other far enough apart that no row reaches over.
    private const double PageStep = 100_000;

    public static void Emit(PdfRegion region, BlockBuilder builder)
    {
        var first = region.Lines[0].Page;
        var (head, body) = Split(region.Lines);
        var heads = PdfHead.Of(head);
        var columns = PdfColumns.Of(body, heads);
        if (columns.Count == 0) return;
        var cells = new List<SpannedCell>();
        var depth = PdfHeadRows.Add(columns, heads, first, cells);
        var rows = PdfRows.Of(body, columns);
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var part in rows[i])
            {
                if (part is null) continue;
                var page = (int)(part.Last.Base / PageStep) + first;
                cells.Add(new(part.Text, depth + i, part.Column, 1, 1, At(page, depth + i, part.Column), null));
            }
        }

        var ordered = cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column);
        if (!PdfDoubt.Is(columns, rows))
        {
            builder.Table(ordered, depth + rows.Count, columns.Count, "");
            return;
        }

        builder.Remark($"第{first}页", "这张表没有框线，有的数对不准在哪一栏；没有按栏核对，只按次序列出文字。");
        builder.Table(ordered.Select((cell, at) => cell with { Row = 0, Column = at, ColumnSpan = 1 }), 1, columns.Count, "", GridTrust.Order);
    }

    public static string At(int page, int row, int column) => $"第{page}页表第{row + 1}行第{column + 1}列";

    /// <summary>The head ends where amounts, codes or numbered rows begin; in an empty table, at its total row.</summary>
    private static (List<PdfRun> Head, List<PdfRun> Body) Split(List<PdfLine> lines)
    {
        var at = lines.FindIndex(line => line.Runs.Exists(run => IsBody(run.Text)));
        if (at > 0) at = AboveFirst(lines, at);
        if (at < 0) at = lines.FindLastIndex(line => line.Runs.Count == 1 && PdfCellText.IsTotal(line.Text));
        if (at < 0 && lines[^1].Runs.Exists(run => run.Text.EndsWith("算数", StringComparison.Ordinal))) at = lines.Count;
        // No sign of a head: the first line is one.
        if (at <= 0) at = at == 0 ? 0 : 1;
        var (head, body) = (new List<PdfRun>(), new List<PdfRun>());
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var run in lines[i].Runs)
            {
                var placed = run with { Base = run.Base + ((lines[i].Page - lines[0].Page) * PageStep) };
                if (i < at || IsCodeHead(lines, i, run)) head.Add(placed);
                else body.Add(placed);
            }
        }

        return (head, body);
    }

    /// <summary>Labels without amounts that stand above the first amount, at the left edge of the body, are rows and no heads.</summary>
    private static int AboveFirst(List<PdfLine> lines, int at)
    {
        var left = lines.Skip(at).Min(line => line.Left);
        var first = at;
        while (first > 1 && !lines[first - 1].IsTabular && Math.Abs(lines[first - 1].Left - left) < 0.5 * lines[first - 1].Em) first--;
        return lines[first - 1].IsTabular ? first : at;
    }

    /// <summary>类, 款 and 项 stand side by side; a 款 alone is the end of a wrapped 拨款.</summary>
    private static bool IsCodeHead(List<PdfLine> lines, int at, PdfRun run) =>
        Array.IndexOf(CodeHeads, run.Text) >= 0 && lines.Skip(at - 1).Take(3).Where(line => Math.Abs(line.Base - run.Base) < 2 * run.Em)
            .SelectMany(line => line.Runs).Any(other => other.Text != run.Text && Array.IndexOf(CodeHeads, other.Text) >= 0);

    private static bool IsBody(string text) =>
        (PdfCellText.IsAmount(text) && text.Any(char.IsAsciiDigit)) || PdfCellText.IsNumbered(text);
}
