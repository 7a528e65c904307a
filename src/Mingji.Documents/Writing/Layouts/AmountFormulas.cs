using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// What follows in a table of amounts: subtotals from the items of their group, totals from all items or from the subtotals, rates from
/// executed and budget. Each stays a plain number where the numbers stated don't bear it out.
/// </summary>
internal static class AmountFormulas
{
    /// <param name="table">The table.</param>
    /// <param name="columns">Which columns of the grid hold the table's columns.</param>
    /// <param name="rows">Which row of the grid holds each row of the table.</param>
    /// <param name="grid">The grid as laid out.</param>
    public static void Add(AmountTable table, Func<int, int> columns, ImmutableArray<int> rows, GridBuilder grid)
    {
        for (var column = 0; column < table.Columns.Length; column++)
        {
            AddSums(table, column, columns(column), rows, grid);
            if (IsRate(table.Columns[column])) AddRates(table, column, columns, rows, grid);
        }
    }

    private static void AddSums(AmountTable table, int column, int at, ImmutableArray<int> rows, GridBuilder grid)
    {
        ImmutableArray<int> stated = [.. Enumerable.Range(0, rows.Length)
            .Where(i => column < table.Rows[i].Cells.Length && table.Rows[i].Cells[column]?.Figure is not null)];
        IEnumerable<(int, int)> Cells(Func<AmountRow, bool> of) => stated.Where(i => of(table.Rows[i])).Select(i => (rows[i], at));
        var top = TopCode(table);
        foreach (var i in stated)
        {
            var row = table.Rows[i];
            if (row.Kind == RowKind.Subtotal)
                grid.Follows((rows[i], at), FormulaKind.Sum, Cells(r => r.Kind == RowKind.Item && r.Group == row.Group));
            if (row.Kind != RowKind.Total) continue;
            grid.Follows((rows[i], at), FormulaKind.Sum, Cells(r => r.Kind == RowKind.Item && r.Group == row.Group));
            grid.Follows((rows[i], at), FormulaKind.Sum, Cells(r => r.Kind == RowKind.Subtotal));
            if (top > 0) grid.Follows((rows[i], at), FormulaKind.Sum, Cells(r => r.Code.Length == top));
        }
    }

    /// <summary>The length of the shortest codes, whose rows together are all; 0 where there are none.</summary>
    private static int TopCode(AmountTable table) =>
        table.Rows.Where(r => r.Code.Length > 0).Select(r => r.Code.Length).DefaultIfEmpty(0).Min();

    private static void AddRates(AmountTable table, int column, Func<int, int> columns, ImmutableArray<int> rows, GridBuilder grid)
    {
        var executed = Find(table, ColumnKind.Executed);
        foreach (var budget in (int[])[Find(table, ColumnKind.Initial), Find(table, ColumnKind.Adjusted)])
        {
            if (executed < 0 || budget < 0) continue;
            foreach (var row in rows)
                grid.Follows((row, columns(column)), FormulaKind.Ratio, [(row, columns(executed)), (row, columns(budget))]);
        }
    }

    private static int Find(AmountTable table, ColumnKind kind) =>
        table.Columns.ToList().FindIndex(c => FundsRecognizer.KindOf(c[(c.LastIndexOf('/') + 1)..]) == kind);

    private static bool IsRate(string column) => FundsRecognizer.KindOf(column[(column.LastIndexOf('/') + 1)..]) == ColumnKind.Rate
        || column.EndsWith("执行率(B/A)", StringComparison.Ordinal);
}
