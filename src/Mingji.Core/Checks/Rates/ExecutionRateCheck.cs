using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Rates;

/// <summary>The printed execution rate is executed ÷ adjusted budget; money is executed only where there is a budget.</summary>
public sealed class ExecutionRateCheck : IFormCheck
{
    private const string Rule = "rate/execution";
    private const string Basis = "预算执行率＝全年执行数（B）÷全年预算数（A）";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "预算执行率与执行数、预算数不符",
        Basis,
        new CheckExample("预算39.44万元，执行31.19万元，执行率却写97.08%", [Example("97.08%")]),
        new CheckExample("31.19÷39.44＝79.08%", [Example("79.08%")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Funds)
        {
            var budget = row.Adjusted ?? row.Initial;
            Check(new PrintedRate(form, row.Label, budget, row.Executed, row.Rate), sink);
        }

        foreach (var table in form.Tables)
        {
            if (!RateColumns.TryFind(table, out var columns)) continue;
            foreach (var row in table.Rows)
            {
                if (row.Cells.Length <= columns.Last) continue;
                Check(new PrintedRate(form, row.Label, row.Cells[columns.Budget], row.Cells[columns.Executed], row.Cells[columns.Rate]),
                    sink);
            }
        }
    }

    private readonly record struct PrintedRate(Form Form, string Label, Stated? Budget, Stated? Executed, Stated? Rate);

    private static void Check(PrintedRate printed, FindingSink sink)
    {
        var unit = printed.Form.MoneyUnit;
        if (!Rounded.TryMoney(printed.Budget, unit, out var budget) || !Rounded.TryMoney(printed.Executed, unit, out var executed)) return;
        if (budget is { Value: 0 } && executed.Value - executed.Slack > budget.Slack)
        {
            ReportNoBudget(printed, sink);
            return;
        }

        if (printed.Rate?.Figure is not { Hedge: Hedge.None } rate || rate.Unit.Kind is not (UnitKind.Ratio or UnitKind.None)) return;
        if (budget.Value - budget.Slack <= 0)
        {
            if (budget.Value == 0 && rate.Value == 0) return;
            sink.Skip(new NotEvaluated(Rule, printed.Form.Id, printed.Label, "预算数为0或舍入后可能为0，不能计算执行率"));
            return;
        }

        // A bare rate is a percentage when it looks like one; "0.79" may be either.
        if (Possible(rate, rate.Unit.Kind == UnitKind.Ratio ? rate.Unit.Scale : 0.01m, budget, executed)) return;
        if (rate.Unit.Kind == UnitKind.None && Possible(rate, 1, budget, executed)) return;
        ReportRate(printed, executed.Value / budget.Value, sink);
    }

    private static bool Possible(Figure rate, decimal scale, Rounded budget, Rounded executed)
    {
        var half = Interval.HalfUnit(rate.Decimals) * scale;
        var lowest = (executed.Value - executed.Slack) / (budget.Value + budget.Slack);
        var highest = (executed.Value + executed.Slack) / (budget.Value - budget.Slack);
        return (rate.Value * scale) - half <= highest && (rate.Value * scale) + half >= lowest;
    }

    private static void ReportRate(PrintedRate printed, decimal ratio, FindingSink sink)
    {
        var unit = printed.Form.MoneyUnit;
        var message = $"「{FormName.Of(printed.Form)}」{printed.Label}的执行率写{printed.Rate!.Text}，"
            + $"但执行数{ArithmeticText.Printed(printed.Executed!, unit)}÷预算数{ArithmeticText.Printed(printed.Budget!, unit)}"
            + $"＝{ArithmeticText.Percent(ratio)}";
        sink.Add(new Finding(Rule, Severity.Error, printed.Form.Id, printed.Rate.At, printed.Label, message, Basis)
        {
            Stated = printed.Rate.Text,
            Expected = ArithmeticText.Percent(ratio),
            Also = [printed.Executed!.At, printed.Budget!.At],
        });
    }

    private static void ReportNoBudget(PrintedRate printed, FindingSink sink)
    {
        var unit = printed.Form.MoneyUnit;
        var message = $"「{FormName.Of(printed.Form)}」{printed.Label}的预算数为0，却执行了{ArithmeticText.Printed(printed.Executed!, unit)}"
            + (printed.Rate is null ? "，没有预算安排" : $"，执行率{printed.Rate.Text}没有可除的预算数");
        sink.Add(new Finding(Rule, Severity.Warning, printed.Form.Id, printed.Executed!.At, printed.Label, message, Basis)
        {
            Stated = ArithmeticText.Printed(printed.Executed, unit),
            Expected = "0",
            Also = [printed.Budget!.At],
        });
    }

    private static Form Example(string rate) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施建设")
        .Funds(FundSource.Total, "年度资金总额", adjusted: "39.44", executed: "31.19", rate: rate, reason: "工程尾款次年支付")
        .Build();
}
