using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// Tells the columns of a table of income: a total of income with its sources behind it, which are all there are when the list ends with
/// the others (其他收入). Sources divided once more (其中) are not judged: parts of parts would be counted twice.
/// </summary>
internal static class IncomeColumns
{
    private const string Among = "其中/";
    private static readonly string[] Totals = ["收入合计", "收入总计", "收入小计"];
    private static readonly string[] Sources = ["结转", "结余", "拨款", "收入", "资金", "补助", "基金"];

    public static bool AreAll(AmountTable table, int whole, int first, int last)
    {
        if (!Array.Exists(Totals, total => table.Columns[whole].EndsWith(total, StringComparison.Ordinal))) return false;
        var among = table.Columns[first].StartsWith(Among, StringComparison.Ordinal);
        for (var i = first; i <= last; i++)
        {
            var head = table.Columns[i];
            if (head.StartsWith(Among, StringComparison.Ordinal) != among) return false;
            if (among) head = head[Among.Length..];
            if (head.Contains('/', StringComparison.Ordinal) || head.Contains("其中", StringComparison.Ordinal)) return false;
            if (!Array.Exists(Sources, source => head.Contains(source, StringComparison.Ordinal))) return false;
        }

        return table.Columns[last].Contains("其他", StringComparison.Ordinal);
    }
}
