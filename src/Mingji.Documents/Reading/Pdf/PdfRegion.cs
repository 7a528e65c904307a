namespace Mingji.Documents.Reading.Pdf;

/// <summary>A stretch of lines that are a table, or that are text.</summary>
internal sealed record PdfRegion(bool IsTable, List<PdfLine> Lines, bool AtTop, bool AtBottom);

/// <summary>Cuts pages into tables and text by the shape of their lines alone: a table is where lines fall into runs apart.</summary>
internal static class PdfRegions
{
    private const int FewestTabular = 2;
    private const double WidestLabel = 0.6;
    private const double FarthestNext = 1.9;

    public static List<PdfRegion> Of(List<List<PdfLine>> pages)
    {
        var regions = new List<PdfRegion>();
        foreach (var lines in pages) OfPage(lines, regions);
        return Joined(regions);
    }

    private static void OfPage(List<PdfLine> lines, List<PdfRegion> regions)
    {
        if (lines.Count == 0) return;
        var width = lines.Max(line => line.Right) - lines.Min(line => line.Left);
        var goesOn = regions.Count > 0 && regions[^1] is { IsTable: true, AtBottom: true };
        var from = 0;
        while (from < lines.Count)
        {
            var (start, end) = NextTable(lines, from, width, goesOn && from == 0);
            if (start > from) regions.Add(new(false, lines.GetRange(from, start - from), from == 0, start == lines.Count));
            if (end > start) regions.Add(new(true, lines.GetRange(start, end - start), start == 0, end == lines.Count));
            from = end;
        }
    }

    /// <summary>The next table: from its first line of heads to its last row; both at the end when there is none.</summary>
    private static (int Start, int End) NextTable(List<PdfLine> lines, int from, double width, bool goesOn)
    {
        for (var at = from; at < lines.Count; at++)
        {
            if (!IsRow(lines[at])) continue;
            var end = End(lines, at, width, out var tabular);
            var start = Begin(lines, at, from, width, goesOn);
            if (tabular >= FewestTabular || (start == 0 && goesOn)) return (start, end);
            at = end - 1;
        }

        return (lines.Count, lines.Count);
    }

    /// <summary>Behind the last row, with the labels wrapped below it.</summary>
    private static int End(List<PdfLine> lines, int start, double width, out int tabular)
    {
        var end = start + 1;
        tabular = 1;
        for (var at = start + 1; at < lines.Count && !IsText(lines[at], width); at++)
        {
            if (IsRow(lines[at]))
            {
                tabular++;
                end = at + 1;
            }
            else if (at == end && (PdfCellText.IsTotal(lines[at].Text)
                || (lines[at].Base - lines[at - 1].Base < FarthestNext * lines[at].Em && lines[at].Text.Length <= 20
                    && (!PdfCellText.IsNumbered(lines[at].Text) || IsInner(lines, start, at)))))
            {
                end = at + 1;
            }
        }

        return end;
    }

    /// <summary>A numbered line that begins where a column does, but not the first: no heading of the text behind.</summary>
    private static bool IsInner(List<PdfLine> lines, int start, int at)
    {
        var left = lines.Skip(start).Take(at - start).Min(line => line.Left);
        return lines[at].Left > left + (2 * lines[at].Em) && lines.Skip(start).Take(at - start)
            .Any(line => line.Runs.Exists(run => Math.Abs(run.Left - lines[at].Left) < 0.5 * run.Em));
    }

    /// <summary>Heads that stand alone on their line above the first row, below the title's unit line; labels that a page break cut.</summary>
    private static int Begin(List<PdfLine> lines, int first, int from, double width, bool goesOn)
    {
        var at = first;
        while (at > from && !IsText(lines[at - 1], width) && !lines[at - 1].IsTabular) at--;
        if (at == first || (at > from && PdfCellText.IsUnitLine(lines[at - 1].Text))) return at;
        return at == 0 && goesOn && !lines.Take(first).Any(line => line.Text.EndsWith('表')) ? 0 : first;
    }

    private static bool IsRow(PdfLine line) => line.IsTabular && !line.Runs.Exists(run => PdfCellText.IsUnitLine(run.Text));

    /// <summary>A line of text: wide, with the end of a sentence, a note below a table, or the line that names the money unit.</summary>
    private static bool IsText(PdfLine line, double width)
    {
        if (line.Runs.Exists(run => PdfCellText.IsUnitLine(run.Text))) return true;
        if (line.IsTabular) return false;
        var text = line.Text;
        return line.Right - line.Left > WidestLabel * width || text.Contains('。', StringComparison.Ordinal)
            || text.StartsWith('注') || text.StartsWith("备注：", StringComparison.Ordinal);
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
