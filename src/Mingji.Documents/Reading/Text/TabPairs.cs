namespace Mingji.Documents.Reading.Text;

/// <summary>
/// Rows that begin with two tabs, cells two tabs apart, blank lines between the rows; a cell's text may go on in lines without tabs before.
/// Merged cells keep their columns, so the grid is the original's.
/// </summary>
internal static class TabPairs
{
    private const string Separator = "\t\t";

    public static int Read(List<SourceLine> lines, int start, BlockBuilder builder)
    {
        var rows = new List<List<Piece>>();
        var at = start;
        while (at < lines.Count)
        {
            if (lines[at].IsBlank) at++;
            else if (lines[at].Text.StartsWith(Separator, StringComparison.Ordinal)) at = Row(lines, at, rows);
            else break;
        }

        if (rows.Exists(row => row.Count(piece => !piece.IsBlank) > 1)) builder.Table(rows, GridTrust.Columns);
        else Paragraphs(rows, builder);
        return at;
    }

    private static int Row(List<SourceLine> lines, int start, List<List<Piece>> rows)
    {
        var row = new RowBuilder();
        var at = start;
        do
        {
            var parts = lines[at].Text.Split(Separator);
            if (at > start) row.Append(parts[0]);
            foreach (var part in parts.Skip(1)) row.Cell(part.Replace('\t', ' '), lines[at].Number);
            at++;
        }
        while (at < lines.Count && !lines[at].IsBlank && !lines[at].Text.StartsWith(Separator, StringComparison.Ordinal));

        rows.Add(row.Finish());
        return at;
    }

    /// <summary>Rows that all hold one cell are no table but indented text, each line of it a paragraph.</summary>
    private static void Paragraphs(List<List<Piece>> rows, BlockBuilder builder)
    {
        foreach (var piece in rows.SelectMany(row => row)) TabCells.Lines(piece, builder);
    }
}
