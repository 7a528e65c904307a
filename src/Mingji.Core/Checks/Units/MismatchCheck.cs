using Mingji.Core.Checks.Gallery;
using Mingji.Core.Checks.Scores;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Units;

/// <summary>Target and actual value are of one kind: a number against a number, of the same things counted.</summary>
public sealed class MismatchCheck : IFormCheck
{
    private const string Rule = "unit/mismatch";
    private const string Basis = "完成值应当与指标值同一口径、同一计量单位，才能比较";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "指标值与完成值不能比较",
        Basis,
        new CheckExample("目标10项，完成值却是360列", [Example("360列")]),
        new CheckExample("目标10项，完成12项", [Example("12项")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Indicators)
        {
            if (row is { Target: { Figure: not null } target, Actual: { } actual }) Check(form, row, target, actual, sink);
        }
    }

    private static void Check(Form form, Indicator row, IndicatorValue target, IndicatorValue actual, FindingSink sink)
    {
        var wanted = target.Figure!.Value.Unit;
        if (actual.Figure is { } got)
        {
            if (Attained.SameKind(wanted, got.Unit)) return;
            Report(form, row, $"单位不同（{Named(wanted)}与{Named(got.Unit)}），不能比较", Severity.Warning, sink);
        }
        else if (actual.Date is null)
        {
            var said = actual.Text.Length <= 4;
            Report(form, row, "完成值没有写出可比的数，不能比较", said ? Severity.Info : Severity.Warning, sink);
        }
    }

    private static string Named(Unit unit) => unit.Symbol.Length > 0 ? "「" + unit.Symbol + "」" : "没有单位的数";

    private static void Report(Form form, Indicator row, string why, Severity severity, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」的指标值为{row.Target!.Text}，完成值为「{ArithmeticText.Excerpt(row.Actual!.Text)}」：{why}";
        sink.Add(new Finding(Rule, severity, form.Id, row.Actual.At, row.Name, message, Basis)
        {
            Stated = ArithmeticText.Excerpt(row.Actual.Text),
            Expected = row.Target.Figure!.Value.Unit.Symbol is { Length: > 0 } symbol ? "以" + symbol + "计的数" : "数",
            Also = [row.Target.At],
        });
    }

    private static Form Example(string actual) => ExampleForm.Of(FormType.DepartmentSelfEvaluation)
        .With(form => form with { Title = "部门整体支出自评表" })
        .Indicator(ExampleIndicator.Make("检测业务范围", "≥10项", actual, "10", "10"))
        .Build();
}
