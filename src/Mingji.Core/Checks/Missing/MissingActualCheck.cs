using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>An indicator with a target has an actual value, and a total of funds with parts executed has its own executed amount.</summary>
public sealed class MissingActualCheck : IFormCheck
{
    private const string Rule = "missing/actual";
    private const string Basis = "自评表应当逐项填写实际完成值；没有填写不等于完成，也不等于零";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "没有填写实际完成值",
        Basis,
        new CheckExample("满意度指标有目标值，没有完成值", [Example(null)]),
        new CheckExample("满意度指标填了完成值96%", [Example("96%")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (!YearEnd.IsReported(form)) return;
        foreach (var row in form.Indicators)
        {
            if (row is not { ActualAsked: true, Target: not null, Actual: null } || PartsHaveActual(row)) continue;
            Report(form, row, sink);
        }

        CheckFunds(form, sink);
    }

    private static bool PartsHaveActual(Indicator row)
    {
        foreach (var part in row.Parts)
        {
            if (part.Actual is not null) return true;
        }

        return false;
    }

    private static void CheckFunds(Form form, FindingSink sink)
    {
        foreach (var total in form.Funds)
        {
            if (total is not { Source: FundSource.Total, Executed: null }) continue;
            foreach (var part in form.Funds)
            {
                if (part.Source == FundSource.Total || part.Executed?.Figure is not { Value: > 0 } || part.Year != total.Year) continue;
                ReportFunds(form, total, part, sink);
                break;
            }
        }
    }

    private static void Report(Form form, Indicator row, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」的指标值为{ArithmeticText.Excerpt(row.Target!.Text)}，实际完成值没有填写";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.Target.At, row.Name, message, Basis));
    }

    private static void ReportFunds(Form form, FundsRow total, FundsRow part, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」{total.Label}的全年执行数没有填写，而其中「{part.Label}」已执行"
            + ArithmeticText.Printed(part.Executed!, form.MoneyUnit);
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, total.At, total.Label, message, Basis) { Also = [part.Executed!.At] });
    }

    private static Form Example(string? actual) => ExampleForm.Of(FormType.ProjectSelfEvaluationBasics, "设施维护")
        .Indicator(ExampleIndicator.Make("使用单位的满意度", "100%", actual, under: IndicatorClass.Satisfaction))
        .Build();
}
