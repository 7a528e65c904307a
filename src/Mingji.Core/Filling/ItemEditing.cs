using System.Collections.Immutable;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Forms;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;

namespace Mingji.Core.Filling;

/// <summary>A row of a table of amounts with where it stands: the table's title and its place among the rows there.</summary>
public sealed record PlacedItem(string Table, int Index, AmountRow Row)
{
    public int Key => CellNumber.In(Row.At, CellField.Row)?.Key ?? -1;
}

/// <summary>Puts items of the classifications into the tables of final accounts, in the order of codes, and takes them out.</summary>
public static class ItemEditing
{
    /// <summary>The most rows of one table.</summary>
    public const int MostRows = 500;

    /// <summary>What the rows of the table that the row of this key stands in are, by the pack; null when no table has the row.</summary>
    public static AccountsRowKind? KindAt(Form form, Standard standard, int key)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        return TableOf(form, key) is >= 0 and var at ? ItemCodes.KindOf(form.Tables[at], standard) : null;
    }

    /// <summary>
    /// The item put into the table of the row <paramref name="like"/>, with the classes above it that the table doesn't have yet; an item of
    /// the general public budget gets its row in the supplement too. <see cref="ItemCodes.WhyNot"/> says when that can't be done.
    /// </summary>
    public static FilledForm Add(FilledForm filled, int like, string code, Classification classes)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(classes);
        var index = TableOf(filled.Form, like);
        var table = filled.Form.Tables[index];
        foreach (var level in ItemCodes.Levels.Where(length => length <= code.Length).Select(length => code[..length]))
        {
            if (filled.Form.Tables[index].Rows.Any(row => row.Code == level) || classes.NameOf(level) is not { } name) continue;
            filled = Put(filled, index, new(level, name, RowKind.Item, BlankAccounts.Empty(table.Columns.Length), Place.Nowhere));
        }

        return Supplemented(filled, table, code);
    }

    /// <summary>Rows that were put in or taken out, put back with the keys they had; null when one of them is there, or there is no room.</summary>
    public static FilledForm? PutBack(FilledForm filled, ImmutableArray<PlacedItem> items)
    {
        ArgumentNullException.ThrowIfNull(filled);
        foreach (var item in items.OrderBy(one => one.Index))
        {
            var index = IndexOf(filled.Form, table => table.Title == item.Table);
            if (index < 0 || TableOf(filled.Form, item.Key) >= 0 || filled.Form.Tables[index].Rows.Length >= MostRows) return null;
            var rows = filled.Form.Tables[index].Rows;
            filled = With(filled, index, rows.Insert(Math.Min(item.Index, rows.Length), item.Row));
        }

        return filled;
    }

    /// <summary>The rows of these keys as they stand, in order; those that do not stand are left out.</summary>
    public static ImmutableArray<PlacedItem> Find(Form form, IEnumerable<int> keys)
    {
        ArgumentNullException.ThrowIfNull(form);
        var asked = keys.ToHashSet();
        return
        [
            .. form.Tables.SelectMany(table => table.Rows.Select((row, i) => new PlacedItem(table.Title, i, row)))
                .Where(item => asked.Contains(item.Key)),
        ];
    }

    /// <summary>The row and what goes with it: of an item of the general public budget its row of the supplement.</summary>
    public static ImmutableArray<PlacedItem> With(Form form, int key)
    {
        ArgumentNullException.ThrowIfNull(form);
        var at = TableOf(form, key);
        if (at < 0) return [];
        var row = form.Tables[at].Rows.First(one => KeyOf(one) == key);
        var own = form.Tables[at].Title == AccountsTables.Of(form)?.GeneralBudget?.Title && row.Code.Length == ItemCodes.Levels[^1]
            ? AccountsSupplement.Of(form)?.Rows.FirstOrDefault(one => one.Code == row.Code) : null;
        return Find(form, own is null ? [key] : [key, KeyOf(own)]);
    }

    /// <summary>Without the rows of these keys.</summary>
    public static FilledForm Remove(FilledForm filled, IEnumerable<int> keys)
    {
        ArgumentNullException.ThrowIfNull(filled);
        var gone = keys.ToHashSet();
        return filled.With(filled.Form with
        {
            Tables = [.. filled.Form.Tables.Select(table => table with { Rows = table.Rows.RemoveAll(row => gone.Contains(KeyOf(row))) })],
        });
    }

    internal static int KeyOf(AmountRow row) => CellNumber.In(row.At, CellField.Row)?.Key ?? -1;

    /// <summary>Which table the row of this key stands in; −1 when none has it.</summary>
    internal static int TableOf(Form form, int key) => IndexOf(form, table => table.Rows.Any(row => KeyOf(row) == key));

    private static int IndexOf(Form form, Func<AmountTable, bool> fits)
    {
        for (var i = 0; i < form.Tables.Length; i++)
        {
            if (fits(form.Tables[i])) return i;
        }

        return -1;
    }

    private static FilledForm Supplemented(FilledForm filled, AmountTable table, string code)
    {
        if (code.Length != ItemCodes.Levels[^1] || AccountsTables.Of(filled.Form)?.GeneralBudget?.Title != table.Title) return filled;
        var index = IndexOf(filled.Form, AccountsSupplement.IsSupplement);
        if (index < 0 || filled.Form.Tables[index] is var own && own.Rows.Any(row => row.Code == code)) return filled;
        var item = AccountsTables.Of(filled.Form)!.GeneralBudget!.Rows.First(row => row.Code == code);
        return Put(filled, index, new(code, AccountsRows.Name(item), RowKind.Item, BlankAccounts.Empty(own.Columns.Length), Place.Nowhere));
    }

    private static FilledForm Put(FilledForm filled, int index, AmountRow row)
    {
        var rows = filled.Form.Tables[index].Rows;
        var placed = RowPlaces.Of(row, filled.NextKey);
        return With(filled with { NextKey = filled.NextKey + 1 }, index, rows.Insert(PlaceOf(rows, row.Code), placed));
    }

    private static FilledForm With(FilledForm filled, int index, ImmutableArray<AmountRow> rows) => filled.With(filled.Form with
    {
        Tables = filled.Form.Tables.SetItem(index, filled.Form.Tables[index] with { Rows = rows }),
    });

    /// <summary>
    /// Behind the last row of a smaller code, else before the first of a larger one, else at the end; totals that stand last stay last.
    /// </summary>
    private static int PlaceOf(ImmutableArray<AmountRow> rows, string code)
    {
        int? before = null;
        var place = -1;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Code.Length == 0) continue;
            if (string.CompareOrdinal(rows[i].Code, code) < 0) place = i + 1;
            else before ??= i;
        }

        return place >= 0 ? place : before ?? rows.Length;
    }
}
