namespace Mingji.Bench.Office;

/// <summary>How far the cells of a grid of "&lt;" and "^" reach.</summary>
internal static class Spans
{
    internal static int Across(string[] row, int column)
    {
        var end = column + 1;
        while (end < row.Length && row[end] == "<") end++;
        return end - column;
    }

    internal static int Down(List<string[]> rows, int row, int column)
    {
        var end = row + 1;
        while (end < rows.Count && rows[end][column] == "^") end++;
        return end - row;
    }
}
