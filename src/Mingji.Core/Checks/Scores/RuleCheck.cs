using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Scores;

/// <summary>
/// A quantified indicator of a project's self-evaluation that misses its target earns its attainment times its points (B/A, for a reverse
/// indicator as the pack says); only one that reaches it may earn all. Rows with criteria of their own are scored by those.
/// </summary>
public sealed class RuleCheck : IFormCheck
{
    private const string Rule = "score/rule";

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
        if (form.Type != FormType.ProjectSelfEvaluation) return;
        foreach (var row in form.Indicators)
        {
            if (row.Criteria is null && row.SharedPoints == 0) Check(form, row, standard, sink);
        }
    }

    private static void Check(Form form, Indicator row, Standard standard, FindingSink sink)
    {
        if (!Rounded.TryPoints(row.Points, out var points) || !Rounded.TryPoints(row.Score, out var score)) return;
        var attained = Attained.Of(row);
        if (attained.State == AttainedState.Incomparable)
        {
            Skip(form, row, sink);
            return;
        }

        if (attained.State != AttainedState.Missed) return;
        var expected = Expected(attained, points, standard, row);
        var slack = new Rounded(expected.Value, expected.Slack + Figures.Interval.HalfUnit(standard.Scores.Decimals));
        if (!score.Meets(slack)) Report(form, row, expected.Value, score.Value, standard, sink);
    }

    // By the linear reverse rule a value of twice the target earns nothing: (1 − (a−t)/t) is 2 − a/t.
    private static Rounded Expected(Attained attained, Rounded points, Standard standard, Indicator row)
    {
        var ratio = attained.Ratio;
        var slack = attained.Slack;
        if (row.Direction == Direction.Reverse && standard.Scores.Reverse == ReverseRule.Linear && ratio > 0)
        {
            ratio = Math.Max(0, 2 - (1 / attained.Ratio));
            slack = attained.Slack / attained.Ratio / attained.Ratio;
        }

        return new Rounded(points.Value * ratio, (points.Value * slack) + (points.Slack * ratio));
    }

    private static void Skip(Form form, Indicator row, FindingSink sink) =>
        sink.Skip(new NotEvaluated(
            Rule,
            form.Id,
            row.Name,
            $"指标值「{ArithmeticText.Excerpt(row.Target!.Text)}」与完成值「{ArithmeticText.Excerpt(row.Actual!.Text)}」不能直接比较，须由人评分"));

    private static void Report(Form form, Indicator row, decimal expected, decimal score, Standard standard, FindingSink sink)
    {
        var full = Rounded.TryPoints(row.Points, out var points) && score >= points.Value;
        var severity = !full && Math.Abs(score - expected) < 0.5m ? Severity.Warning : Severity.Error;
        var due = ArithmeticText.Plain(expected);
        var message = $"「{FormName.Of(form)}」指标「{row.Name}」指标值{row.Target!.Text}，完成值{row.Actual!.Text}，没有达到，"
            + $"按规则应得{Steps(row, standard)}＝{due}分，实际{(full ? "得了满分" : "得")}{ArithmeticText.Points(row.Score!)}";
        var basis = standard.Scores.Cite.Length > 0 ? standard.Scores.Cite : "未达到指标值的，按完成比例×分值记分";
        sink.Add(new Finding(Rule, severity, form.Id, row.Score!.At, row.Name, message, basis)
        {
            Stated = ArithmeticText.Points(row.Score),
            Expected = due + "分",
            Also = [row.Target.At, row.Actual.At, row.Points!.At],
        });
    }

    private static string Steps(Indicator row, Standard standard)
    {
        var target = Number(row.Target!);
        var actual = Number(row.Actual!);
        var points = ArithmeticText.Plain(row.Points!.Figure!.Value.Value);
        if (row.Direction != Direction.Reverse && row.Target!.Operator is not (Operator.AtMost or Operator.LessThan))
        {
            return $"{actual}÷{target}×{points}";
        }

        return standard.Scores.Reverse == ReverseRule.Linear
            ? $"（1－（{actual}－{target}）÷{target}）×{points}"
            : $"{target}÷{actual}×{points}";
    }

    private static string Number(IndicatorValue value) => value.Figure is { } figure ? ArithmeticText.Plain(figure.Value) : value.Text;

    private static Form Example(string score) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "班列补助")
        .Indicator(ExampleIndicator.Make("班列开行列数", "360列", "285列", "10", score, "疫情影响"))
        .Build();
}
