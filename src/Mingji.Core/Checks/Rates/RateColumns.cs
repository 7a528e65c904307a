using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Rates;

/// <summary>Which columns of a table hold the budget, the money executed and the execution rate.</summary>
internal readonly record struct RateColumns(int Budget, int Executed, int Rate)
{
    public int Last => Math.Max(Rate, Math.Max(Budget, Executed));

    /// <summary>
    /// Finds them by their heads. With several candidates (budget by level of government) only one that says 小计 or 合计 is taken; otherwise
    /// the table is left alone.
    /// </summary>
    public static bool TryFind(AmountTable table, out RateColumns columns)
    {
        var budget = -1;
        var budgets = 0;
        var whole = -1;
        var executed = -1;
        var rate = -1;
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var head = table.Columns[i];
            if (Has(head, "执行率")) rate = rate < 0 ? i : -2;
            else if (Has(head, "执行")) executed = executed < 0 ? i : -2;
            else if (Has(head, "预算") && (Has(head, "小计") || Has(head, "合计"))) whole = i;
            else if (Has(head, "预算安排") || Has(head, "预算数") || Has(head, "预算金额"))
            {
                budget = i;
                budgets++;
            }
        }

        if (whole < 0 && budgets == 1) whole = budget;
        columns = new RateColumns(whole, executed, rate);
        return whole >= 0 && executed >= 0 && rate >= 0;
    }

    private static bool Has(string head, string word) => head.Contains(word, StringComparison.Ordinal);
}
