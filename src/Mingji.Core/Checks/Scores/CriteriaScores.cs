using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Rubrics;

namespace Mingji.Core.Checks.Scores;

/// <summary>
/// Scores of score sheets and department self-evaluations against the criteria beside them, or against those of the framework in the same
/// dossier. A finding is reported only when no unrounded value earns the score stated; what can't be scored is named with what is missing.
/// </summary>
internal static class CriteriaScores
{
    internal static void Run(Dossier dossier, FindingSink sink)
    {
        var framework = Framework(dossier);
        ImmutableArray<MeasuredFact>? facts = null;
        foreach (var form in dossier.Forms)
        {
            if (form.Type is not (FormType.ScoreSheet or FormType.DepartmentSelfEvaluation)) continue;
            foreach (var row in form.Indicators)
            {
                var (criteria, formula) = row.Criteria is { } own ? (own, row.Formula)
                    : framework.GetValueOrDefault(FactNames.Of(row.Name));
                if (criteria is null || row.SharedPoints != 0) continue;
                facts ??= MeasuredFacts.Of(dossier);
                Check(form, row, criteria, formula?.Text, facts.Value, sink);
            }
        }
    }

    /// <summary>Criteria by indicator; those of one name and different texts are left out.</summary>
    private static Dictionary<string, (Stated? Criteria, Stated? Formula)> Framework(Dossier dossier)
    {
        var known = new Dictionary<string, (Stated? Criteria, Stated? Formula)>(StringComparer.Ordinal);
        foreach (var form in dossier.Forms)
        {
            if (form.Type != FormType.IndicatorFramework) continue;
            foreach (var row in form.Indicators)
            {
                var name = FactNames.Of(row.Name);
                var same = !known.TryGetValue(name, out var before) || before.Criteria?.Text == row.Criteria?.Text;
                known[name] = same ? (row.Criteria, row.Formula) : (null, null);
            }
        }

        return known;
    }

    private static void Check(Form form, Indicator row, Stated criteria, string? formula, ImmutableArray<MeasuredFact> facts,
        FindingSink sink)
    {
        if (!Rounded.TryPoints(row.Points, out var points) || !Rounded.TryPoints(row.Score, out var score)) return;
        var compiled = KnownRubrics.Compile(criteria.Text, points.Value, CriteriaFormulas.Sentence + formula);
        if (compiled.Rubric is not { } rubric)
        {
            var words = compiled.Unread[0];
            sink.Skip(new NotEvaluated(RuleCheck.Rule, form.Id, row.Name, $"评分标准由人评定：“{words.Text}”{words.Why}"));
            return;
        }

        var input = new CriteriaInput(row, facts);
        var due = rubric.Explain(input.Middle());
        if (due.Score is not { } expected)
        {
            sink.Skip(new NotEvaluated(RuleCheck.Rule, form.Id, row.Name, due.Why ?? "未评价"));
            return;
        }

        var (low, high) = (expected, expected);
        foreach (var near in input.Near())
        {
            if (rubric.Evaluate(near).Score is { } other) (low, high) = (Math.Min(low, other), Math.Max(high, other));
        }

        var slack = score.Slack + Interval.HalfUnit(2);
        if (score.Value + slack >= low && score.Value - slack <= high) return;
        sink.Add(new Finding(RuleCheck.Rule, Severity.Error, form.Id, row.Score!.At, row.Name, Message(form, row, due), "评分标准：" + Short(criteria.Text))
        {
            Stated = ArithmeticText.Points(row.Score),
            Expected = Quantity.Plainly(expected) + "分",
            Also = row.Actual is { } actual ? [actual.At, row.Points!.At, criteria.At] : [row.Points!.At, criteria.At],
        });
    }

    private static string Message(Form form, Indicator row, ExplainedScore due) =>
        $"「{FormName.Of(form)}」指标「{row.Name}」按评分标准：{string.Join('；', due.Lines)}，表中得{ArithmeticText.Points(row.Score!)}";

    private static string Short(string text)
    {
        var plain = PlainText.Fold(text);
        return plain.Length <= 80 ? plain : plain[..79] + "…";
    }
}
