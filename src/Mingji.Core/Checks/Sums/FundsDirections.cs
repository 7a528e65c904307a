using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Sums;

/// <summary>
/// What a year's money was spent on, direction by direction, comes to what was spent in that year. A year with a direction without its
/// amount is left alone.
/// </summary>
internal static class FundsDirections
{
    public static void Run(Form form, FindingSink sink)
    {
        foreach (var table in form.Tables)
        {
            if (!table.IsByUse) continue;
            foreach (var total in form.Funds)
            {
                if (total.Source == FundSource.Total && total.Year is { } year) Check(form, table, year.ToString(), total, sink);
            }
        }
    }

    private static void Check(Form form, AmountTable table, string year, FundsRow total, FindingSink sink)
    {
        if (!Rounded.TryMoney(total.Executed, form.MoneyUnit, out var spent)) return;
        var sum = default(Rounded);
        var read = 0;
        foreach (var row in table.Rows)
        {
            if (row.Group != year) continue;
            if (!Rounded.TryMoney(row.Cells[0], form.MoneyUnit, out var part)) return;
            sum += part;
            read++;
        }

        if (read > 0 && !sum.Meets(spent)) Report(form, table, year, total.Executed!, sum, spent, sink);
    }

    private static void Report(Form form, AmountTable table, string year, Stated stated, Rounded sum, Rounded spent, FindingSink sink)
    {
        var terms = table.Rows.Where(row => row.Group == year).Select(row => row.Cells[0]!).ToList();
        var unit = form.MoneyUnit;
        var expected = ArithmeticText.InUnitOf(stated, unit, sum.Value);
        var message = $"「{FormName.Of(form)}」{year}实际支出合计{ArithmeticText.Printed(stated, unit)}，但按使用方向划分合计{expected}"
            + $"（{ArithmeticText.Sum(terms)}），相差{ArithmeticText.InUnitOf(stated, unit, Math.Abs(sum.Value - spent.Value))}";
        sink.Add(new Finding(ComponentsCheck.Rule, Severity.Error, form.Id, stated.At, table.Title, message, ComponentsCheck.Basis)
        {
            Stated = ArithmeticText.Printed(stated, unit),
            Expected = expected,
            Also = [.. terms.Select(term => term.At)],
        });
    }
}
