using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>Funds by year and level of government: a block of budgets, and one of use below it.</summary>
internal static class YearlyFundsSection
{
    public static void Add(ImmutableArray<FundsRow> rows, GridPlan plan, GridBuilder grid)
    {
        if (rows.IsEmpty) return;
        AddBlock("预算安排", rows, r => r.Adjusted ?? r.Initial, plan, grid);
        if (rows.Any(r => r.Executed is not null)) AddBlock("实际支出", rows, r => r.Executed, plan, grid);
    }

    private static void AddBlock(
        string label, ImmutableArray<FundsRow> rows, Func<FundsRow, Stated?> amount, GridPlan plan, GridBuilder grid)
    {
        var years = rows.Where(r => amount(r) is not null).Select(r => r.Year!.Value).Distinct().ToList();
        var levels = rows.Select(r => r.Label).Distinct(StringComparer.Ordinal).Take(Math.Max(1, plan.Count - 2)).ToList();
        int[] shares = [2, 3, .. levels.Select(_ => Math.Max(1, 19 / levels.Count))];
        var at = plan.Snap(shares);
        grid.Label(at[0], label, years.Count + 1);
        grid.Label(at[1], "年度");
        for (var i = 0; i < levels.Count; i++) grid.Label(at[i + 2], levels[i]);
        grid.NextRow();
        foreach (var year in years)
        {
            grid.Label(at[1], string.Create(CultureInfo.InvariantCulture, $"{year.Year}年"));
            for (var i = 0; i < levels.Count; i++)
                grid.Value(at[i + 2], rows.Where(r => r.Year == year && r.Label == levels[i]).Select(amount).FirstOrDefault());
            grid.NextRow();
        }
    }
}
