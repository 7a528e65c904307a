namespace Mingji.Core.Rubrics;

/// <summary>Runs a compiled rubric. Without an explanation it allocates nothing.</summary>
public static class RubricEvaluation
{
    /// <summary>The score; never throws on any input.</summary>
    public static RubricScore Evaluate(this Rubric rubric, RubricInput input)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(input);
        try
        {
            var run = new Evaluator(rubric, input, null);
            var score = run.Run();
            return new RubricScore(score, score is null ? run.Why ?? "未评价" : null);
        }
        catch (OverflowException)
        {
            return new RubricScore(null, "未评价：数字太大");
        }
    }

    /// <summary>
    /// The score with its explanation in Chinese: what was measured, which condition applied, the arithmetic, the rounding.
    /// </summary>
    public static ExplainedScore Explain(this Rubric rubric, RubricInput input)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(input);
        var lines = new List<string>();
        try
        {
            var run = new Evaluator(rubric, input, lines);
            var score = run.Run();
            if (score is null) lines.Add(run.Why ?? "未评价");
            return new ExplainedScore(score, score is null ? run.Why ?? "未评价" : null, [.. lines]);
        }
        catch (OverflowException)
        {
            lines.Add("未评价：数字太大");
            return new ExplainedScore(null, "未评价：数字太大", [.. lines]);
        }
    }
}
