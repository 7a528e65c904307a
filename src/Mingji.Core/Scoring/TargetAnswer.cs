using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;

namespace Mingji.Core.Scoring;

/// <summary>A target or actual value as <c>mingji target</c> prints it; null for what is not there.</summary>
public sealed record ValueAnswer(string? Operator, decimal? Value, string? Unit, string Kind)
{
    public static ValueAnswer Of(IndicatorValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var unit = value.Figure?.Unit.Symbol;
        if (string.IsNullOrEmpty(unit)) unit = null;
        return new(IndicatorCodes.Of(value.Operator), value.Figure?.Value, unit, IndicatorCodes.Of(value.Kind));
    }
}

/// <summary>
/// The answer of <c>mingji target</c>. <paramref name="Attainment"/> is rounded half away from zero to 4 decimals; it and the score are
/// null when nothing can be stated, and <paramref name="Why"/> then says it. <paramref name="Late"/> is null unless days are compared.
/// </summary>
public sealed record TargetAnswer(
    ValueAnswer Target,
    ValueAnswer Actual,
    string? Direction,
    bool Comparable,
    decimal? Attainment,
    decimal? Score,
    bool? Late,
    string? Why,
    string Explanation)
{
    /// <summary>Reads the texts and scores them by the national rule, or by <paramref name="rules"/>.</summary>
    public static TargetAnswer Of(string name, string targetText, string actualText, decimal points, ScoreRules? rules = null)
    {
        rules ??= new();
        var target = IndicatorValueReader.ReadTarget(targetText, Place.Nowhere, name);
        var actual = IndicatorValueReader.ReadActual(actualText, Place.Nowhere, target);
        var direction = DirectionReader.Of(name, target);
        var attainment = Attainments.Of(target, actual, direction);
        var explanation = ScoreExplanation.Of(attainment, points, rules);
        var score = ScoreRule.Score(attainment, points, rules);
        return new(
            ValueAnswer.Of(target), ValueAnswer.Of(actual), IndicatorCodes.Of(direction), attainment.Comparable,
            attainment.Ratio is { } ratio ? Math.Round(ratio, 4, MidpointRounding.AwayFromZero) : null, score,
            attainment.Comparable && attainment.Target!.Date is not null ? attainment.Late : null,
            score is null ? explanation : null, explanation);
    }
}
