using Mingji.Core.Checks.Gallery;
using Mingji.Core.Checks.Scores;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>
/// An execution rate below the pack's threshold, and an indicator below its target in a form with a column for reasons, call for a
/// reason; so does a monitored indicator with a bad light.
/// </summary>
public sealed class MissingReasonCheck : IFormCheck
{
    internal const string Rule = "missing/reason";
    private const string Basis = "未完成绩效目标的，应当说明原因和改进措施";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "未完成却没有说明原因",
        "标准包的界限：预算执行率低于界限应说明原因；" + Basis,
        new CheckExample("预算39.44万元只执行31.19万元，没有说明", [Example(null)]),
        new CheckExample("写明工程尾款次年支付", [Example("工程尾款按合同次年支付")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Type == FormType.MonitoringForm) MonitoredReason.Run(form, standard, sink);
        if (!YearEnd.IsReported(form)) return;
        ExecutionReason.Run(form, standard, sink);
        foreach (var row in form.Indicators)
        {
            if (row is not { ReasonAsked: true, Reason: null }) continue;
            var attainment = Attainments.Of(row);
            if (Shortfall.IsCertain(attainment)) Report(form, row, attainment, sink);
        }
    }

    private static void Report(Form form, Indicator row, in Attainment attainment, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」指标值{row.Target!.Text}，完成值{row.Actual!.Text}"
            + Attained(attainment) + "，原因栏空白";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.Actual.At, row.Name, message, Basis) { Stated = row.Actual.Text });
    }

    private static string Attained(in Attainment attainment) => attainment switch
    {
        { Direction: Direction.Positive, Ratio: { } ratio and > 0 } => $"，只达到{ArithmeticText.Percent(ratio)}",
        { Late: true } => "，晚于期限",
        { Direction: Direction.Reverse } => "，超过限度",
        _ => "，没有达到",
    };

    private static Form Example(string? reason) => ExampleForm.Of(FormType.ProjectSelfEvaluationBasics, "设施建设")
        .Funds(FundSource.Total, "资金合计", adjusted: "39.44", executed: "31.19", reason: reason)
        .Build();
}
