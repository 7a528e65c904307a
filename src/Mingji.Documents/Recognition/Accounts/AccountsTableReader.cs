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
        var body = rows.Skip(at).ToList();
        var width = rows.SelectMany(row => row.Filled).Max(cell => cell.Column + cell.ColumnSpan);
        var heads = AccountsColumns.Heads([.. rows.Take(at)], width);
        var sides = AccountsColumns.Sides(heads, body);
        if (sides.IsEmpty) return null;
        ImmutableArray<int> amounts = [.. sides.SelectMany(side => side.Amounts)];
        var read = ImmutableArray.CreateBuilder<AmountRow>();
        for (var i = 0; i < sides.Length; i++)
        {
            var group = sides.Length == 1 ? "" : GroupOf(heads, sides[i]);
            foreach (var row in body)
            {
                if (Read(row, sides[i], amounts, group, money) is { } made) read.Add(made);
            }
        }

        return new(title, [.. amounts.Select(column => heads[column])], read.ToImmutable(), rows[0].Filled[0].Place);
    }

    private static bool IsBody(Row row) =>
        !HeadRows.IsNumbering(row)
        && (row.Filled.Any(cell => FigureReader.TryRead(cell.Text, Unit.None, out _) || Numbering.Begins(cell.Tight))
        || (row.Filled.Length == 1 && AmountWords.IsTotal(row.Filled[0].Tight)));

    private static AmountRow? Read(Row row, AccountsSide side, ImmutableArray<int> amounts, string group, Unit money)
    {
        var code = string.Concat(side.Codes.Select(column => At(row, column)?.Tight ?? ""));
        var label = side.Label >= 0 ? At(row, side.Label) : null;
        var cells = ImmutableArray.CreateBuilder<Stated?>(amounts.Length);
        Cell? first = null;
        foreach (var column in amounts)
        {
            var cell = side.Amounts.Contains(column) ? At(row, column) : null;
            first ??= cell;
            cells.Add(cell?.State(money));
        }

        // A total may stand under the codes.
        label ??= side.Codes.Select(column => At(row, column)).FirstOrDefault(cell => cell is not null && AmountWords.IsTotal(cell.Tight));
        if (label is null && first is null && code.Length == 0) return null;
        var text = label is null ? "" : PlainText.Fold(label.Text);
        return new(code.All(char.IsAsciiDigit) ? code : "", text, Kind(PlainText.Tight(text)), cells.MoveToImmutable(), (label ?? first)?.Place
            ?? row.Filled[0].Place) { Group = group };
    }

    private static string GroupOf(ImmutableArray<string> heads, AccountsSide side)
    {
        var head = side.Label >= 0 ? heads[side.Label] : "";
        return head.IndexOf('/', StringComparison.Ordinal) is var cut and > 0 ? head[..cut] : "";
    }

    private static RowKind Kind(string tight) => AmountWords.IsTotal(tight) ? RowKind.Total
        : AmountWords.IsSubtotal(tight) ? RowKind.Subtotal
        : RowKind.Item;

    private static Cell? At(Row row, int column) => row.Filled.FirstOrDefault(cell => cell.Column == column);
}
