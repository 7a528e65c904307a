using Mingji.Core.Checks.Gallery;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks.Scores;

/// <summary>A score is between zero and the points of its indicator; scores of rows that share points are so together.</summary>
public sealed class OverPointsCheck : IFormCheck
{
    private const string Rule = "score/over-points";
    private const string Basis = "得分最高不超过该指标的分值，最低为0分";

    public CheckCard Card { get; } = new(
        Rule,
        Severity.Error,
        "得分超过分值",
        Basis,
        new CheckExample("分值10分，得12分", [Example("12")]),
        new CheckExample("分值10分，得10分", [Example("10")]));

    public void Run(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var row in form.Indicators)
        {
            if (!Rounded.TryPoints(row.Score, out var score)) continue;
            if (score.Value < 0) ReportNegative(form, row, sink);
            if (Rounded.TryPoints(row.Points, out var points) && score.Value - score.Slack > points.Value + points.Slack)
            {
                Report(form, row.Name, row.Score!, row.Points!, ArithmeticText.Plain(score.Value), sink);
            }
            else if (row.SharedPoints != 0 && row.Points is not null)
            {
                CheckShared(form, row, points, sink);
            }
        }

        foreach (var row in form.Funds)
        {
            if (!Rounded.TryPoints(row.Score, out var score) || !Rounded.TryPoints(row.Points, out var points)) continue;
            if (score.Value - score.Slack <= points.Value + points.Slack) continue;
            Report(form, row.Label, row.Score!, row.Points!, ArithmeticText.Plain(score.Value), sink);
        }
    }

    // Some readers repeat the merged cell in each row, others keep it in the first: each group is judged at its first row.
    private static void CheckShared(Form form, Indicator first, Rounded points, FindingSink sink)
    {
        var sum = default(Rounded);
        var opened = false;
        foreach (var row in form.Indicators)
        {
            if (row.SharedPoints != first.SharedPoints) continue;
            if (!opened && row.Points is not null && !ReferenceEquals(row, first)) return;
            opened |= ReferenceEquals(row, first);
            if (Rounded.TryPoints(row.Score, out var score)) sum += score;
        }

        if (sum.Value - sum.Slack > points.Value + points.Slack)
        {
            Report(form, first.Name + "等各行", first.Score!, first.Points!, ArithmeticText.Plain(sum.Value), sink);
        }
    }

    private static void Report(Form form, string label, Stated score, Stated points, string scored, FindingSink sink) =>
        sink.Add(new Finding(
            Rule,
            Severity.Error,
            form.Id,
            score.At,
            label,
            $"「{FormName.Of(form)}」「{label}」得{scored}分，超过其分值{ArithmeticText.Points(points)}",
            Basis)
        {
            Stated = scored,
            Expected = ArithmeticText.Points(points),
            Also = [points.At],
        });

    private static void ReportNegative(Form form, Indicator row, FindingSink sink) =>
        sink.Add(new Finding(
            Rule, Severity.Error, form.Id, row.Score!.At, row.Name, $"「{FormName.Of(form)}」「{row.Name}」得分{row.Score.Text}小于0分", Basis)
        {
            Stated = row.Score.Text,
            Expected = "0",
        });

    private static Form Example(string score) => ExampleForm.Of(FormType.ProjectSelfEvaluation, "设施维护")
        .Indicator(ExampleIndicator.Make("维保次数", "30次", "30次", "10", score))
        .Build();
}
