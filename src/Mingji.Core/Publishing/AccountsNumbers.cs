using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Summaries;

namespace Mingji.Core.Publishing;

/// <summary>
/// What final accounts say about where the money came from and what it was spent on, from their first three tables: totals, sources of
/// income, functional classes, and basic against project expenditure. A blank cell is no number: it is never zero.
/// </summary>
internal static class AccountsNumbers
{
    private const string IncomeTotal = "本年收入合计";
    private const string SpendingTotal = "本年支出合计";

    public static IEnumerable<PublishedNumber> Of(Form form)
    {
        var settled = AccountsUnits.Settled(form);
        if (AccountsTables.Of(settled) is not { } tables) return [];
        return Total(SeriesKind.AccountsIncome, IncomeTotal, tables.Overview, tables.Income)
            .Concat(Total(SeriesKind.AccountsSpending, SpendingTotal, tables.Overview, tables.Expenditure))
            .Concat(Sources(tables)).Concat(Functions(tables)).Concat(Columns(SeriesKind.AccountsNature, tables.Expenditure))
            .Select(n => Number(n, settled.MoneyUnit)).OfType<PublishedNumber>();
    }

    /// <summary>The overview names the appropriations apart, the table by function only their sum.</summary>
    private static IEnumerable<Named> Sources(AccountsTables tables)
    {
        var own = Labelled(tables.Overview).Where(l => l.Label.EndsWith("收入", StringComparison.Ordinal))
            .Select(l => new Named(SeriesKind.AccountsSource, Short(l.Label), l.Stated)).DistinctBy(n => n.Label).ToList();
        return own.Count > 0 ? own : Columns(SeriesKind.AccountsSource, tables.Income);
    }

    private static IEnumerable<Named> Functions(AccountsTables tables)
    {
        var classes = tables.Expenditure is not { } table ? []
            : table.Rows.Where(r => r.Code.Length == 3).Select(r => (Label: AccountsRows.Name(r), AccountsRows.First(table, r)?.Stated))
                .Where(r => r.Stated is not null).Select(r => new Named(SeriesKind.AccountsFunction, r.Label, r.Stated!)).ToList();
        return classes.Count > 0 ? classes : Labelled(tables.Overview).Where(l => l.Label.EndsWith("支出", StringComparison.Ordinal))
            .Select(l => new Named(SeriesKind.AccountsFunction, l.Label, l.Stated)).DistinctBy(n => n.Label);
    }

    /// <summary>The total row's columns behind the first, which is their sum.</summary>
    private static IEnumerable<Named> Columns(SeriesKind kind, AmountTable? table)
    {
        if (table is null || AccountsRows.Total(table) is not { } total) return [];
        return Enumerable.Range(1, Math.Max(0, Math.Min(table.Columns.Length, total.Cells.Length) - 1))
            .Where(i => total.Cells[i] is { Figure: not null } && AccountsRows.Leaf(table.Columns[i]) != "小计")
            .Select(i => new Named(kind, PlainText.Tight(AccountsRows.Leaf(table.Columns[i])), total.Cells[i]!)).DistinctBy(n => n.Label);
    }

    private static IEnumerable<Named> Total(SeriesKind kind, string label, AmountTable? overview, AmountTable? byFunction)
    {
        if ((AccountsTables.Behind(overview, label) ?? AccountsTables.Total(byFunction, "")) is { } found) yield return new(kind, label, found.Stated);
    }

    /// <summary>
    /// The numbered rows of a table, also those whose label stands in a cell of its right half, each with the figure behind its label. Rows
    /// without a number are totals, or parts of another row.
    /// </summary>
    private static IEnumerable<(string Label, Stated Stated)> Labelled(AmountTable? table)
    {
        foreach (var row in table?.Rows ?? [])
        {
            var label = row.Label;
            foreach (var cell in row.Cells)
            {
                if (cell is null) continue;
                if (cell.Figure is null) label = cell.Text;
                else if (Numbered(label) is { } name) yield return (name, cell);
                if (cell.Figure is not null) label = "";
            }
        }
    }

    private static string? Numbered(string label)
    {
        var tight = PlainText.Tight(label);
        var name = SubjectText.TakeNumbering(tight);
        return name.Length > 0 && name.Length < tight.Length ? name : null;
    }

    /// <summary>"一般公共预算财政拨款收入" is a source of that name without its last word.</summary>
    private static string Short(string label) => label.EndsWith("拨款收入", StringComparison.Ordinal) ? label[..^2] : label;

    private static PublishedNumber? Number(Named named, Unit money) =>
        StatedAmount.Fen(named.Stated, money) is { } fen ? new(named.Kind, named.Label, fen) : null;

    private sealed record Named(SeriesKind Kind, string Label, Stated Stated);
}
