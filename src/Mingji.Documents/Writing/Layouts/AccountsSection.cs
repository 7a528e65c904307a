using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>
/// A table of the final accounts: codes and names of the accounts, then their amounts; income and expenditure side by side where the table
/// has both.
/// </summary>
internal static class AccountsSection
{
    private sealed record Side(string Group, ImmutableArray<int> Columns, ImmutableArray<AmountRow> Rows)
    {
        public bool IsCoded => Rows.Any(r => r.Code.Length > 0);

        public int Width => Columns.Length + (IsCoded ? 2 : 1);
    }

    /// <summary>The table has columns of amounts alone, its labels beside them, as recognition reads the accounts.</summary>
    public static bool Fits(Form form, AmountTable table) => form.Type == FormType.FinalAccounts
        && table.Rows.All(r => !r.Cells.Any(c => c is not null && r.Label.Length > 0 && c.Text == r.Label));

    public static FormGrid Build(AmountTable table)
    {
        var sides = Sides(table);
        var grid = new GridBuilder();
        var head = AmountHeads.Add([.. sides.SelectMany(s => HeadsOf(s, table))], grid);
        var first = grid.Row;
        for (var row = 0; row < sides.Max(s => s.Rows.Length); row++)
        {
            var at = 0;
            foreach (var side in sides)
            {
                if (row < side.Rows.Length) AddRow(grid, side, side.Rows[row], at);
                else AddEmpty(grid, side, at);
                at += side.Width;
            }

            grid.NextRow();
        }

        var start = 0;
        foreach (var side in sides)
        {
            var (shift, own) = (start + side.Width - side.Columns.Length, Own(table, side));
            AmountFormulas.Add(own, c => c + shift, [.. Enumerable.Range(first, side.Rows.Length)], grid);
            start += side.Width;
        }

        return grid.Build([.. sides.SelectMany(WidthsOf)], head);
    }

    /// <summary>The side as a table of its own.</summary>
    private static AmountTable Own(AmountTable table, Side side) => table with
    {
        Columns = [.. side.Columns.Select(c => table.Columns[c])],
        Rows = [.. side.Rows.Select(r => r with { Cells = [.. side.Columns.Select(c => c < r.Cells.Length ? r.Cells[c] : null)] })],
    };

    /// <summary>A group of rows that has columns of its own is a side of the table.</summary>
    private static ImmutableArray<Side> Sides(AmountTable table)
    {
        var groups = table.Rows.Select(r => r.Group).Distinct(StringComparer.Ordinal).ToList();
        ImmutableArray<Side> sides =
            [.. groups.Select(g => new Side(g, ColumnsOf(table, g, groups), [.. table.Rows.Where(r => r.Group == g)]))];
        var alone = sides.Length < 2 || sides.Any(s => s.Columns.IsEmpty)
            || sides.Sum(s => s.Columns.Length) != sides.SelectMany(s => s.Columns).Distinct().Count();
        return alone ? [new("", [.. Enumerable.Range(0, table.Columns.Length)], table.Rows)] : sides;
    }

    private static ImmutableArray<int> ColumnsOf(AmountTable table, string group, List<string> groups)
    {
        bool Belongs(int column)
        {
            var named = groups.Find(g => g.Length > 0 && table.Columns[column].StartsWith(g + "/", StringComparison.Ordinal));
            return named is not null ? named == group
                : table.Rows.Any(r => r.Group == group && column < r.Cells.Length && r.Cells[column] is not null);
        }

        return [.. Enumerable.Range(0, table.Columns.Length).Where(Belongs)];
    }

    private static IEnumerable<string> HeadsOf(Side side, AmountTable table)
    {
        var over = side.Group.Length > 0 ? side.Group + "/" : "";
        IEnumerable<string> labels = side.IsCoded ? [over + "科目编码", over + "科目名称"] : [over + "项目"];
        return labels.Concat(side.Columns.Select(c => table.Columns[c]));
    }

    private static IEnumerable<int> WidthsOf(Side side) =>
        (side.IsCoded ? (IEnumerable<int>)[4, 8] : [8]).Concat(side.Columns.Select(_ => 4));

    private static void AddRow(GridBuilder grid, Side side, AmountRow row, int at)
    {
        if (side.IsCoded) grid.Value((at++, 1), new(row.Code, null, row.At));
        grid.Text((at++, 1), row.Label);
        foreach (var column in side.Columns)
        {
            var role = row.Kind == RowKind.Item ? CellRole.Figure : CellRole.Total;
            grid.Value((at++, 1), column < row.Cells.Length ? row.Cells[column] : null, role);
        }
    }

    private static void AddEmpty(GridBuilder grid, Side side, int at)
    {
        for (var i = 0; i < side.Width; i++) grid.Text((at + i, 1), "");
    }
}
