namespace Mingji.Documents.Reading.Pdf;

/// <summary>A stretch of lines that are a table, or that are text.</summary>
internal sealed record PdfRegion(bool IsTable, List<PdfLine> Lines, bool AtTop, bool AtBottom);

/// <summary>Cuts pages into tables and text by the shape of their lines alone: a table is where lines fall into runs apart.</summary>
internal static class PdfRegions
{
    private const int FewestTabular = 2;
    private const double WidestLabel = 0.6;
    private const double FarthestNext = 1.9;
    private const double FarthestRow = 2.8;

    public static List<PdfRegion> Of(List<List<PdfLine>> pages)
    {
        var regions = new List<PdfRegion>();
        foreach (var lines in pages) OfPage(lines, regions);
        return Joined(regions);
    }

    private static void OfPage(List<PdfLine> lines, List<PdfRegion> regions)
    {
        if (lines.Count == 0) return;
        var page = new PageShape(lines);
        var goesOn = regions.Count > 0 && regions[^1] is { IsTable: true, AtBottom: true };
        var from = 0;
        while (from < lines.Count)
        {
            var (start, end) = NextTable(lines, from, page, goesOn && from == 0);
            if (start > from) regions.Add(new(false, lines.GetRange(from, start - from), from == 0, start == lines.Count));
            if (end > start) regions.Add(new(true, lines.GetRange(start, end - start), start == 0, end == lines.Count));
            from = end;
        }
    }

    /// <summary>The next table: from its first line of heads to its last row; both at the end when there is none.</summary>
    private static (int Start, int End) NextTable(List<PdfLine> lines, int from, PageShape page, bool goesOn)
    {
        for (var at = from; at < lines.Count; at++)
        {
            if (!IsRow(lines[at], page)) continue;
            var end = End(lines, at, page, out var tabular);
            var start = Begin(lines, at, from, page, goesOn);
            if (tabular >= FewestTabular || (start == 0 && goesOn)) return (start, end);
            at = end - 1;
        }

        return (lines.Count, lines.Count);
    }

    /// <summary>Behind the last row, with the labels wrapped below it.</summary>
    private static int End(List<PdfLine> lines, int start, PageShape page, out int tabular)
    {
        var end = start + 1;
        tabular = 1;
        for (var at = start + 1; at < lines.Count && !IsText(lines[at], page); at++)
        {
            if (IsRow(lines[at], page))
            {
                tabular++;
                end = at + 1;
            }
            else if (at == end && IsLabel(lines, start, at))
            {
                end = at + 1;
            }
        }

        return end;
    }

    /// <summary>A label alone on its line behind a table's row: a sum, a wrapped end, a row without amounts.</summary>
    private static bool IsLabel(List<PdfLine> lines, int start, int at)
    {
        var line = lines[at];
        if (PdfCellText.IsTotal(line.Text)) return true;
        var inner = IsInner(lines, start, at);
        var far = (inner ? FarthestRow : FarthestNext) * line.Em;
        return line.Base - lines[at - 1].Base < far && line.Text.Length <= 24 && (inner || !PdfCellText.IsNumbered(line.Text));
    }

    /// <summary>A numbered line that begins where a column does, but not the first: no heading of the text behind.</summary>
    private static bool IsInner(List<PdfLine> lines, int start, int at)
    {
        var left = lines.Skip(start).Take(at - start).Min(line => line.Left);
        return lines[at].Left > left + (2 * lines[at].Em) && lines.Skip(start).Take(at - start)
            .Any(line => line.Runs.Exists(run => Math.Abs(run.Left - lines[at].Left) < 0.5 * run.Em));
    }

    /// <summary>
    /// Heads that stand alone on their line above the first row, below the title's unit line; labels that a page break cut.
    /// </summary>
    private static int Begin(List<PdfLine> lines, int first, int from, PageShape page, bool goesOn)
    {
        var at = first;
        while (at > from && !IsText(lines[at - 1], page) && !lines[at - 1].IsTabular) at--;
        if (at == first || (at > from && PdfCellText.IsUnitLine(lines[at - 1].Text))) return at;
        return at == 0 && goesOn && !lines.Take(first).Any(line => line.Text.EndsWith('表')) ? 0 : first;
    }

    private static bool IsRow(PdfLine line, PageShape page) =>
        line.IsTabular && !page.IsTitle(line) && !line.Runs.Exists(run => PdfCellText.IsUnitLine(run.Text));

    /// <summary>A line of text: wide, with the end of a sentence, a note below a table, or the line that names the money unit.</summary>
    private static bool IsText(PdfLine line, PageShape page)
    {
        if (line.Runs.Exists(run => PdfCellText.IsUnitLine(run.Text))) return true;
        if (page.IsTitle(line)) return true;
        if (line.IsTabular) return false;
        var text = line.Text;
        return line.Right - line.Left > WidestLabel * page.Width || text.Contains('。', StringComparison.Ordinal)
            || PdfCellText.IsNote(text);
    }

    /// <summary>A table at the foot of a page goes on at the head of the next, without its repeated head.</summary>
    private static List<PdfRegion> Joined(List<PdfRegion> regions)
    {
        var joined = new List<PdfRegion>();
        foreach (var region in regions)
        {
            if (joined.Count > 0 && region.IsTable && region.AtTop && joined[^1] is { IsTable: true, AtBottom: true } before)
            {
                var repeated = Repeated(before.Lines, region.Lines);
                joined[^1] = before with { Lines = [.. before.Lines, .. region.Lines.Skip(repeated)], AtBottom = region.AtBottom };
            }
            else
            {
                joined.Add(region);
            }
        }

        return joined;
    }

    private static int Repeated(List<PdfLine> before, List<PdfLine> lines)
    {
        var same = 0;
        while (same < Math.Min(before.Count, lines.Count) && before[same].Text == lines[same].Text) same++;
        return same;
    }
}

/// <summary>What a page's lines have in common: the width of its text and the size of its letters.</summary>
internal sealed class PageShape(List<PdfLine> lines)
{
    private readonly double _em = lines.Select(line => line.Em).Order().ElementAt(lines.Count / 2);

    public double Width { get; } = lines.Max(line => line.Right) - lines.Min(line => line.Left);

    /// <summary>Set in larger letters than the page.</summary>
    public bool IsTitle(PdfLine line) => line.Em > 1.22 * _em;
}
