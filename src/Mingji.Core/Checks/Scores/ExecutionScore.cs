using Mingji.Core.Forms;

namespace Mingji.Core.Checks.Scores;

/// <summary>The execution rate's own score: executed ÷ adjusted budget × points, never above the points (national form).</summary>
internal static class ExecutionScore
{
    private const string Basis = "预算执行率得分＝执行率×分值，不超过分值";

    public static void Run(Form form, FindingSink sink)
    {
        foreach (var row in form.Funds)
        {
            if (row.Source == FundSource.Total) Check(form, row, sink);
        }
    }

    private static void Check(Form form, FundsRow row, FindingSink sink)
    {
        if (!Rounded.TryPoints(row.Points, out var points) || !Rounded.TryPoints(row.Score, out var score)) return;
        if (!Rounded.TryMoney(row.Adjusted, form.MoneyUnit, out var budget)
            || !Rounded.TryMoney(row.Executed, form.MoneyUnit, out var executed)) return;
        if (budget.Value - budget.Slack <= 0)
        {
            sink.Skip(new NotEvaluated(RuleCheck.Rule, form.Id, row.Label, "预算数为0，不能按执行率计分"));
            return;
        }

        // Bureaus round the rate or the score; either is a hundredth of a point at most, which the score's own rounding is widened by.
        var give = score.Slack + 0.005m;
        var low = Math.Min(points.Value, (executed.Value - executed.Slack) / (budget.Value + budget.Slack) * points.Value);
        var high = Math.Min(points.Value, (executed.Value + executed.Slack) / (budget.Value - budget.Slack) * points.Value);
        if (score.Value + give < low || score.Value - give > high) Report(form, row, executed.Value / budget.Value, sink);
    }

    private static void Report(Form form, FundsRow row, decimal ratio, FindingSink sink)
    {
        var points = row.Points!.Figure!.Value.Value;
        var score = row.Score!.Figure!.Value.Value;
        var due = Math.Min(points, ratio * points);
        var unit = form.MoneyUnit;
        var message = $"「{FormName.Of(form)}」{row.Label}执行{ArithmeticText.Printed(row.Executed!, unit)}÷预算{ArithmeticText.Printed(row.Adjusted!, unit)}"
            + $"＝{ArithmeticText.Percent(ratio)}，×分值{ArithmeticText.Plain(points)}应得{ArithmeticText.Plain(due)}分，实际得{ArithmeticText.Plain(score)}分";
        var severity = Math.Abs(score - due) < 0.5m ? Severity.Warning : Severity.Error;
        sink.Add(new Finding(RuleCheck.Rule, severity, form.Id, row.Score.At, "预算执行率", message, Basis)
        {
            Stated = ArithmeticText.Plain(score),
            Expected = ArithmeticText.Plain(due),
            Also = [row.Executed!.At, row.Adjusted!.At, row.Points.At],
        });
    }
}
