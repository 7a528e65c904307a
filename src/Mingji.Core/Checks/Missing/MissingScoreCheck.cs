using Mingji.Core.Checks.Gallery;
using Mingji.Core.Checks.Sums;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Missing;

/// <summary>In a form that is scored, every indicator with points has a score.</summary>
public sealed class MissingScoreCheck : IFormCheck
{
    private const string Rule = "missing/score";
    private const string Basis = "有分值的指标应当逐项打分；没有打分不等于0分";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "有分值却没有得分",
        Basis,
        new CheckExample("两个指标中一个没有得分", [Example(null)]),
        new CheckExample("两个指标都有得分", [Example("10")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (!YearEnd.IsReported(form)) return;
        if (!IndicatorRows.AnyScore(form)) return;
        for (var i = 0; i < form.Indicators.Length; i++)
        {
            var row = form.Indicators[i];
            if (row is { Score: null, Points: not null } && IndicatorRows.IsFilled(row) && !Shared(form, i)) Report(form, row, sink);
        }
    }

    private static bool Shared(Form form, int index) =>
        form.Indicators[index].SharedPoints != 0 && !SharedCells.StandElsewhere(form.Indicators, index);

    private static void Report(Form form, Indicator row, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」分值{ArithmeticText.Points(row.Points!)}，没有得分";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.Points!.At, row.Name, message, Basis));
    }

    private static Form Example(string? score) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .Indicator(ExampleIndicator.Make("维保次数", "30次", "30次", "10", "10"))
        .Indicator(ExampleIndicator.Make("巡查次数", "12次", "12次", "10", score))
        .Build();
}
