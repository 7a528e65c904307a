using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Sums;

/// <summary>Points add up: rows to their heading, rows to the total row, the whole to 100.</summary>
public sealed class PointsCheck : IFormCheck
{
    internal const string Rule = "sum/points";
    internal const string Basis = "算术：各指标分值之和等于标题、合计行所写的分值；自评满分为100分";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "分值之和与标题、合计不符",
        Basis,
        new CheckExample("标题写50分，其下三个指标的分值合计60分", [Example("30")]),
        new CheckExample("三个指标的分值合计正好50分", [Example("20")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        HeadingPoints.Run(form, sink);
        if (form.Indicators.Length > 0) CheckTotal(form, sink);
    }

    private static void CheckTotal(Form form, FindingSink sink)
    {
        if (!Rounded.TryPoints(form.Total?.Points, out var total)) return;
        var rows = IndicatorSum.OfPoints(form);
        if (rows.Read == 0) return;
        if (!rows.Makes(total))
        {
            var less = rows.Sum.Value < total.Value;
            if (less && PartlyRead.Keeps(form, PartlyRead.AmongIndicators(form), Rule, "总分", "各行分值之和", sink)) return;
            if (less && rows.Unread > 0) Skip(form, "有的指标没有分值，无法核对合计", sink);
            else if (less && ExecutionHasNoPoints(form)) Skip(form, "预算执行率有得分而没有写分值，无法核对合计", sink);
            else ReportTotal(form, rows, total.Value, sink);
        }
        else if (IsScored(form.Type) && !total.Meets(new Rounded(100, 0)) && !(total.Meets(new Rounded(90, 0)) && !rows.HasExecution))
        {
            ReportHundred(form, total.Value, sink);
        }
    }

    // 90 without the execution rate's 10 is how many forms print it; other sums are not a full mark anywhere.
    private static bool IsScored(FormType type) =>
        type is FormType.ProjectSelfEvaluation or FormType.DepartmentSelfEvaluation or FormType.ScoreSheet;

    /// <summary>The rate of execution is scored, but its points are not printed: the total may count them.</summary>
    private static bool ExecutionHasNoPoints(Form form) => form.Funds.Any(f => f is { Points: null, Score.Figure: not null })
        && form.Funds.All(f => f.Points is null);

    private static void Skip(Form form, string why, FindingSink sink) =>
        sink.Skip(new NotEvaluated(Rule, form.Id, FormName.Of(form) + "，总分", why));

    private static void ReportTotal(Form form, IndicatorSum rows, decimal total, FindingSink sink)
    {
        var terms = IndicatorSum.Terms(form, scores: false, rows.HasExecution);
        var sum = rows.HasExecution ? rows.Sum.Value + rows.Execution.Value : rows.Sum.Value;
        var message = $"「{FormName.Of(form)}」合计行的分值为{ArithmeticText.Plain(total)}分，但各行分值合计{ArithmeticText.Plain(sum)}分"
            + $"（{ArithmeticText.Sum(terms)}），相差{ArithmeticText.Plain(Math.Abs(total - sum))}分";
        sink.Add(new Finding(Rule, Severity.Error, form.Id, form.Total!.Points!.At, "总分", message, Basis)
        {
            Stated = ArithmeticText.Plain(total),
            Expected = ArithmeticText.Plain(sum),
            Also = [.. terms.Select(term => term.At)],
        });
    }

    private static void ReportHundred(Form form, decimal total, FindingSink sink) =>
        sink.Add(new Finding(
            Rule,
            Severity.Warning,
            form.Id,
            form.Total!.Points!.At,
            "总分",
            $"「{FormName.Of(form)}」各行分值与合计行一致，但合计为{ArithmeticText.Plain(total)}分，不是100分",
            Basis)
        {
            Stated = ArithmeticText.Plain(total),
            Expected = "100",
        });

    private static Form Example(string third) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .Heading("产出指标", 1, "50")
        .Indicator(ExampleIndicator.Make("维保次数", "30次", "30次", "15", "15"))
        .Indicator(ExampleIndicator.Make("维保项目", "6项", "6项", "15", "15"))
        .Indicator(ExampleIndicator.Make("巡查次数", "12次", "12次", third, third))
        .Indicator(ExampleIndicator.Make("使用单位满意度", "≥90%", "95%", "50", "50", under: Indicators.IndicatorClass.Satisfaction))
        .Build();
}
