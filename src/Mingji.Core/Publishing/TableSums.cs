using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;

namespace Mingji.Core.Publishing;

/// <summary>
/// What the sums of a table of amounts are made of: rows of a functional or economic class of the rows of the next deeper one, subtotals of
/// their group, the total of the items.
/// </summary>
internal static class TableSums
{
    public static void Of(AmountTable table, Dictionary<CellNumber, (TraceKind Kind, string How)> ways)
    {
        foreach (var row in table.Rows)
        {
            var parts = PartsOf(row, table.Rows);
            if (parts.IsEmpty || CellNumber.In(row.At, CellField.Row) is not { } at) continue;
            for (var column = 0; column < row.Cells.Length; column++)
            {
                if (row.Cells[column] is not { Figure: not null } sum || CellNumber.Column(at.Key, column) is not { } cell) continue;
                var stated = parts.Select(p => column < p.Cells.Length ? p.Cells[column] : null).Where(s => s is not null).ToList();
                if (stated.Count == 0 || FigureTraces.Sum(sum, [.. stated!]) is not { } way) continue;
                // What seems to differ may have a part in another table: that is for the checks to say.
                if (way.Kind == TraceKind.Recomputed) ways[cell] = way;
            }
        }
    }

    private static ImmutableArray<AmountRow> PartsOf(AmountRow row, ImmutableArray<AmountRow> rows) => row.Kind switch
    {
        RowKind.Total when rows.All(r => r.Code.Length == 0) => [.. rows.Where(r => r.Kind == RowKind.Item)],
        RowKind.Total => [.. rows.Where(r => r.Code.Length == rows.Where(o => o.Code.Length > 0).Min(o => o.Code.Length))],
        RowKind.Subtotal => [.. rows.Where(r => r.Kind == RowKind.Item && r.Group == row.Group)],
        _ when row.Code.Length > 0 =>
            [.. rows.Where(r => r.Code.Length == row.Code.Length + 2 && r.Code.StartsWith(row.Code, StringComparison.Ordinal))],
        _ => [],
    };
}
