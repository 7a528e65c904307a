using System.Collections.Immutable;
using Mingji.Core.Checks.Scores;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Rubrics;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Filling;

/// <summary>
/// Recomputes a form's scores while it is filled in: by the criteria beside a row, else by the pack's rule for quantified indicators; the
/// execution rate's own score from the funds. Pure; a number too large ends one row, not the form.
/// </summary>
public static class FormScoring
{
    private const string TooLarge = "数值超出可计算的范围，未能核算";

    public static FormScore Of(Form form, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        if (form.Type == FormType.ProjectTargetTable) return new([.. form.Indicators.Select(Unscored)], null);
        var facts = new Lazy<ImmutableArray<MeasuredFact>>(() => MeasuredFacts.Of(new(form.Unit, form.FiscalYear, [form], [])));
        return new([.. form.Indicators.Select(row => Guarded(row, standard, facts))], Execution(form, standard));
    }

    /// <summary>Targets have points, and nothing yet that earns them.</summary>
    private static RowScore Unscored(Indicator row) => new(CellNumber.In(row.At, CellField.Row)?.Key ?? -1, ValueOf(row.Points), null, null, []);

    private static RowScore Guarded(Indicator row, Standard standard, Lazy<ImmutableArray<MeasuredFact>> facts)
    {
        var key = CellNumber.In(row.At, CellField.Row)?.Key ?? -1;
        var (points, stated) = (ValueOf(row.Points), ValueOf(row.Score));
        try
        {
            var (due, steps) = row.SharedPoints != 0 ? (null, ["分值由几个指标合用，得分由人评定"])
                : points is not { } worth ? (null, ["没有分值，不计分"])
                : row.Criteria is { } criteria ? ByCriteria(row, criteria.Text, worth, facts.Value)
                : ByRule(row, worth, standard.Scores);
            return new(key, points, stated, due, steps);
        }
        catch (OverflowException)
        {
            return new(key, points, stated, null, [TooLarge]);
        }
    }

    private static (decimal? Due, ImmutableArray<string> Steps) ByRule(Indicator row, decimal points, ScoreRules rules)
    {
        var attainment = Attainments.Of(row);
        return (ScoreRule.Score(attainment, points, rules), [ScoreExplanation.Of(attainment, points, rules)]);
    }

    private static (decimal? Due, ImmutableArray<string> Steps) ByCriteria(
        Indicator row, string criteria, decimal points, ImmutableArray<MeasuredFact> facts)
    {
        var compiled = KnownRubrics.Compile(criteria, points, CriteriaFormulas.Sentence + row.Formula?.Text);
        if (compiled.Rubric is not { } rubric)
            return (null, [$"评分标准由人评定：“{compiled.Unread[0].Text}”{compiled.Unread[0].Why}"]);
        var due = rubric.Explain(new CriteriaInput(row, facts).Middle());
        return (due.Score, due.Score is null ? [due.Why ?? "未评价"] : due.Lines);
    }

    private static RowScore? Execution(Form form, Standard standard)
    {
        var row = form.Funds.FirstOrDefault(f => f is { Source: FundSource.Total, Points: not null });
        if (row is null || ValueOf(row.Points) is not { } points) return null;
        var key = CellNumber.In(row.At, CellField.Row)?.Key ?? -1;
        if (ValueOf(row.Adjusted) is not { } budget || ValueOf(row.Executed) is not { } executed)
            return new(key, points, ValueOf(row.Score), null, ["填了全年预算数和全年执行数才能算执行率得分"]);
        if (budget <= 0) return new(key, points, ValueOf(row.Score), null, ["预算数不是正数，不能按执行率计分"]);
        if (!Bound.TryDivide(executed, budget, out var rate) || !Bound.TryMultiply(rate, points, out var full))
            return new(key, points, ValueOf(row.Score), null, [TooLarge]);
        var due = new Points(full).Awarded(points, standard.Scores.Decimals).Value;
        var step = $"执行{executed:0.##########}÷预算{budget:0.##########}×{points:0.##}＝{due:0.##########}分";
        return new(key, points, ValueOf(row.Score), due, [rate > 1 ? step + "（不超过分值）" : step]);
    }

    private static decimal? ValueOf(Stated? stated) => stated?.Figure is { Hedge: Hedge.None } figure ? figure.Value : null;
}
