using System.Globalization;

namespace Mingji.Documents.Reading.Pdf;

/// <summary>
/// When the columns found in a table without rulings are not to be trusted: a number under the wrong head is worse than one not read.
/// </summary>
internal static class PdfDoubt
{
    private const int FewestInOrder = 4;

    public static bool Is(List<PdfColumn> columns, List<PdfPart[]> rows)
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
        {
            if (!rows.Exists(row => row[i] is { } part && PdfCellText.IsMoney(part.Text)))
            {
                // Behind labels of its own the same heads may come again: two tables side by side.
                if (rows.Exists(row => row[i] is { } part && !PdfCellText.IsAmount(part.Text))) heads.Clear();
                continue;
            }

            if (columns[i].Heads.Count == 0 || !heads.Add(string.Join('|', columns[i].Heads.Select(head => head.Text)))) return true;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (HasHeadsBesideEachOther(columns[i]) || HasStrayNumbers(rows, i)) return true;
        }

        return rows.Exists(row => Array.Exists(row, part => part is not null && IsGlued(part.Text)));
    }

    /// <summary>Two heads of one line over one column: it is two.</summary>
    private static bool HasHeadsBesideEachOther(PdfColumn column)
    {
        for (var i = 1; i < column.Heads.Count; i++)
        {
            if (Math.Abs(column.Heads[i].Top - column.Heads[i - 1].Top) < 0.5 * column.Heads[i].Last.Em) return true;
        }

        return false;
    }

    /// <summary>The numbers of a table's lines (27, 28, …) among labels or amounts: they slipped from a column of their own.</summary>
    private static bool HasStrayNumbers(List<PdfPart[]> rows, int column)
    {
        var (numbers, others, last, inStep) = (0, 0, (Row: 0, Number: 0), true);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row][column] is not { } part) continue;
            if (!int.TryParse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                others++;
            }
            else if (part.Text.Length <= 3)
            {
                if (numbers > 0 && number <= last.Number) return false;
                inStep &= numbers == 0 || number - last.Number == row - last.Row;
                (numbers, last) = (numbers + 1, (row, number));
            }
        }

        return numbers > 1 && others >= numbers && (inStep || numbers > FewestInOrder);
    }

    /// <summary>An amount and the label of the next column in one cell.</summary>
    private static bool IsGlued(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '.')) end++;
        return end > 3 && text.Length > end + 3 && text[end] >= '\u4E00' && PdfCellText.IsMoney(text[..end]);
    }
}
