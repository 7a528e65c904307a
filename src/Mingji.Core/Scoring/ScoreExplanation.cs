using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Scoring;

/// <summary>Says in Chinese how a score comes about. Text is made only when asked for.</summary>
public static class ScoreExplanation
{
    /// <summary>"285列÷360列×10＝7.92分"; why there is no score when there is none.</summary>
    public static string Of(in Attainment attainment, decimal points, ScoreRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (!attainment.Comparable) return attainment.Why;
        if (attainment.Late) return $"应于{Day(attainment.Target)}前完成，实际{Day(attainment.Actual)}，逾期，扣分由人评定";
        if (ScoreRule.Score(attainment, points, rules) is not { } score) return NoScore(attainment);
        if (attainment.Reached) return $"{Shown(attainment.Actual)}达到指标值{Asked(attainment.Target)}，得满分{Plain(points)}分";
        var (done, asked) = (Shown(attainment.Actual), Shown(attainment.Target));
        var sum = attainment.Direction == Direction.Positive ? $"{done}÷{asked}×{Plain(points)}"
            : rules.Reverse == ReverseRule.Linear ? $"（1－（{done}－{asked}）÷{asked}）×{Plain(points)}"
            : $"{asked}÷{done}×{Plain(points)}";
        return $"{sum}＝{Plain(score)}分";
    }

    private static string NoScore(in Attainment attainment) => attainment.IsMeasured
        ? $"指标值{Shown(attainment.Target)}不是正数，未达到时无法按比例计分"
        : $"{Shown(attainment.Actual)}不在{attainment.Target?.Text}之内，扣分由人评定";

    private static string Shown(IndicatorValue? value) => value?.Figure is { } figure ? figure.ToString() : value?.Text ?? "";

    private static string Asked(IndicatorValue? target) =>
        target is { Figure: not null, Upper: null } ? Sign(target.Operator) + Shown(target) : target?.Text ?? "";

    private static string Sign(Operator value) => value switch
    {
        Operator.AtLeast => "≥",
        Operator.MoreThan => "＞",
        Operator.AtMost => "≤",
        Operator.LessThan => "＜",
        _ => "",
    };

    private static string Day(IndicatorValue? value) => value?.Date is { } day ? $"{day.Year}年{day.Month}月{day.Day}日" : value?.Text ?? "";

    private static string Plain(decimal value) => value.ToString("0.############################");
}
