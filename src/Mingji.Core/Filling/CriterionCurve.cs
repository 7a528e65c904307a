using System.Collections.Immutable;
using Mingji.Core.Checks.Scores;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Rubrics;

namespace Mingji.Core.Filling;

/// <summary>
/// A row's criteria as a curve with the unit's own point on it. <paramref name="Svg"/> is null where the score is no function of one value,
/// or the criteria can't be executed: <paramref name="Why"/> then says so. <paramref name="Corners"/> are the values at which the rule
/// changes with their scores, "不计" where it leaves them open.
/// </summary>
public sealed record CriterionCurve(
    string Criteria, string? Svg, string Why, string? Value, RowScore Score, ImmutableArray<(string Value, string Score)> Corners)
{
    /// <summary>Null when the form has no such row, or the row has no criteria of its own.</summary>
    public static CriterionCurve? Of(Form form, RowScore? score)
    {
        ArgumentNullException.ThrowIfNull(form);
        var row = score is null ? null : form.Indicators.FirstOrDefault(i => CellNumber.In(i.At, CellField.Row)?.Key == score.Key);
        if (row?.Criteria is not { } criteria || score is null) return null;
        if (score.Points is not { } points) return new(criteria.Text, null, "没有分值，画不出曲线", null, score, []);
        try
        {
            var compiled = KnownRubrics.Compile(criteria.Text, points, CriteriaFormulas.Sentence + row.Formula?.Text);
            if (compiled.Rubric is not { } rubric) return new(criteria.Text, null, "评分标准由人评定，没有曲线", null, score, []);
            var value = ValueOf(row, form);
            CurvePoint? here = value is { } known ? new(known.Amount, score.Due, score.Stated) : null;
            var svg = RubricCurve.Svg(rubric, criteria.Text, here);
            return new(criteria.Text, svg, svg is null ? "这条标准的得分不是一个指标值的函数，画不出曲线" : "", value?.ToString(), score, RubricCurve.Corners(rubric));
        }
        catch (OverflowException)
        {
            return new(criteria.Text, null, "数值超出可计算的范围，画不出曲线", null, score, []);
        }
    }

    /// <summary>What the row states, else the form's fact of its name: what its score is worked out from.</summary>
    private static Quantity? ValueOf(Indicator row, Form form)
    {
        var input = new CriteriaInput(row, MeasuredFacts.Of(new(form.Unit, form.FiscalYear, [form], []))).Middle();
        if (input.Value is { } value) return value;
        var facts = input.Facts.ToArray().Where(f => f.Name == input.Subject).ToArray();
        return facts.Length == 1 ? facts[0].Value : null;
    }
}
