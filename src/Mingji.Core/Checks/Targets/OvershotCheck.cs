using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Targets;

/// <summary>
/// An actual value far above its target calls for a reason: the target was evidently too low. By how much is the pack's to say, and so is
/// what counts as far above a target of zero.
/// </summary>
public sealed class OvershotCheck : IFormCheck
{
    private const string Rule = "target/overshot";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "完成值远超指标值而没有说明",
        "标准包的界限：完成值达到指标值的一定倍数应说明，指标值可能偏低",
        new CheckExample("目标30次，完成47次（156.67%），没有说明", [Example(null)]),
        new CheckExample("写明新增两处场地", [Example("年中新增两处场地")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        if (!YearEnd.IsReported(form)) return;
        foreach (var row in form.Indicators)
        {
            if (row.Reason is not null || row.Direction != Direction.Positive) continue;
            var attainment = Attainments.Of(row);
            if (!attainment.Reached || row.Actual!.Figure is not { Hedge: Hedge.None or Hedge.AtLeast }) continue;
            if (attainment.Asked <= 0) CheckOverZero(form, row, standard, sink);
            else if (attainment.Done >= attainment.Asked * standard.Thresholds.Overshoot.Value) ReportRatio(form, row, attainment, standard,
                sink);
        }
    }

    private static void CheckOverZero(Form form, Indicator row, Standard standard, FindingSink sink)
    {
        var threshold = standard.Thresholds.OvershootOverZero;
        if (row.Target?.Figure is not { Value: 0 } || row.Actual?.Figure is not { } actual || actual.Value < threshold.Value) return;
        Report(form, row, $"指标值为0，完成值达到{ArithmeticText.Plain(threshold.Value)}以上", threshold, sink);
    }

    private static void ReportRatio(Form form, Indicator row, in Attainment attainment, Standard standard, FindingSink sink)
    {
        var threshold = standard.Thresholds.Overshoot;
        Report(form, row,
            $"为指标值的{ArithmeticText.Percent(attainment.Done / attainment.Asked)}，达到或超过{ArithmeticText.Plain(threshold.Value * 100)}%",
                threshold, sink);
    }

    private static void Report(Form form, Indicator row, string why, Threshold threshold, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」指标值{row.Target!.Text}，完成值{row.Actual!.Text}，{why}，没有说明原因，指标值可能定得偏低";
        var basis = threshold.Cite.Length > 0 ? threshold.Cite : "完成值远超指标值的，应当说明原因";
        var severity = row.ReasonAsked ? Severity.Warning : Severity.Info;
        sink.Add(new Finding(Rule, severity, form.Id, row.Actual.At, row.Name, message, basis)
        {
            Stated = row.Actual.Text,
            Expected = row.Target.Text,
            Also = [row.Target.At],
        });
    }

    private static Form Example(string? reason) => ExampleForm.Of(FormType.ProjectSelfEvaluationBasics, "设施维护")
        .Indicator(ExampleIndicator.Make("维保次数", "30次", "47次", reason: reason))
        .Build();
}
