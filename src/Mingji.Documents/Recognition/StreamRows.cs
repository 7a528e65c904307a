using System.Collections.Immutable;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>Cuts a stream of cells into the rows that fit the columns of a table at the least cost.</summary>
internal static class StreamRows
{
    private const int RowCost = 12;

    /// <summary>A heading with nothing in its row.</summary>
    private const int EmptyRowCost = 25;

    public static IEnumerable<(int From, int To)> Cut(ImmutableArray<Cell> cells, ImmutableArray<Cell> heads)
    {
        var header = IndicatorHeader.Read([Rows.Make(heads, [], new([], 0, 0, GridTrust.Order, ""))], 0);
        if (header is null || cells.IsEmpty) return [];
        var alignment = new RowAlignment(header.Columns, GridTrust.Order);
        var least = new int[cells.Length + 1];
        var from = new int[cells.Length + 1];
        for (var end = 1; end <= cells.Length; end++)
        {
            least[end] = int.MaxValue;
            for (var start = Math.Max(0, end - header.Columns.Length); start < end; start++)
            {
                if (start > 0 && Inner(cells, start, end)) continue;
                var empty = end - start == 1 && cells[start].Heading is { Level: 2 };
                var cost = least[start] + (empty ? EmptyRowCost : alignment.Align(cells[start..end]).Cost + RowCost);
                if (cost < least[end]) (least[end], from[end]) = (cost, start);
            }
        }

        var cuts = new List<(int, int)>();
        for (var end = cells.Length; end > 0; end = from[end]) cuts.Add((from[end], end));
        cuts.Reverse();
        return cuts;
    }

    /// <summary>A heading of level 1 always begins a row.</summary>
    private static bool Inner(ImmutableArray<Cell> cells, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (cells[i].Heading is { Level: 1 }) return true;
        }

        return false;
    }
}
