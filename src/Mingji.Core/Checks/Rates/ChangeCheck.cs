using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Narratives;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Rates;

/// <summary>
/// The distance that a sentence states is that between the amounts it states: from the budget, or from the year before; and its percentage
/// is that distance ÷ the budget.
/// </summary>
public sealed class ChangeCheck : IFormCheck
{
    private const string Rule = "rate/change";
    private const string Basis = "增减额＝决算数－对比数，增减幅度＝增减额÷对比数";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "与预算数或上年数相比的增减与所列金额不符",
        Basis,
        ExampleSentences.Example("8.00－10.00＝－2.00，却写减少3.00万元", "公务接待费决算数为8.00万元，比年初预算10.00万元减少3.00万元。"),
        ExampleSentences.Example("8.00－10.00＝－2.00", "公务接待费决算数为8.00万元，比年初预算10.00万元减少2.00万元。"));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var said in form.Statements)
        {
            if (said.BudgetChange is not null) Distance(form, said, said.Budget, said.BudgetChange, "预算数", sink);
            if (said.Before is not null) Distance(form, said, said.Before, said.Change, "上年数", sink);
            if (said.BudgetGrowth is not null) Growth(form, said, sink);
        }
    }

    private static void Distance(Form form, Statement said, Stated? with, Stated? change, string name, FindingSink sink)
    {
        if (StatedInterval.Of(said.Amount) is not { } amount || StatedInterval.Of(with) is not { } other
            || StatedInterval.Of(change) is not { } moved || (amount - other).Meets(moved)) return;
        var unit = said.Amount!.Figure!.Value.Unit;
        var expected = (StatedInterval.Value(said.Amount) - StatedInterval.Value(with!)) / unit.Scale;
        var message = $"{said.Subject}{said.Amount.Text}，{name}{with!.Text}，相差{StatedInterval.Number(said.Amount)}－{StatedInterval.Number(with)}"
            + $"＝{ArithmeticText.Plain(expected)}{unit}，文中写{Signed(change!)}{change!.Figure!.Value.Unit}";
        Add(form, said, change, message, ArithmeticText.Plain(expected) + unit, sink);
    }

    private static void Growth(Form form, Statement said, FindingSink sink)
    {
        if (StatedInterval.Of(said.Amount) is not { } amount || StatedInterval.Of(said.BudgetGrowth) is not { } growth) return;
        if (StatedInterval.Of(said.BudgetChange) is not { } moved)
        {
            if (StatedInterval.Of(said.Budget) is not { } stated) return;
            moved = amount - stated;
        }

        var budget = StatedInterval.Of(said.Budget) ?? (amount - moved);
        if (moved / budget is not { } possible || possible.Meets(growth)) return;
        var value = StatedInterval.Value(said.Amount!);
        var change = said.BudgetChange is { } given ? StatedInterval.Value(given) : value - StatedInterval.Value(said.Budget!);
        var expected = ArithmeticText.Percent(change / (said.Budget is { } told ? StatedInterval.Value(told) : value - change));
        var message = $"{said.Subject}{said.Amount!.Text}，比预算{(change < 0 ? "少" : "多")}"
            + $"{ArithmeticText.InUnitOf(said.Amount, form.MoneyUnit, Math.Abs(change))}，幅度应为{expected}，文中写{Signed(said.BudgetGrowth!)}%";
        Add(form, said, said.BudgetGrowth!, message, expected, sink);
    }

    private static string Signed(Stated stated) =>
        (stated.Figure!.Value.Value < 0 ? "减少" : "增加") + StatedInterval.Number(stated);

    private static void Add(Form form, Statement said, Stated at, string message, string expected, FindingSink sink) =>
        sink.Add(new Finding(Rule, Severity.Error, form.Id, at.At, said.Subject, message, Basis) { Stated = at.Text, Expected = expected });
}
