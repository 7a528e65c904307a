namespace Mingji.Documents.Reading.Text;

/// <summary>
/// Lines without separators: prose, headings marked with #, and forms of which each cell became a paragraph of its own, with blank lines
/// between.
/// </summary>
internal static class ParagraphText
{
    private const int FewestCells = 12;
    private const int LongText = 60;
    private const int MostTries = 8;

    /// <summary>Reads from <paramref name="start"/> to the next line with a tab or pipe; returns the line it stopped at.</summary>
    public static int Read(List<SourceLine> lines, int start, BlockBuilder builder)
    {
        var end = start;
        while (end < lines.Count && !lines[end].HasTab && !lines[end].HasPipe) end++;
        var (at, stop, tries) = (start, start, 0);
        while (at < end)
        {
            if (at >= stop) (stop, tries) = (Spaced(lines, at, end), 0);
            var last = tries < MostTries && FormLabels.IsLabel(lines[at].Text) ? CellsEnd(lines, at, stop) : at;
            if (last > at)
            {
                builder.Table([Cells(lines, at, last)], GridTrust.Order);
                at = last;
            }
            else
            {
                if (FormLabels.IsLabel(lines[at].Text)) tries++;
                Emit(lines[at], builder);
                at++;
            }
        }

        return end;
    }

    public static void Emit(SourceLine line, BlockBuilder builder)
    {
        var level = HeadingLevel(line.Text);
        builder.Paragraph(level == 0 ? line.Text : line.Text.TrimStart()[level..], line.At, level);
        if (FormLabels.Lost(line.Text)) builder.Remark(line.At, "这一行里单元格之间的界线已丢失，只保留文字，不作推断。");
    }

    /// <summary>The level of a markdown heading: one to six # and a blank; else 0.</summary>
    public static int HeadingLevel(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        var level = 0;
        while (level < trimmed.Length && trimmed[level] == '#') level++;
        return level is >= 1 and <= 6 && level < trimmed.Length && trimmed[level] == ' ' ? level : 0;
    }

    /// <summary>Where the run of paragraphs ends that stand alone between blank lines; two adjacent lines end it.</summary>
    private static int Spaced(List<SourceLine> lines, int start, int end)
    {
        var at = start;
        while (at + 1 < end && (lines[at].Text.Length == 0 || lines[at + 1].Text.Length == 0 || lines[at].IsBlank)) at++;
        return Math.Min(at + 1, end);
    }

    /// <summary>Where the cells that start here end, or <paramref name="start"/> when these are no cells.</summary>
    private static int CellsEnd(List<SourceLine> lines, int start, int stop)
    {
        var (cells, labels, shorts, longs, last) = (0, 0, 0, 0, start);
        for (var at = start; at < stop; at++)
        {
            var text = lines[at].Text;
            if (string.IsNullOrWhiteSpace(text)) continue;
            cells++;
            if (FormLabels.IsLabel(text)) labels++;
            longs = text.Length > LongText ? longs + 1 : 0;
            if (longs >= 3) break;
            if (text.Length <= LongText / 2) shorts++;
            if (text.Length <= LongText) last = at + 1;
        }

        return cells >= FewestCells && labels >= 3 && shorts * 10 >= cells * 7 ? last : start;
    }

    /// <summary>The cells; a line of blanks between empty lines is an empty cell and keeps its place in the order.</summary>
    private static List<Piece> Cells(List<SourceLine> lines, int start, int end)
    {
        var cells = new List<Piece>();
        for (var at = start; at < end; at++)
        {
            if (lines[at].Text.Length > 0) cells.Add(new(lines[at].Text, lines[at].Number));
        }

        return cells;
    }
}
