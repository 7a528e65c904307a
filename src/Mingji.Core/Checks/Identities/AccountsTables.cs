using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// The tables of final accounts by title: their number and order vary from place to place, their titles hardly. Two-sided tables hold the
/// labels of their right half in cells.
/// </summary>
internal sealed class AccountsTables
{
    /// <summary>Rows of the overview: what came in of each of the three budgets.</summary>
    public const string GeneralIncome = "一般公共预算财政拨款收入";

    public const string FundIncome = "政府性基金预算财政拨款收入";
    public const string CapitalIncome = "国有资本经营预算财政拨款收入";

    private AccountsTables(Form form)
    {
        foreach (var table in form.Tables)
        {
            switch (AccountsTableKinds.Of(table.Title))
            {
                case AccountsTableKind.Fund: Fund ??= table; break;
                case AccountsTableKind.Capital: Capital ??= table; break;
                case AccountsTableKind.Overview: Overview ??= table; break;
                case AccountsTableKind.Appropriation: Appropriation ??= table; break;
                case AccountsTableKind.GeneralBudget: GeneralBudget ??= table; break;
                case AccountsTableKind.Basic: Basic ??= table; break;
                case AccountsTableKind.Expenditure: Expenditure ??= table; break;
                case AccountsTableKind.Income: Income ??= table; break;
            }
        }
    }

    /// <summary>01: income and expenditure.</summary>
    public AmountTable? Overview { get; }

    /// <summary>02: income by function.</summary>
    public AmountTable? Income { get; }

    /// <summary>03: expenditure by function.</summary>
    public AmountTable? Expenditure { get; }

    /// <summary>04: income and expenditure of appropriations.</summary>
    public AmountTable? Appropriation { get; }

    /// <summary>05: expenditure of the general public budget.</summary>
    public AmountTable? GeneralBudget { get; }

    /// <summary>06: basic expenditure by economic class.</summary>
    public AmountTable? Basic { get; }

    /// <summary>08: income and expenditure of government funds.</summary>
    public AmountTable? Fund { get; }

    /// <summary>09: income and expenditure, or expenditure alone, of the state capital budget.</summary>
    public AmountTable? Capital { get; }

    public static AccountsTables? Of(Form form) => form.Tables.IsEmpty || form.Type != FormType.FinalAccounts ? null : new(form);

    /// <summary>
    /// The first figure behind <paramref name="label"/>, in the row of that label or behind the cell that holds it; with
    /// <paramref name="last"/>, behind the last such label of the table (the right half).
    /// </summary>
    public static NamedFigure? Behind(AmountTable? table, string label, bool last = false)
    {
        if (table is null) return null;
        NamedFigure? found = null;
        foreach (var row in table.Rows)
        {
            if (Matches(row.Label, label) && First(row, 0) is { } own) found = Named(table, label, own);
            for (var i = 0; i < row.Cells.Length && (last || found is null); i++)
            {
                if (row.Cells[i] is { Figure: null } text && Matches(text.Text, label) && First(row, i + 1) is { } next)
                    found = Named(table, label, next);
            }

            if (found is not null && !last) break;
        }

        return found;
    }

    /// <summary>
    /// The figure of the total row in the column whose head holds <paramref name="head"/>; in the first figure column when it is empty.
    /// </summary>
    public static NamedFigure? Total(AmountTable? table, string head)
    {
        if (table is null) return null;
        foreach (var row in table.Rows)
        {
            if (row.Kind != RowKind.Total && !Matches(row.Label, "合计")) continue;
            if (head.Length == 0) return First(row, 0) is { } first ? Named(table, "合计", first) : null;
            for (var i = 0; i < Math.Min(row.Cells.Length, table.Columns.Length); i++)
            {
                if (table.Columns[i].Contains(head, StringComparison.Ordinal) && row.Cells[i] is { Figure: not null } cell)
                    return Named(table, "合计行" + head, cell);
            }
        }

        return null;
    }

    private static NamedFigure Named(AmountTable table, string label, Stated stated) =>
        new($"《{ArithmeticText.Excerpt(table.Title)}》{label}", stated);

    private static Stated? First(AmountRow row, int from)
    {
        for (var i = from; i < row.Cells.Length; i++)
        {
            if (row.Cells[i] is not { } cell) continue;
            if (cell.Figure is not null) return cell;
            if (!Matches(cell.Text, row.Label)) return null;
        }

        return null;
    }

    private static bool Matches(string text, string label) =>
        text.Length <= 40 && PlainText.Tight(Narratives.SubjectText.TakeNumbering(PlainText.Tight(text))) == label;
}
