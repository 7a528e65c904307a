using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition.Amounts;

namespace Mingji.Documents.Recognition.Accounts;

/// <summary>
/// Reads one table of final accounts whose columns are known. The rows of the right side of a two-sided table follow those of the left;
/// each side keeps its own columns. A table without data keeps its total row, empty.
/// </summary>
internal static class AccountsTableReader
{
    private const int FewestHeads = 2;

    /// <summary>The table in <paramref name="rows"/>, all of one source table; null when these are no accounts.</summary>
    public static AmountTable? TryRead(IReadOnlyList<Row> rows, string title, Unit money)
    {
        var at = 0;
        while (at < rows.Count && !IsBody(rows[at])) at++;
        if (at == 0 || rows.Take(at).Sum(row => row.Filled.Length) < FewestHeads) return null;
        var body = rows.Skip(at).Where(row => !IsOrdinals(row)).ToList();
        var width = rows.SelectMany(row => row.Filled).Max(cell => cell.Column + cell.ColumnSpan);
        var heads = AccountsColumns.Heads([.. rows.Take(at).Where(row => !IsOrdinals(row))], width);
        var sides = AccountsColumns.Sides(heads, body);
        if (sides.IsEmpty) return null;
        var layout = AccountsLayout.Of(heads, sides);
        var read = ImmutableArray.CreateBuilder<AmountRow>();
        for (var i = 0; i < sides.Length; i++)
        {
            var reader = new AccountsRowReader(layout, i, sides.Length == 1 ? "" : GroupOf(heads, sides[i]), money);
            foreach (var row in body)
            {
                if (reader.Read(row) is { } made) read.Add(made);
            }
        }

        return new(title, layout.Columns, read.ToImmutable(), rows[0].Filled[0].Place);
    }

    /// <summary>The row that numbers the columns: 栏次, 1, 2, …</summary>
    private static bool IsOrdinals(Row row) =>
        HeadRows.IsNumbering(row) || row.Filled.Any(cell => cell.Tight is "栏次" or "行次" && cell.Column <= row.Filled[0].Column + 1)
        && row.Filled.Any(cell => cell.Tight is "1");

    private static bool IsBody(Row row) =>
        !IsOrdinals(row)
        && (row.Filled.Any(cell => FigureReader.TryRead(cell.Text, Unit.None, out _) || Numbering.Begins(cell.Tight))
        || (row.Filled.Length == 1 && AmountWords.IsTotal(row.Filled[0].Tight)));

    private static string GroupOf(ImmutableArray<string> heads, AccountsSide side)
    {
        var head = side.Label >= 0 ? heads[side.Label] : "";
        return head.IndexOf('/', StringComparison.Ordinal) is var cut and > 0 ? head[..cut] : "";
    }
}
