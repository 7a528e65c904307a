namespace Mingji.Documents.Reading.Sheets;

/// <summary>Columns by letters (A, B, … AA) and by number, from 0.</summary>
internal static class ColumnName
{
    private const int LongestLetters = 4;

    private static readonly string[] Letters = [.. Enumerable.Range('A', 26).Select(c => ((char)c).ToString())];

    public static string Of(int column)
    {
        if ((uint)column < (uint)Letters.Length) return Letters[column];
        Span<char> letters = stackalloc char[8];
        var at = letters.Length;
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters[--at] = (char)('A' + ((rest - 1) % 26));
        return new(letters[at..]);
    }

    /// <summary>Reads "C7" to row 6, column 2; false for what is no reference.</summary>
    public static bool TryRead(ReadOnlySpan<char> reference, out int row, out int column)
    {
        (row, column) = (0, 0);
        var at = 0;
        for (; at < reference.Length && at <= LongestLetters; at++)
        {
            var letter = reference[at] & ~0x20;
            if (reference[at] == '$') continue;
            if (letter is < 'A' or > 'Z') break;
            column = (column * 26) + (letter - 'A' + 1);
        }

        var digits = reference[at..].TrimStart('$');
        if (column == 0 || digits.Length is 0 or > 8) return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            row = (row * 10) + (digit - '0');
        }

        (row, column) = (row - 1, column - 1);
        return row >= 0;
    }
}
