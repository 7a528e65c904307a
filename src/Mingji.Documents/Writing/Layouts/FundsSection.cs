using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>The funds: under heads, beside their labels, or by year and level of government.</summary>
internal static class FundsSection
{
    private static readonly ImmutableArray<string> Heads = ["年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"];

    private static readonly ImmutableArray<Func<FundsRow, Stated?>> Amounts =
        [r => Bare(r.Initial), r => Bare(r.Adjusted), r => Bare(r.Executed), r => r.Points, r => r.Rate, r => r.Score];

    /// <summary>Without the label that stood in one cell with the amount: "年度资金总额：16" is 16.</summary>
    private static Stated? Bare(Stated? amount) => amount is { Figure: not null } stated
        && stated.Text.LastIndexOfAny([':', '：']) is var colon and >= 0 ? stated with { Text = stated.Text[(colon + 1)..].Trim() } : amount;

    public static void Add(Form form, FormLayout layout, GridPlan plan, GridBuilder grid)
    {
        var plain = form.Funds.Where(f => f.Year is null).ToList();
        if (plain.Count > 0 && layout.PlainFunds && plain.TrueForAll(IsPlain)) AddPlain(form, plain, plan, grid);
        else if (plain.Count > 0) AddColumns(form, plain, plan, grid);
        YearlyFundsSection.Add([.. form.Funds.Where(f => f.Year is not null)], plan, grid);
    }

    private static bool IsPlain(FundsRow row) => row is { Adjusted: null, Executed: null, Points: null, Rate: null, Score: null }
        && row.Initial is { Text.Length: > 0 } initial && char.IsAsciiDigit(PlainText.Tight(Bare(initial)!.Text)[0]);

    /// <summary>The unit in the label's brackets, as the official forms print it.</summary>
    internal static string InUnit(string label, Unit unit) => unit == Unit.None ? label : $"{label}（{unit.Symbol}）";

    private static void AddPlain(Form form, List<FundsRow> rows, GridPlan plan, GridBuilder grid)
    {
        var at = plan.Snap(5, 10, 9);
        grid.Label(at[0], InUnit("项目资金", form.MoneyUnit), rows.Count);
        foreach (var row in rows)
        {
            grid.Label(at[1], row.Source == FundSource.Total ? row.Label : "其中：" + row.Label);
            grid.Value(at[2], Bare(row.Initial), row.Source == FundSource.Total ? CellRole.Total : CellRole.Figure);
            grid.NextRow();
        }
    }

    private static void AddColumns(Form form, List<FundsRow> rows, GridPlan plan, GridBuilder grid)
    {
        var first = grid.Row;
        var at = plan.Snap(2, 3, 5, 3, 3, 2, 2, 4);
        grid.Label(at[0], InUnit("项目资金", form.MoneyUnit), rows.Count + 1);
        grid.Label(at[1], "");
        for (var i = 0; i < Heads.Length; i++) grid.Label(at[i + 2], Heads[i]);
        grid.NextRow();
        var group = "";
        foreach (var row in rows)
        {
            grid.Label(at[1], LabelOf(row, ref group));
            for (var i = 0; i < Amounts.Length; i++)
                grid.Value(at[i + 2], Amounts[i](row), row.Source == FundSource.Total ? CellRole.Total : CellRole.Figure);
            var current = grid.Row;
            grid.Follows((current, at[6].Start), FormulaKind.Ratio, [(current, at[4].Start), (current, at[3].Start)]);
            grid.Follows((current, at[7].Start), FormulaKind.Product, [(current, at[6].Start), (current, at[5].Start)]);
            grid.NextRow();
        }

        AddTotals(rows, first + 1, at, grid);
    }

    /// <summary>The first total follows from the rows below it, where they make it up.</summary>
    private static void AddTotals(List<FundsRow> rows, int first, ImmutableArray<(int Start, int Span)> at, GridBuilder grid)
    {
        var total = rows.FindIndex(r => r.Source == FundSource.Total);
        if (total < 0) return;
        for (var i = 2; i <= 4; i++)
        {
            var column = at[i].Start;
            var parts = Enumerable.Range(0, rows.Count).Where(r => r != total && Amounts[i - 2](rows[r])?.Figure is not null);
            grid.Follows((first + total, column), FormulaKind.Sum, parts.Select(r => (first + r, column)));
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
