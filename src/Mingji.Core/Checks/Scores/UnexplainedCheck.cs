using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Scores;

/// <summary>
/// Points are taken off only with a reason. A quantified indicator that reaches its target earns all its points; a qualitative one at least
/// the first tier's lower end. In a score sheet with a column for reasons every deduction is explained there.
/// </summary>
public sealed class UnexplainedCheck : IFormCheck
{
    private const string Rule = "score/unexplained";
    private const string Basis = "达到指标值的应得满分；扣分应当说明原因";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Warning,
        "扣了分却没有说明原因",
        Basis,
        new CheckExample("目标100%，完成100%，3分只得2分，没有原因", [Example(null)]),
        new CheckExample("扣1分，原因栏写明线路调整推迟", [Example("线路调整推迟了两个月")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        if (!YearEnd.IsReported(form)) return;
        foreach (var row in form.Indicators)
        {
            if (row.Reason is not null || row.SharedPoints != 0) continue;
            if (!Rounded.TryPoints(row.Points, out var points) || !Rounded.TryPoints(row.Score, out var score)) continue;
            if (score.Value + score.Slack >= points.Value - points.Slack || score.Value < 0) continue;
            Check(form, row, points.Value, score.Value, standard, sink);
        }
    }

    private static void Check(Form form, Indicator row, decimal points, decimal score, Standard standard, FindingSink sink)
    {
        var attainment = Attainments.Of(row);
        if (attainment.Reached)
        {
            Report(form, row, points, score, $"指标值{row.Target!.Text}、完成值{row.Actual!.Text}，已经达到", sink);
        }
        else if (attainment.Obstacle == Obstacle.Qualitative && row.Actual is { } actual && actual.Text == row.Target!.Text)
        {
            var least = standard.Scores.Tiers.Length > 0 ? points * standard.Scores.Tiers[0] : points;
            if (score < least) Report(form, row, points, score, $"指标值与完成值同为「{ArithmeticText.Excerpt(actual.Text)}」", sink);
        }
        else if (row.ReasonAsked && !attainment.Comparable)
        {
            Report(form, row, points, score, "", sink);
        }
    }

    private static void Report(Form form, Indicator row, decimal points, decimal score, string values, FindingSink sink)
    {
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」{values}{(values.Length > 0 ? "，" : "")}"
            + $"分值{ArithmeticText.Plain(points)}分只得{ArithmeticText.Plain(score)}分，"
            + $"扣了{ArithmeticText.Plain(points - score)}分，{(row.ReasonAsked ? "原因栏空白" : "没有说明原因")}";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.Score!.At, row.Name, message, Basis)
        {
            Stated = ArithmeticText.Plain(score),
            Expected = ArithmeticText.Plain(points),
            Also = [row.Points!.At],
        });
    }

    private static Form Example(string? reason) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "班列补助")
        .Indicator(ExampleIndicator.Make("场站作业按计划完成率", "100%", "100%", "3", "2", reason))
        .Build();
}
