using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Targets;

/// <summary>
/// A target asks for something: a satisfaction below the pack's floor, or "at least zero", asks for nothing.
/// </summary>
public sealed class WeakCheck : IFormCheck
{
    private const string Rule = "target/weak";
    private const string Basis = "绩效目标应当符合正常业绩水平，不能定得明显偏低";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Info,
        "指标值明显偏低",
        Basis,
        new CheckExample("满意度的指标值只有≥60%", [Example("≥60%")]),
        new CheckExample("满意度的指标值为≥90%", [Example("≥90%")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Indicators)
        {
            if (row.Target is { Figure: { } figure } target) Check(form, row, target, figure, standard.Thresholds.WeakSatisfaction, sink);
        }
    }

    private static void Check(Form form, Indicator row, IndicatorValue target, Figure figure, Threshold floor, FindingSink sink)
    {
        if (row.Direction == Direction.Reverse || target.Operator is Operator.AtMost or Operator.LessThan) return;
        if (figure.Value == 0 && target.Operator is Operator.AtLeast)
        {
            Report(form, row, target, "任何结果都能达到", Basis, sink);
        }
        else if (row.Class == IndicatorClass.Satisfaction && figure.Unit.Kind == UnitKind.Ratio
            && figure.Value * figure.Unit.Scale < floor.Value)
        {
            var why = $"低于{ArithmeticText.Plain(floor.Value * 100)}%，对满意度明显偏低";
            Report(form, row, target, why, floor.Cite.Length > 0 ? floor.Cite : Basis, sink);
        }
    }

    private static void Report(Form form, Indicator row, IndicatorValue target, string why, string basis, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」的指标值为{target.Text}，{why}";
        sink.Add(new Finding(Rule, Severity.Info, form.Id, target.At, row.Name, message, basis) { Stated = target.Text });
    }

    private static Form Example(string target) => ExampleForm.Of(FormType.ProjectTargetTable, "设施维护")
        .Indicator(ExampleIndicator.Make("使用单位满意度", target, under: IndicatorClass.Satisfaction))
        .Build();
}
