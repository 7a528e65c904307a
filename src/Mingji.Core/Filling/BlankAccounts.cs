using System.Collections.Immutable;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;

namespace Mingji.Core.Filling;

/// <summary>
/// Final accounts with nothing filled in: the official tables of the pack, the supplement, and a narrative that nobody has written yet. The
/// items that last year's accounts had are there again, for most units keep theirs.
/// </summary>
public static class BlankAccounts
{
    /// <summary>Null when the pack lays no accounts down.</summary>
    public static FilledForm? Of(Standard standard, FormSubject subject, Form? before = null)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(subject);
        if (standard.Accounts is not { } rules || rules.Tables.IsEmpty) return null;
        var kept = before is null ? null : AccountsTables.Of(before);
        return FilledForm.Of(new Form
        {
            Id = "F1",
            Type = FormType.FinalAccounts,
            Title = standard.FormRules.FirstOrDefault(r => r.Form == FormType.FinalAccounts)?.Title ?? "",
            Unit = subject.Unit,
            FiscalYear = subject.Year,
            MoneyUnit = Unit.TenThousandYuan,
            Tables =
            [
                .. rules.Tables.Select(rule => Table(rule, standard.Classification, before)),
                AccountsSupplement.Made(kept?.GeneralBudget is { } general ? SupplementTaking.Items(general) : []),
            ],
            Report = new([]),
        });
    }

    /// <summary>
    /// An item of the functional classification put into the table of the row <paramref name="like"/>, with the classes above it that the table
    /// doesn't have yet, in the order of codes. Null when there is no such row, the table has the item, or its rows have no codes.
    /// </summary>
    public static FilledForm? AddItem(FilledForm filled, int like, string code, Classification classes)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(classes);
        if (code.Length is not (3 or 5 or 7) || !code.All(char.IsAsciiDigit)) return null;
        for (var t = 0; t < filled.Form.Tables.Length; t++)
        {
            var table = filled.Form.Tables[t];
            if (!table.Rows.Any(row => CellNumber.In(row.At, CellField.Row)?.Key == like)) continue;
            if (AccountsSupplement.IsSupplement(table) || table.Rows.Any(row => row.Code == code || row.Group.Length > 0)) return null;
            return Added(filled, t, code, classes);
        }

        return null;
    }

    private static FilledForm Added(FilledForm filled, int index, string code, Classification classes)
    {
        var table = filled.Form.Tables[index];
        var (rows, next) = (table.Rows, filled.NextKey);
        foreach (var level in new[] { 3, 5, 7 }.Where(length => length <= code.Length).Select(length => code[..length]))
        {
            if (rows.Any(row => row.Code == level)) continue;
            var row = new AmountRow(level, classes.NameOf(level) ?? "", RowKind.Item, Empty(table.Columns.Length), Place.Nowhere);
            rows = rows.Insert(PlaceOf(rows, level), RowPlaces.Of(row, next++));
        }

        return (filled with { NextKey = next }).With(filled.Form with { Tables = filled.Form.Tables.SetItem(index, table with { Rows = rows }) });
    }

    /// <summary>Behind the last row of a smaller code; before a total that stands last.</summary>
    private static int PlaceOf(ImmutableArray<AmountRow> rows, string code)
    {
        var place = rows.Length > 0 && rows[0].Kind == RowKind.Total ? 1 : 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Code.Length > 0 && string.CompareOrdinal(rows[i].Code, code) < 0) place = i + 1;
        }

        return place;
    }

    private static AmountTable Table(AccountsTableRule rule, Classification classes, Form? before)
    {
        var printed = rule.Sides.SelectMany(side => side.Rows.Select(label => new AmountRow("", label, Kind(label), Empty(rule.Heads.Length), Place.Nowhere)
        {
            Group = rule.Sides.Length > 1 ? side.Name : "",
        }));
        IEnumerable<AmountRow> items = rule.Rows switch
        {
            AccountsRowKind.Economic => classes.Economic.Select(one => Row(one.Key, one.Value, rule)),
            AccountsRowKind.Functional => before?.Tables.FirstOrDefault(table => PlainText.Tight(table.Title) == PlainText.Tight(rule.Title))?.Rows
                .Where(row => row.Code.Length > 0).Select(row => Row(row.Code, row.Label, rule)) ?? [],
            _ => [],
        };
        // Totals of the economic classes stand last on the official form, those of the functional ones first.
        return new(rule.Title, rule.Heads, rule.Rows == AccountsRowKind.Economic ? [.. items, .. printed] : [.. printed, .. items], Place.Nowhere);
    }

    private static AmountRow Row(string code, string name, AccountsTableRule rule) =>
        new(code, name, RowKind.Item, Empty(rule.Heads.Length), Place.Nowhere);

    private static ImmutableArray<Stated?> Empty(int columns) => [.. Enumerable.Repeat<Stated?>(null, columns)];

    private static RowKind Kind(string label) => label is "总计" or "合计" ? RowKind.Total
        : label.EndsWith("合计", StringComparison.Ordinal) ? RowKind.Subtotal : RowKind.Item;
}
