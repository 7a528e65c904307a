namespace Mingji.Documents.Reading.Text;

/// <summary>One row a line, one tab between cells. Blank lines do not end the table, for pages do.</summary>
internal static class TabRows
{
    public static int Read(List<SourceLine> lines, int start, BlockBuilder builder)
    {
        var rows = new List<List<Piece>>();
        var (at, end) = (start, start);
        while (at < lines.Count)
        {
            if (lines[at].IsBlank)
            {
                at++;
                continue;
            }

            if (!lines[at].HasTab) break;
            if (!string.IsNullOrWhiteSpace(lines[at].Text)) rows.Add(Row(lines[at]));
            at++;
            end = at;
        }

        builder.Table(rows, Trust(rows));
        return end;
    }

    /// <summary>
    /// Columns are trusted where nothing was merged: all rows equally long under a header without gaps. Elsewhere a page break or a merged
    /// cell may have moved cells to the left.
    /// </summary>
    public static GridTrust Trust(List<List<Piece>> rows) =>
        rows.Count > 1 && rows[0].TrueForAll(piece => !piece.IsBlank) && rows.TrueForAll(row => row.Count == rows[0].Count)
            ? GridTrust.Columns
            : GridTrust.Rows;

    private static List<Piece> Row(SourceLine line) => [.. line.Text.Split('\t').Select(text => new Piece(text, line.Number))];
}
