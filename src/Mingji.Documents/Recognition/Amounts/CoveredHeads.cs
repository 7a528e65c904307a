using System.Collections.Immutable;

namespace Mingji.Documents.Recognition.Amounts;

/// <summary>Heads in a grid that was kept: a head reaches to the next one in its row, but not out of the head above it.</summary>
internal static class CoveredHeads
{
    public static ImmutableArray<AmountColumn> Columns(ImmutableArray<Row> head, int width)
    {
        var spans = head.Any(row => row.Cells.Any(cell => cell.ColumnSpan > 1));
        var cover = new Cell?[head.Length, width];
        for (var row = 0; row < head.Length; row++) Cover(head[row], row, cover, width, spans);
        var columns = ImmutableArray.CreateBuilder<AmountColumn>(width);
        for (var column = 0; column < width; column++) columns.Add(AmountColumn.Of(Path(cover, column, head.Length)));
        return columns.ToImmutable();
    }

    private static IEnumerable<string> Path(Cell?[,] cover, int column, int rows)
    {
        for (var row = 0; row < rows; row++) yield return cover[row, column]?.Text ?? "";
    }

    private static void Cover(Row head, int row, Cell?[,] cover, int width, bool spans)
    {
        foreach (var cell in head.Filled)
        {
            var last = spans ? cell.Column + cell.ColumnSpan : NextFilled(head, cell, width);
            for (var column = cell.Column; column < Math.Min(last, width); column++)
            {
                if (!spans && !SameAbove(cover, row, cell.Column, column)) break;
                cover[row, column] = cell;
            }
        }
    }

    private static int NextFilled(Row head, Cell cell, int width) =>
        head.Filled.Where(other => other.Column > cell.Column).Select(other => other.Column).DefaultIfEmpty(width).First();

    private static bool SameAbove(Cell?[,] cover, int rows, int column, int other)
    {
        for (var row = 0; row < rows; row++)
        {
            if (!ReferenceEquals(cover[row, column], cover[row, other])) return false;
        }

        return true;
    }
}
