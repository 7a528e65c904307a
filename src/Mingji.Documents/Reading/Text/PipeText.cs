namespace Mingji.Documents.Reading.Text;

/// <summary>
/// Lines with vertical bars. Three flattenings: rows or cells that end with a bar and add up to a fixed width (<see cref="PipeGrid"/>), one
/// cell a line behind a bar, and streams of which the rows are lost; the last two keep their order only.
/// </summary>
internal static class PipeText
{
    private const int FewestLines = 3;

    public static int Read(List<SourceLine> lines, int start, BlockBuilder builder)
    {
        var leading = LeadingBars(lines, start);
        var end = start;
        while (end < lines.Count && (lines[end].HasPipe || (leading && !string.IsNullOrWhiteSpace(lines[end].Text)))) end++;
        if (!IsTable(lines, start, end))
        {
            for (var at = start; at < end; at++) ParagraphText.Emit(lines[at], builder);
            return end;
        }

        var segment = lines.GetRange(start, end - start).FindAll(line => !IsDivider(line));
        if (leading) builder.Table([Behind(segment)], GridTrust.Order);
        else if (!PipeGrid.TryRead(segment, builder)) builder.Table([Stream(segment)], GridTrust.Order);
        return end;
    }

    /// <summary>A bar or two in a web page's navigation make no table.</summary>
    private static bool IsTable(List<SourceLine> lines, int start, int end)
    {
        if (end - start >= FewestLines) return true;
        return end - start == 2 && Bars(lines[start]) >= 2 && Bars(lines[start]) == Bars(lines[start + 1]);
    }

    /// <summary>
    /// The line of Markdown that divides a table's head from its rows ("|---|:---:|"): a sign like the bars, not a row of cells.
    /// </summary>
    private static bool IsDivider(SourceLine line) =>
        Bars(line) >= 2 && Array.TrueForAll(line.Text.Trim().Trim('|').Split('|'), cell => IsDashes(cell.AsSpan().Trim()));

    private static bool IsDashes(ReadOnlySpan<char> cell) =>
        (cell.Count('-') >= 3 || (cell.Contains(':') && cell.Contains('-'))) && cell.Trim(':').IndexOfAnyExcept('-') < 0;

    private static int Bars(SourceLine line) => line.Text.AsSpan().Count('|');

    /// <summary>Most lines have exactly one bar, at their start, and text behind some of them.</summary>
    private static bool LeadingBars(List<SourceLine> lines, int start)
    {
        var (seen, leading, text) = (0, 0, 0);
        for (var at = start; at < lines.Count && seen < 40; at++)
        {
            if (string.IsNullOrWhiteSpace(lines[at].Text)) break;
            if (!lines[at].HasPipe) continue;
            seen++;
            if (lines[at].Text.LastIndexOf('|') != 0) continue;
            leading++;
            if (lines[at].Text.AsSpan(1).Trim().Length > 0) text++;
        }

        return leading * 10 >= seen * 8 && text * 2 >= leading;
    }

    private static List<Piece> Behind(List<SourceLine> lines) =>
        [.. lines.SelectMany(line => line.Text.Split('|').Skip(line.Text[0] == '|' ? 1 : 0).Select(text => new Piece(text, line.Number)))];

    /// <summary>The cells between bars; a line break between two bars is an empty cell.</summary>
    private static List<Piece> Stream(List<SourceLine> lines)
    {
        var cells = new RowBuilder();
        cells.Cell("", lines[0].Number);
        foreach (var line in lines)
        {
            var parts = line.Text.Split('|');
            if (line.Number > lines[0].Number && cells.LastIsBlank) cells.Restart(parts[0], line.Number);
            else cells.Append(parts[0]);
            foreach (var part in parts.Skip(1)) cells.Cell(part, line.Number);
        }

        return cells.Finish();
    }
}
