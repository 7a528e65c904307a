using System.Collections.Immutable;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
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
    public static FilledForm? Of(Standard standard, FormSubject subject)
    {
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(subject);
        if (standard.Accounts is not { } rules || rules.Tables.IsEmpty) return null;
        var before = subject.Before;
        var kept = before is null ? null : AccountsTables.Of(before);
        var blank = new Form
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
            Report = rules.Outline is null ? null : new([]),
        };
        return FilledForm.Of(rules.Outline is { } outline
            ? blank with { Title = ReportWriter.Title(outline, AccountsFacts.Of(blank, null)) }
            : blank);
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

    internal static ImmutableArray<Stated?> Empty(int columns) => [.. Enumerable.Repeat<Stated?>(null, columns)];

    private static RowKind Kind(string label) => label is "总计" or "合计" ? RowKind.Total
        : label.EndsWith("合计", StringComparison.Ordinal) ? RowKind.Subtotal : RowKind.Item;
}
