using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Scores;

/// <summary>
/// A quantified indicator of a project's self-evaluation that misses its target earns its attainment times its points (B/A, for a reverse
/// indicator as the pack says); only one that reaches it may earn all. Rows with criteria of their own are scored by those.
/// </summary>
public sealed class RuleCheck : IFormCheck, IDossierCheck
{
    internal const string Rule = "score/rule";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "得分与评分规则算出的不符",
        "标准包的评分规则：达到指标值记满分；未达到的，按B/A（反向指标按A/B）×分值记分",
        new CheckExample("目标360列，完成285列，仍得满分10分", [Example("10")]),
        new CheckExample("285÷360×10＝7.92分", [Example("7.92")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        if (form.Type == FormType.DepartmentSelfEvaluation) CheckFullPoints(form, sink);
        if (form.Type != FormType.ProjectSelfEvaluation) return;
        ExecutionScore.Run(form, sink);
        foreach (var row in form.Indicators)
        {
            if (row.Criteria is null && row.SharedPoints == 0) Check(form, row, standard, sink);
        }
    }

    /// <summary>Rows whose criteria stand beside them, or in the framework of the same dossier.</summary>
    public void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(sink);
        CriteriaScores.Run(dossier, sink);
    }

    // How a whole unit's indicators are scored differs from place to place; that a missed target does not earn all points does not.
    private static void CheckFullPoints(Form form, FindingSink sink)
    {
        foreach (var row in form.Indicators)
        {
            if (row.Criteria is not null || row.SharedPoints != 0) continue;
            if (!Rounded.TryPoints(row.Points, out var points) || !Rounded.TryPoints(row.Score, out var score)) continue;
            if (points.Value <= 0 || score.Value - score.Slack < points.Value + points.Slack) continue;
            if (Shortfall.IsCertain(Attainments.Of(row))) ReportFull(form, row, sink);
        }
    }

    private static void ReportFull(Form form, Indicator row, FindingSink sink)
    {
        var score = ArithmeticText.Points(row.Score!);
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」指标值{row.Target!.Text}，完成值{row.Actual!.Text}，没有达到，却得了满分{score}";
        sink.Add(new Finding(Rule, Severity.Warning, form.Id, row.Score!.At, row.Name, message, "没有达到指标值的，不应得满分")
        {
            Stated = score,
            Also = [row.Target.At, row.Actual.At, row.Points!.At],
        });
    }

    private static void Check(Form form, Indicator row, Standard standard, FindingSink sink)
    {
        if (!Rounded.TryPoints(row.Points, out var points) || !Rounded.TryPoints(row.Score, out var score)) return;
        var attainment = Attainments.Of(row);
        if (attainment.Reached || attainment.Obstacle is Obstacle.NoTarget or Obstacle.NoActual) return;
        if (!attainment.Comparable || ScoreRule.Range(attainment, points.Value, standard.Scores) is not { } due)
        {
            sink.Skip(new NotEvaluated(Rule, form.Id, row.Name, ScoreExplanation.Of(attainment, points.Value, standard.Scores)));
            return;
        }

        if (score.Value + score.Slack < due.Low - points.Slack || score.Value - score.Slack > due.High + points.Slack)
        {
            Report(form, row, attainment, score.Value, standard, sink);
        }
    }

    // A score rounded to whole points is a lesser fault than one that the rule has no reason for.
    private static void Report(Form form, Indicator row, in Attainment attainment, decimal score, Standard standard, FindingSink sink)
    {
        var points = row.Points!.Figure!.Value.Value;
        var due = ScoreRule.Score(attainment, points, standard.Scores) ?? 0;
        var full = score >= points;
        var severity = !full && Math.Abs(score - due) < 0.5m ? Severity.Warning : Severity.Error;
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」指标值{row.Target!.Text}，完成值{row.Actual!.Text}，没有达到，"
            + $"按规则应得{ScoreExplanation.Of(attainment, points, standard.Scores)}，实际{(full ? "得了满分" : "得")}{ArithmeticText.Points(row.Score!)}";
        sink.Add(new Finding(Rule, severity, form.Id, row.Score!.At, row.Name, message, BasisOf(standard))
        {
            Stated = ArithmeticText.Points(row.Score),
            Expected = ArithmeticText.Plain(due) + "分",
            Also = [row.Target.At, row.Actual.At, row.Points.At],
        });
    }

    private static string BasisOf(Standard standard) =>
        standard.Scores.Cite.Length > 0 ? standard.Scores.Cite : "未达到指标值的，按完成比例×分值记分";

    private static Form Example(string score) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "班列补助")
        .Indicator(ExampleIndicator.Make("班列开行列数", "360列", "285列", "10", score, "疫情影响"))
        .Build();
}
