using Mingji.Core.Figures;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Scoring;

/// <summary>
/// The score rule of quantified indicators (national form, 财预〔2020〕10号 and its local versions): full points when the target is
/// reached; else B/A × points, and for reverse indicators A/B × points or (1 − (B−A)/A) × points as the pack says. Never below 0 or above
/// the points; rounded half away from zero to the pack's decimals.
/// </summary>
public static class ScoreRule
{
    /// <summary>
    /// The score, or null where the rule gives none: not comparable, a day missed, outside a range, a negative target missed.
    /// </summary>
    public static decimal? Score(in Attainment attainment, decimal points, ScoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (!attainment.Comparable) return null;
        if (attainment.Reached) return points;
        return attainment.IsMeasured ? Missed(attainment, attainment.Done, points, rules) : null;
    }

    /// <summary>
    /// All scores that the rule may give when the actual value is only known to the decimals printed: what a stated score must lie in.
    /// Null where the rule gives none.
    /// </summary>
    public static Interval? Range(in Attainment attainment, decimal points, ScoreRules rules)
    {
        if (Score(attainment, points, rules) is not { } score) return null;
        if (!attainment.IsMeasured || attainment.Actual?.Figure is not { } figure) return Interval.Exactly(score);
        if (figure.Hedge == Hedge.None && IsCounted(figure)) return Interval.Exactly(score);
        // What is compared may be in another unit than what is printed: the ends of the interval are scaled alike.
        var values = figure.Interval;
        var low = At(attainment, values.Low, figure.Value, points, rules, -1);
        var high = At(attainment, values.High, figure.Value, points, rules, 1);
        return low is { } a && high is { } b ? new Interval(Math.Min(a, b), Math.Max(a, b)) : null;
    }

    /// <summary>Whole things counted one by one are exact.</summary>
    private static bool IsCounted(Figure figure) => figure.Decimals == 0 && figure.Unit is { Kind: UnitKind.Count, Scale: 1 };

    private static decimal? At(in Attainment attainment, decimal? end, decimal printed, decimal points, ScoreRules rules, int side)
    {
        if (end is not { } value)
        {
            var better = (side > 0) == (attainment.Direction == Direction.Positive);
            return better ? points : 0;
        }

        var done = value;
        if (attainment.Done != printed && printed != 0
            && Bound.TryMultiply(value, attainment.Done / printed, out var scaled)) done = scaled;
        var reached = attainment.Direction == Direction.Positive ? done >= attainment.Asked : done <= attainment.Asked;
        return reached ? points : Missed(attainment, done, points, rules);
    }

    private static decimal? Missed(in Attainment attainment, decimal done, decimal points, ScoreRules rules)
    {
        var asked = attainment.Asked;
        if (asked < 0) return null;
        decimal score;
        if (attainment.Direction == Direction.Positive)
        {
            if (asked == 0) return null;
            score = Proportion(done, asked, points);
        }
        else if (rules.Reverse == ReverseRule.Linear)
        {
            score = asked == 0 ? 0 : points - Proportion(done - asked, asked, points);
        }
        else
        {
            score = done == 0 ? points : Proportion(asked, done, points);
        }

        return new Points(score).Awarded(points, rules.Decimals).Value;
    }

    /// <summary>part × points ÷ whole; what does not fit is beyond the points anyway.</summary>
    private static decimal Proportion(decimal part, decimal whole, decimal points)
    {
        if (!Bound.TryMultiply(part, points, out var product) || !Bound.TryDivide(product, whole, out var result))
            return part < 0 != whole < 0 ? 0 : decimal.MaxValue;
        return result;
    }
}
