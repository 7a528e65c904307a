namespace Mingji.Documents.Reporting.Text;

/// <summary>Rows of short texts set in columns that line up, Chinese or not.</summary>
public static class TextColumns
{
    /// <summary>The lines; every column as wide as its widest text, two blanks between, the last one as long as it is.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0) return [];
        var widths = Enumerable.Range(0, rows.Max(r => r.Length)).Select(c =>
            rows.Max(r => c < r.Length ? TextWidth.Of(r[c]) : 0)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((text, c) => Padded(text, c < row.Length - 1 ? widths[c] : 0))).TrimEnd());
    }

    private static string Padded(string text, int width) => text + new string(' ', Math.Max(0, width - TextWidth.Of(text)));
}
