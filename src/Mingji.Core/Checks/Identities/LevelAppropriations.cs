using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;

namespace Mingji.Core.Checks.Identities;

/// <summary>
/// Last year's appropriations two ways. This year's opening is last year's closing; with what the text says of the change in expenditure it
/// gives last year's total, against which "持平" or a stated change can be held. Only where the general public budget is all there is.
/// </summary>
internal static class LevelAppropriations
{
    private const decimal AboutLevel = 0.01m;

    public static void Run(Form form, AccountsTables tables, string rule, string basis, FindingSink sink)
    {
        if (tables.Appropriation is not { } table || HasOtherFunds(table)) return;
        var total = form.Statements.FirstOrDefault(said => said.Subject == "财政拨款收入支出总计" && said.Verb.Length > 0);
        var spending = form.Statements.FirstOrDefault(said => said.Subject == "一般公共预算财政拨款支出" && said.Change is not null);
        if (total is null || spending?.Amount is null) return;
        if (AccountsTables.Behind(table, "总计") is not { } sum
            || AccountsTables.Behind(table, "年初财政拨款结转和结余") is not { } opening) return;
        if (StatedInterval.Of(sum.Stated, form.MoneyUnit) is not { } now
            || StatedInterval.Of(opening.Stated, form.MoneyUnit) is not { } carried
            || StatedInterval.Of(spending.Amount) is not { } spent || StatedInterval.Of(spending.Change) is not { } moved) return;
        var change = now - (spent - moved + carried);
        if (change.Low is not { } low || change.High is not { } high || Holds(total, low, high, now)) return;
        var (unit, scale) = (spending.Amount.Figure!.Value.Unit, spending.Amount.Figure.Value.Unit.Scale);
        var last = (spent.Low + spent.High - moved.Low - moved.High + carried.Low + carried.High) / 2 / scale;
        var middle = (low + high) / 2 / scale;
        var said = total.Change is { } stated ? $"{total.Verb}{StatedInterval.Number(stated)}{unit}" : total.Verb;
        var message = $"文中说财政拨款收入支出总计与上年相比{said}。但一般公共预算财政拨款支出{spending.Amount.Text}、{spending.Verb}"
            + $"{StatedInterval.Number(spending.Change!)}{unit}，上年支出加上年末结转（即本年年初结转{opening.Stated.Text}）为"
            + $"{ArithmeticText.Plain(last ?? 0)}{unit}，本年总计{sum.Stated.Text}，应为{(middle < 0 ? "减少" : "增加")}"
            + $"{ArithmeticText.Plain(Math.Abs(middle))}{unit}";
        // A year before with government funds had more than the general budget shows, never less.
        var more = (StatedInterval.Of(total.Change)?.Low ?? 0) < low && total.Verb is not ("持平" or "一致");
        if (more) message += "（除非上年另有政府性基金或国有资本经营预算的拨款）";
        sink.Add(new Finding(rule, more ? Severity.Info : Severity.Error, form.Id, total.Source.At, total.Subject, message, basis)
        {
            Stated = said,
            Expected = (middle < 0 ? "减少" : "增加") + ArithmeticText.Plain(Math.Abs(middle)) + unit,
            Also = [sum.Stated.At, opening.Stated.At],
        });
    }

    private static bool Holds(Statement total, decimal low, decimal high, Interval now)
    {
        if (StatedInterval.Of(total.Change) is { } stated) return stated.Meets(new Interval(low, high));
        if (total.Verb != "持平" && total.Verb != "一致") return true;
        var room = (now.High ?? 0) * AboutLevel;
        return low <= room && high >= -room;
    }

    private static bool HasOtherFunds(AmountTable table)
    {
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var head = AccountsRows.Leaf(table.Columns[i]);
            if (!head.Contains("基金", StringComparison.Ordinal) && !head.Contains("国有资本", StringComparison.Ordinal)) continue;
            if (table.Rows.Any(row => i < row.Cells.Length && row.Cells[i]?.Figure is { Value: not 0 })) return true;
        }

        return false;
    }
}
