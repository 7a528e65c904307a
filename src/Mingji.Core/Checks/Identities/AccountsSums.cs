using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// Sums within the tables of final accounts: the total row is the sum of the classes, a row's total the sum of its columns, staff and
/// running costs the sums of their classes, the three publics those of their kinds. What a table leaves empty is nothing.
/// </summary>
internal sealed class AccountsSums(Form form, string rule, string basis, FindingSink sink)
{
    private static readonly string[] Staff = ["301", "303"];
    private static readonly string[] Running = ["302", "307", "309", "310", "311", "312", "313", "399"];

    /// <summary>A code of staff costs; all other classes of basic expenditure are running costs.</summary>
    public static bool IsStaff(string code) => Array.Exists(Staff, one => code.StartsWith(one, StringComparison.Ordinal));

    public void Run(AccountsTables tables)
    {
        foreach (var table in (ReadOnlySpan<AmountTable?>)[tables.Income, tables.Expenditure, tables.GeneralBudget, tables.Fund, tables.Capital])
        {
            if (table is null) continue;
            Rows(table);
            if (!HasAllColumns(table)) continue;
            // Tables that also carry over have the year's expenditure as a part of their columns.
            var whole = Math.Max(0, AccountsRows.Column(table, "小计"));
            foreach (var row in table.Rows) Columns(table, row, whole);
        }

        if (tables.Appropriation is { } both && AccountsRows.Column(both, "合计") is var column and >= 0)
        {
            foreach (var row in both.Rows) Columns(both, row, column);
        }

        foreach (var table in (ReadOnlySpan<AmountTable?>)[tables.Overview, tables.Appropriation])
        {
            if (table is not null) Sides(table);
        }

        if (tables.Basic is not { } basic) return;
        Classes(basic, "人员经费合计", Staff);
        Classes(basic, "公用经费合计", Running);
    }

    /// <summary>The numbered rows of each side above its 本年…合计 make it up; those below an opening are its kinds.</summary>
    private void Sides(AmountTable table)
    {
        foreach (var side in table.Rows.Where(row => row.Group.Length > 0).GroupBy(row => row.Group))
        {
            var parts = new List<NamedFigure?>();
            NamedFigure? opening = null;
            foreach (var row in side)
            {
                var name = AccountsRows.Name(row);
                var isYear = name.StartsWith("本年", StringComparison.Ordinal) && name.EndsWith("合计", StringComparison.Ordinal);
                if (isYear) Sum(AccountsRows.First(table, row), parts);
                else if (IsNumbered(row, name)) parts.Add(AccountsRows.First(table, row));
                else if (row.Kind == RowKind.Total) Sum(opening, parts);
                else opening = AccountsRows.First(table, row);
                if (isYear || !row.Label.Contains('、', StringComparison.Ordinal)) parts.Clear();
            }
        }
    }

    /// <summary>The columns that hold nearly everything are there, so the others may be empty but not lost.</summary>
    private static bool HasAllColumns(AmountTable table) =>
        (AccountsRows.Column(table, "财政拨款收入") > 0 && AccountsRows.Column(table, "其他收入") > 0)
        || (AccountsRows.Column(table, "基本支出") > 0 && AccountsRows.Column(table, "项目支出") > 0);

    private static bool IsNumbered(AmountRow row, string name) =>
        row.Kind == RowKind.Item && name.Length < Figures.PlainText.Tight(row.Label).Length;

    private void Rows(AmountTable table)
    {
        if (AccountsRows.Total(table) is not { } total) return;
        var classes = table.Rows.Where(row => row.Code.Length == 3).ToList();
        for (var column = 0; column < table.Columns.Length; column++)
            Sum(AccountsRows.At(table, total, column), classes.Select(row => AccountsRows.At(table, row, column)));
    }

    private void Columns(AmountTable table, AmountRow row, int whole) => Sum(
        AccountsRows.At(table, row, whole),
        Enumerable.Range(whole + 1, Math.Max(0, table.Columns.Length - whole - 1))
            .Where(column => Above(table.Columns[column]) == Above(table.Columns[whole])).Select(column => AccountsRows.At(table, row, column)));

    private static string Above(string head) => head[..Math.Max(0, head.LastIndexOf('/'))];

    private void Classes(AmountTable basic, string label, string[] codes)
    {
        if (AccountsTables.Behind(basic, label) is not { } sum) return;
        Sum(sum, codes.Select(code => AccountsRows.First(basic, AccountsRows.OfCode(basic, code))));
    }

    private void Sum(NamedFigure? whole, IEnumerable<NamedFigure?> parts)
    {
        if (whole is not { } sum) return;
        List<NamedFigure> terms = [.. parts.OfType<NamedFigure>()];
        if (terms.Count > 0) new Balance(sum, terms, []).Check(form, rule, Severity.Error, basis, sink);
    }
}
