using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>The execution rate of a form's total funds, and the places where its reason may stand.</summary>
internal static class ExecutionReason
{
    public static void Run(Form form, Standard standard, FindingSink sink)
    {
        foreach (var row in form.Funds)
        {
            if (row.Source == FundSource.Total) Check(form, row, standard, sink);
        }
    }

    private static void Check(Form form, FundsRow row, Standard standard, FindingSink sink)
    {
        var planned = row.Adjusted ?? row.Initial;
        if (!Rounded.TryMoney(planned, form.MoneyUnit, out var budget)
            || !Rounded.TryMoney(row.Executed, form.MoneyUnit, out var executed)) return;
        if (budget.Value - budget.Slack <= 0) return;
        var threshold = standard.Thresholds.ExecutionReason;
        if (executed.Value + executed.Slack >= threshold.Value * (budget.Value - budget.Slack)) return;
        if (!Explained(form)) Report(form, row, planned!, executed.Value / budget.Value, threshold, sink);
    }

    private static bool Explained(Form form)
    {
        foreach (var row in form.Funds)
        {
            if (row.Reason is { Text.Length: > 0 }) return true;
        }

        foreach (var row in form.Indicators)
        {
            var speaks = row.Dimension == Dimension.Execution || row.Name.Contains("执行率", StringComparison.Ordinal);
            if (speaks && row.Reason is { Text.Length: > 0 }) return true;
        }

        foreach (var fact in form.Facts)
        {
            var speaks = fact.Label.Contains("说明", StringComparison.Ordinal) || fact.Label.Contains("原因", StringComparison.Ordinal);
            if (speaks && fact.Value.Text.Length > 1) return true;
        }

        return false;
    }

    private static void Report(Form form, FundsRow row, Stated planned, decimal ratio, Threshold threshold, FindingSink sink)
    {
        var rate = ArithmeticText.Percent(ratio);
        var message = $"「{FormName.Of(form)}」{row.Label}执行{ArithmeticText.Printed(row.Executed!, form.MoneyUnit)}，"
            + $"预算{ArithmeticText.Printed(planned, form.MoneyUnit)}，执行率{rate}，"
            + $"低于{ArithmeticText.Plain(threshold.Value * 100)}%，没有说明原因";
        var basis = threshold.Cite.Length > 0 ? threshold.Cite : "预算执行率偏低应当说明原因";
        sink.Add(new Finding(MissingReasonCheck.Rule, Severity.Warning, form.Id, row.Executed!.At, row.Label, message, basis)
        {
            Stated = rate,
            Expected = "≥" + ArithmeticText.Plain(threshold.Value * 100) + "%",
            Also = [planned.At],
        });
    }
}
