namespace Mingji.Documents.Reading.Text;

/// <summary>
/// One cell a line, each with a leading tab; a blank line ends the row. A line without a tab goes on with the cell above it, also after a
/// blank line when the row already has its label or the next cell follows at once. Cells merged downwards are kept as empty ones.
/// </summary>
internal static class TabCells
{
    public static int Read(List<SourceLine> lines, int start, BlockBuilder builder)
    {
        var rows = new List<List<Piece>>();
        var at = start;
        while (at < lines.Count && lines[at].Text.StartsWith('\t'))
        {
            var rest = AwaitsCell(rows);
            at = Row(lines, at, rest, out var row);
            if (rest && row.Count == 1 && !ChineseOrdinal.Opens(row[0].Text)) rows[^1].Add(row[0]);
            else rows.Add(row);
            while (at < lines.Count && lines[at].IsBlank) at++;
        }

        Emit(rows, builder);
        return at;
    }

    /// <summary>A text of several lines as paragraphs.</summary>
    public static void Lines(Piece piece, BlockBuilder builder)
    {
        var number = piece.Line;
        foreach (var text in piece.Text.Split('\n')) ParagraphText.Emit(new(number++, text), builder);
    }

    private static void Emit(List<List<Piece>> rows, BlockBuilder builder)
    {
        if (rows.TrueForAll(row => row.Count == 1))
        {
            foreach (var row in rows) Lines(row[0], builder);
            return;
        }

        builder.Table(rows, rows.Count == 1 ? GridTrust.Order : GridTrust.Rows);
    }

    private static int Row(List<SourceLine> lines, int start, bool rest, out List<Piece> cells)
    {
        var row = new RowBuilder();
        var at = start;
        while (at < lines.Count)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                if (!GoesOn(lines, ref at, row, rest)) break;
            }
            else if (line.Text[0] == '\t')
            {
                row.Cell(line.Text[1..], line.Number);
                at++;
            }
            else
            {
                row.Append(line.Text);
                at++;
            }
        }

        cells = row.Finish();
        return at;
    }

    /// <summary>
    /// At a blank line: whether the cell's text goes on behind it. Then the blank lines are part of the cell, and <paramref name="at"/> is
    /// moved to the text.
    /// </summary>
    private static bool GoesOn(List<SourceLine> lines, ref int at, RowBuilder row, bool rest)
    {
        var next = at;
        while (next < lines.Count && lines[next].IsBlank) next++;
        if (next == lines.Count || lines[next].Text[0] == '\t' || row.LastIsBlank) return false;
        var nextCell = next + 1 < lines.Count && lines[next + 1].Text.StartsWith('\t');
        if (row.Count == 1 && !nextCell && !rest) return false;
        for (; at < next; at++) row.Append("");
        return true;
    }

    /// <summary>
    /// The last row is one cell short of the one before it: when a row of one cell follows, blank lines within a cell had split them.
    /// </summary>
    private static bool AwaitsCell(List<List<Piece>> rows) =>
        rows.Count > 1 && rows[^1].Count > 1 && rows[^1].Count + 1 == rows[^2].Count;
}
