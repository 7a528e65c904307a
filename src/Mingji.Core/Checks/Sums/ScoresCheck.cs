using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Sums;

/// <summary>The scores of the rows add up to the total score, with the execution rate's score or without it.</summary>
public sealed class ScoresCheck : IFormCheck
{
    private const string Rule = "sum/scores";
    private const string Basis = "算术：总得分等于各指标得分之和";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "得分之和与总得分不符",
        Basis,
        new CheckExample("两个指标得40分和48分，总得分却写98分", [Example("98")]),
        new CheckExample("40分加48分等于总得分88分", [Example("88")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        if (!Rounded.TryPoints(form.Total?.Score, out var total)) return;
        var rows = IndicatorSum.OfScores(form);
        if (rows.Read == 0 || rows.Makes(total)) return;
        if (rows.Sum.Value < total.Value
            && PartlyRead.Keeps(form, PartlyRead.AmongIndicators(form), Rule, "总得分", "各行得分之和", sink)) return;
        if (rows.Unread > 0 && rows.Sum.Value < total.Value)
        {
            sink.Skip(new NotEvaluated(Rule, form.Id, FormName.Of(form) + "，总得分", $"有{rows.Unread}个指标没有得分，无法核对总得分"));
            return;
        }

        Report(form, rows, total.Value, sink);
    }

    private static void Report(Form form, IndicatorSum rows, decimal total, FindingSink sink)
    {
        var terms = IndicatorSum.Terms(form, scores: true, rows.HasExecution);
        var sum = rows.HasExecution ? rows.Sum.Value + rows.Execution.Value : rows.Sum.Value;
        var message = $"「{FormName.Of(form)}」总得分为{ArithmeticText.Plain(total)}分，但各行得分合计{ArithmeticText.Plain(sum)}分"
            + $"（{ArithmeticText.Sum(terms)}），相差{ArithmeticText.Plain(Math.Abs(total - sum))}分";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, form.Total!.Score!.At, "总得分", message, Basis)
        {
            Stated = ArithmeticText.Plain(total),
            Expected = ArithmeticText.Plain(sum),
            Also = [.. terms.Select(term => term.At)],
        });
    }

    private static Form Example(string total) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .Indicator(ExampleIndicator.Make("维保次数", "30次", "24次", "50", "40", "设备更新，维保次数减少"))
        .Indicator(ExampleIndicator.Make("使用单位满意度", "≥90%", "86.4%", "50", "48", "抽样偏少", under: Indicators.IndicatorClass.Satisfaction))
        .Total("100", total)
        .Build();
}
