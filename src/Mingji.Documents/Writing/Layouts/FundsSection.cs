using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>The funds: under heads, beside their labels, or by year and level of government.</summary>
internal static class FundsSection
{
    /// <summary>Without the label that stood in one cell with the amount: "年度资金总额：16" and "其中：上级资金16" are 16.</summary>
    internal static Stated? Bare(Stated? amount, string label)
    {
        if (amount is not { Figure: not null } stated) return amount;
        var text = stated.Text[(stated.Text.LastIndexOfAny([':', '：']) + 1)..].Trim();
        if (label.Length > 0 && text.StartsWith(label, StringComparison.Ordinal)) text = text[label.Length..].Trim();
        return stated with { Text = text };
    }

    public static void Add(Form form, FormLayout layout, GridPlan plan, GridBuilder grid)
    {
        var plain = form.Funds.Where(f => f.Year is null).ToList();
        if (plain.Count > 0 && IsBeside(plain, layout)) AddPlain(form, plain, plan, grid);
        else if (plain.Count > 0) AddColumns(form, plain, plan, grid);
        YearlyFundsSection.Add([.. form.Funds.Where(f => f.Year is not null)], plan, grid);
    }

    /// <summary>Shares of the columns that the funds need; empty where they stand beside their labels or by year.</summary>
    public static ImmutableArray<int> Shares(Form form, FormLayout layout)
    {
        var rows = form.Funds.Where(f => f.Year is null).ToList();
        return rows.Count == 0 || IsBeside(rows, layout) ? [] : Shares(FundsColumns.Of(form, rows));
    }

    private static ImmutableArray<int> Shares(ImmutableArray<FundsColumn> columns) => [4, 10, .. columns.Select(c => c.Width)];

    private static bool IsBeside(List<FundsRow> rows, FormLayout layout) => layout.PlainFunds && rows.TrueForAll(IsPlain);

    /// <summary>At most one amount, which stands behind the label; a row that nobody has filled in yet too.</summary>
    private static bool IsPlain(FundsRow row) => row
        is { Adjusted: null, Executed: null, Points: null, Rate: null, Score: null, Expected: null, Reason: null }
        && (row.Initial is not { } initial || IsOpen(initial)
            || (PlainText.Tight(Bare(initial, row.Label)!.Text) is { Length: > 0 } bare && char.IsAsciiDigit(bare[0])));

    /// <summary>A cell left to be filled in on the screen.</summary>
    private static bool IsOpen(Stated amount) => amount is { Text: "", At.Cell: >= 0 };

    /// <summary>The unit in the label's brackets, as the official forms print it.</summary>
    internal static string InUnit(string label, Unit unit) => unit == Unit.None ? label : $"{label}（{unit.Symbol}）";

    private static void AddPlain(Form form, List<FundsRow> rows, GridPlan plan, GridBuilder grid)
    {
        var at = plan.Snap(5, 10, 9);
        var first = grid.Row;
        grid.Label(at[0], InUnit("项目资金", form.MoneyUnit), rows.Count);
        foreach (var row in rows)
        {
            grid.Label(at[1], row.Source == FundSource.Total ? row.Label : "其中：" + row.Label);
            grid.Value(at[2], Bare(row.Initial, row.Label), row.Source == FundSource.Total ? CellRole.Total : CellRole.Figure);
            grid.NextRow();
        }

        if (rows.FindIndex(r => r.Source == FundSource.Total) is var total and >= 0)
            AddTotal(rows, total, r => Bare(r.Initial, r.Label), (first, at[2].Start), grid);
    }

    private static void AddColumns(Form form, List<FundsRow> rows, GridPlan plan, GridBuilder grid)
    {
        var first = grid.Row;
        var columns = FundsColumns.Of(form, rows);
        var at = plan.Snap([.. Shares(columns)]);
        grid.Label(at[0], InUnit("项目资金", form.MoneyUnit), rows.Count + 1);
        grid.Label(at[1], "");
        for (var i = 0; i < columns.Length; i++) grid.Label(at[i + 2], columns[i].Head);
        grid.NextRow();
        var group = "";
        foreach (var row in rows)
        {
            grid.Label(at[1], LabelOf(row, ref group));
            var role = row.Source == FundSource.Total ? CellRole.Total : CellRole.Figure;
            for (var i = 0; i < columns.Length; i++)
                grid.Value(at[i + 2], columns[i].Of(row), columns[i].Kind == ColumnKind.Reason ? CellRole.Text : role);
            AddFormulas(columns, at, grid);
            grid.NextRow();
        }

        AddTotals(rows, columns, first + 1, at, grid);
    }

    /// <summary>The rate is B/A, the score rate times points.</summary>
    private static void AddFormulas(ImmutableArray<FundsColumn> columns, ImmutableArray<(int Start, int Span)> at, GridBuilder grid)
    {
        (int Row, int Column)? Cell(ColumnKind kind) =>
            columns.IndexOf(columns.FirstOrDefault(c => c.Kind == kind)!) is var i and >= 0 ? (grid.Row, at[i + 2].Start) : null;
        if (Cell(ColumnKind.Rate) is not { } rate) return;
        if (Cell(ColumnKind.Executed) is { } executed && Cell(ColumnKind.Adjusted) is { } adjusted)
            grid.Follows(rate, FormulaKind.Ratio, [executed, adjusted]);
        if (Cell(ColumnKind.Score) is { } score && Cell(ColumnKind.Points) is { } points)
            grid.Follows(score, FormulaKind.Product, [rate, points]);
    }

    /// <summary>The first total follows from the rows below it, where they make it up.</summary>
    private static void AddTotals(
        List<FundsRow> rows, ImmutableArray<FundsColumn> columns, int first, ImmutableArray<(int Start, int Span)> at, GridBuilder grid)
    {
        var total = rows.FindIndex(r => r.Source == FundSource.Total);
        if (total < 0) return;
        for (var i = 0; i < columns.Length; i++)
        {
            if (!columns[i].IsMoney) continue;
            AddTotal(rows, total, columns[i].Of, (first, at[i + 2].Start), grid);
        }
    }

    /// <summary>The rows of one division make up the total; so does each of several.</summary>
    private static void AddTotal(
        List<FundsRow> rows, int total, Func<FundsRow, Stated?> of, (int Row, int Column) first, GridBuilder grid)
    {
        foreach (var group in rows.Where((_, i) => i != total).GroupBy(r => r.Group))
        {
            var parts = group.Where(r => of(r)?.Figure is not null).Select(r => (first.Row + rows.IndexOf(r), first.Column));
            grid.Follows((first.Row + total, first.Column), FormulaKind.Sum, parts);
        }
    }

    private static string LabelOf(FundsRow row, ref string group)
    {
        if (row.Group.Length > 0 && row.Group != group)
        {
            group = row.Group;
            return $"{row.Group}：{row.Label}";
        }

        return row.Source == FundSource.Total ? row.Label : "其中：" + row.Label;
    }
}
