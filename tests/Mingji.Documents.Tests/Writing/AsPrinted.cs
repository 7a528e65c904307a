using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Documents.Tests.Writing;

/// <summary>
/// A form as its official layout prints it, where that says the same in other words than the form it was read from: a title where it had
/// none, an amount without the label that shared its cell, one blank for many.
/// </summary>
internal static class AsPrinted
{
    /// <summary>The texts of both forms, equal when nothing is lost.</summary>
    public static (string Before, string After) Of(Form before, Form after) => (Text(Same(before, after)), Text(Again(before, after)));

    private static Form Same(Form form, Form after)
    {
        var title = form.Title.Length > 0 ? form.Title : FormLayouts.Of(form.Type).Title;
        return Headings(form) with
        {
            Title = title,
            // The unit that only a table's own head states is printed once, above.
            MoneyUnit = form.MoneyUnit == Unit.None ? after.MoneyUnit : form.MoneyUnit,
            Funds = [.. form.Funds.Select(Bare)],
            Tables = [.. form.Tables.Select(t => Labelled(t with { Title = t.Title.Length > 0 ? t.Title : title }, form))],
        };
    }

    /// <summary>The header prints unit and project as fields, also where they came from a line or from the list that names them.</summary>
    private static Form Again(Form before, Form form) => Headings(form) with
    {
        Facts = [.. form.Facts.Where(f => before.Facts.Any(b => b.Name == f.Name)
            || !((f.Name == "unit" && f.Value.Text == before.Unit) || (f.Name == "project" && f.Value.Text == before.Project)))],
    };

    /// <summary>Points of a heading stand in a column of weights, or in brackets behind it.</summary>
    private static Form Headings(Form form) =>
        form with { Headings = [.. form.Headings.Select(h => h with { Points = h.Points with { Text = "" } })] };

    /// <summary>"其中：上级资金16": the label has a cell of its own.</summary>
    private static FundsRow Bare(FundsRow row) => row with { Initial = Bare(row.Initial, row), Adjusted = Bare(row.Adjusted, row) };

    private static Stated? Bare(Stated? amount, FundsRow row)
    {
        if (amount is not { Figure: not null } || !amount.Text.Contains(row.Label, StringComparison.Ordinal)) return amount;
        var label = amount.Text.IndexOf(row.Label, StringComparison.Ordinal) + row.Label.Length;
        return amount with { Text = amount.Text[label..].TrimStart(':', '：', ' ') };
    }

    /// <summary>A table of amounts alone gets a column for its labels; the accounts have theirs beside them.</summary>
    private static AmountTable Labelled(AmountTable table, Form form)
    {
        if (form.Type is FormType.FinalAccounts or FormType.ProjectSelfEvaluationBasics
            || table.Rows.Any(r => r.Cells.Any(c => c is not null && PlainText.Tight(c.Text) == PlainText.Tight(r.Label)))) return table;
        return table with
        {
            Columns = table.Columns.Insert(0, "项目"),
            Rows = [.. table.Rows.Select(r => r with { Cells = r.Cells.Insert(0, new(r.Label, null, r.At)) })],
        };
    }

    private static string Text(Form form) =>
        string.Join('\n', FormText.Of(form).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));
}
