using Mingji.Core.Checks.Gallery;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Targets;

/// <summary>
/// The target points the way the name says: a complaint rate of 100% or more, a cost of at least so much, a satisfaction of at most so
/// much are the wrong way round.
/// </summary>
public sealed class DirectionCheck : IFormCheck
{
    private const string Rule = "target/direction";
    private const string Basis = "正向指标用≥，反向指标（投诉、事故、损失、成本等）用≤；指标值的方向应当与名称一致";
    private const decimal MostOfAll = 0.5m;

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "指标值的方向与名称相反",
        Basis,
        new CheckExample("公众投诉率的指标值写100%", [Example("100%")]),
        new CheckExample("公众投诉率的指标值写≤2%", [Example("≤2%")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Indicators)
        {
            if (row.Target is { Figure: { } figure } target) Check(form, row, target, figure, sink);
        }
    }

    // The name is read only where the value could be the wrong way round: this keeps word searches off the path of ordinary rows.
    private static void Check(Form form, Indicator row, IndicatorValue target, Figure figure, FindingSink sink)
    {
        var atLeast = target.Operator is Operator.AtLeast or Operator.MoreThan;
        var rate = figure.Unit.Kind == UnitKind.Ratio;
        var most = rate && figure.Value * figure.Unit.Scale >= MostOfAll;
        if (target.Operator is Operator.AtMost or Operator.LessThan)
        {
            if (most && IsSatisfaction(row)) Report(form, row, target, "满意度越高越好，不应设上限", sink);
        }
        else if (row.Class == IndicatorClass.Cost && atLeast && target.Kind == ValueKind.Money && !IsSaving(row.Name))
        {
            Report(form, row, target, "成本越低越好，应当写成不超过", sink);
        }
        else if ((most || (atLeast && figure.Value > 0)) && Speaks(row, rate) && DirectionWords.MayBeReverse(row.Name)
            && DirectionReader.ByName(row.Name))
        {
            Report(form, row, target, "从名称看越低越好，这样写成了越高越好", sink);
        }
    }

    // Rates of control and of use of the budget are read both ways ("100%" as a ceiling): they say nothing without an operator.
    private static bool Speaks(Indicator row, bool rate) => !rate || !row.Name.Contains("控制率", StringComparison.Ordinal);

    private static bool IsSatisfaction(Indicator row) =>
        row.Class == IndicatorClass.Satisfaction && row.Name.Contains("满意", StringComparison.Ordinal)
        && !row.Name.Contains("不满意", StringComparison.Ordinal);

    private static bool IsSaving(string name) =>
        name.Contains("节约", StringComparison.Ordinal) || name.Contains("节省", StringComparison.Ordinal)
        || name.Contains("降低", StringComparison.Ordinal) || name.Contains("补助标准", StringComparison.Ordinal)
        || name.Contains("补贴标准", StringComparison.Ordinal);

    private static void Report(Form form, Indicator row, IndicatorValue target, string why, FindingSink sink)
    {
        var reached = row.Actual is null ? "" : $"，完成值{row.Actual.Text}";
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」的指标值为{target.Text}{reached}：{why}";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, target.At, row.Name, message, Basis) { Stated = target.Text });
    }

    private static Form Example(string target) => ExampleForm.Of(FormType.ProjectTargetTable, "窗口服务")
        .Indicator(ExampleIndicator.Make("公众投诉率", target, under: IndicatorClass.Satisfaction, direction: Direction.Reverse))
        .Build();
}
