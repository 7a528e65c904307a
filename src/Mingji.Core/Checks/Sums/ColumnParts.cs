using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// A column headed 小计 or 合计 under a common head is the sum of its neighbours under that head ("预算安排金额/小计" of 本级分配 and
/// 转移支付), row by row. So is the total of income of all its
/// sources. Any other money column headed 总计 or 合计 is taken for the sum of those after it only when the other rows bear that out.
/// </summary>
internal static class ColumnParts
{
    public static void Run(Form form, FindingSink sink)
    {
        foreach (var table in form.Tables)
        {
            for (var whole = 0; whole < table.Columns.Length; whole++)
            {
                if (!IsWhole(table.Columns[whole]) || !TryParts(table, whole, out var first, out var last)) continue;
                var under = table.Columns[whole].Contains('/', StringComparison.Ordinal);
                if (under || IncomeColumns.AreAll(table, whole, first, last)) CheckRows(form, table, whole, first, last, sink);
                else if (BorneOut(form, table, whole, first, last)) CheckRows(form, table, whole, first, last, sink);
            }
        }
    }

    private static bool IsWhole(string head) =>
        head.EndsWith("小计", StringComparison.Ordinal) || head.EndsWith("合计", StringComparison.Ordinal)
        || head.EndsWith("总计", StringComparison.Ordinal) || head.Contains("/小计", StringComparison.Ordinal);

    private static bool TryParts(AmountTable table, int whole, out int first, out int last)
    {
        var head = table.Columns[whole];
        var cut = head.LastIndexOf('/');
        first = whole + 1;
        last = whole;
        for (var i = whole + 1; i < table.Columns.Length; i++)
        {
            var same = cut < 0 || table.Columns[i].StartsWith(head[..(cut + 1)], StringComparison.Ordinal);
            if (!same || !TableTotals.IsAdded(table.Columns[i]) || IsWhole(table.Columns[i])) break;
            last = i;
        }

        return last > first;
    }

    // Evidence: at least two rows with two parts hold, and more rows hold than do not.
    private static bool BorneOut(Form form, AmountTable table, int whole, int first, int last)
    {
        var holds = 0;
        var fails = 0;
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (!TrySum(form, table, i, whole, first, last, out var total, out var sum, out var parts)) continue;
            if (!total.Meets(sum)) fails++;
            else if (parts > 1 && total.Value != 0) holds++;
        }

        return holds >= 2 && holds > fails;
    }

    private static bool TrySum(Form form, AmountTable table, int row, int whole, int first, int last, out Rounded total, out Rounded sum,
        out int parts)
    {
        sum = default;
        parts = 0;
        if (!new TableColumn(form, table, whole).TryRead(row, out total)) return false;
        for (var i = first; i <= last; i++)
        {
            if (!new TableColumn(form, table, i).TryRead(row, out var part)) continue;
            sum += part;
            if (part.Value != 0) parts++;
        }

        return parts > 0;
    }

    private static void CheckRows(Form form, AmountTable table, int whole, int first, int last, FindingSink sink)
    {
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (!TrySum(form, table, i, whole, first, last, out var total, out var sum, out _) || total.Meets(sum)) continue;
            if (sum.Value < total.Value && HasGap(table.Rows[i], first, last)) Skip(form, table.Rows[i], table.Columns[whole], sink);
            else Report(form, table, i, new Parts(whole, first, last, total.Value, sum.Value), sink);
        }
    }

    private static void Skip(Form form, AmountRow row, string head, FindingSink sink) => sink.Skip(new NotEvaluated(
        ComponentsCheck.Rule, form.Id, row.Label, $"「{head}」之后各栏没有填全，无法核对合计"));

    private static bool HasGap(AmountRow row, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (i >= row.Cells.Length || row.Cells[i] is null) return true;
        }

        return false;
    }

    private readonly record struct Parts(int Whole, int First, int Last, decimal Total, decimal Sum);

    private static void Report(Form form, AmountTable table, int index, Parts parts, FindingSink sink)
    {
        var row = table.Rows[index];
        var stated = row.Cells[parts.Whole]!;
        var terms = row.Cells[parts.First..(parts.Last + 1)].OfType<Stated>().Where(cell => cell.Figure is not null).ToList();
        var unit = form.MoneyUnit;
        var expected = ArithmeticText.InUnitOf(stated, unit, parts.Sum);
        var message = $"「{row.Label}」行的「{table.Columns[parts.Whole]}」为{ArithmeticText.Printed(stated, unit)}，"
            + $"但其后各栏合计{expected}（{ArithmeticText.Sum(terms)}），相差{ArithmeticText.InUnitOf(stated, unit, Math.Abs(parts.Total - parts.Sum))}";
        sink.Add(new Finding(ComponentsCheck.Rule, Severity.Error, form.Id, stated.At, row.Label, message, ComponentsCheck.Basis)
        {
            Stated = ArithmeticText.Printed(stated, unit),
            Expected = expected,
            Also = [.. terms.Select(term => term.At)],
        });
    }
}
