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
            var row = new List<Piece>();
            at = Row(lines, at, row);
            rows.Add(row);
            while (at < lines.Count && lines[at].IsBlank) at++;
        }

        Emit(JoinSplitRows(rows), builder);
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

    private static int Row(List<SourceLine> lines, int start, List<Piece> row)
    {
        var at = start;
        while (at < lines.Count)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                if (!GoesOn(lines, ref at, row)) return at;
            }
            else if (line.Text[0] == '\t')
            {
                row.Add(new(line.Text[1..], line.Number));
                at++;
            }
            else
            {
                Append(row, line.Text);
                at++;
            }
        }

        return at;
    }

    private static void Append(List<Piece> row, string text) => row[^1] = row[^1] with { Text = row[^1].Text + "\n" + text };

    /// <summary>
    /// At a blank line: whether the cell's text goes on behind it. Then the blank lines are part of the cell, and <paramref name="at"/> is
    /// moved to the text.
    /// </summary>
    private static bool GoesOn(List<SourceLine> lines, ref int at, List<Piece> row)
    {
        var next = at;
        while (next < lines.Count && lines[next].IsBlank) next++;
        if (next == lines.Count || lines[next].Text[0] == '\t' || row[^1].IsBlank) return false;
        var nextCell = next + 1 < lines.Count && lines[next + 1].Text.StartsWith('\t');
        if (row.Count == 1 && !nextCell) return false;
        for (; at < next; at++) Append(row, "");
        return true;
    }

    /// <summary>A row one cell short of the one before, followed by a row of one cell: blank lines within a cell had split it.</summary>
    private static List<List<Piece>> JoinSplitRows(List<List<Piece>> rows)
    {
        var joined = new List<List<Piece>>();
        foreach (var row in rows)
        {
            if (row.Count == 1 && joined.Count > 1 && joined[^1].Count > 1 && joined[^1].Count + 1 == joined[^2].Count) joined[^1].Add(row[0]);
            else joined.Add(row);
        }

        return joined;
    }
}
