using Mingji.Core.Rubrics;

namespace Mingji.Bench;

/// <summary>Three rubrics compiled from prose, beside the same three written by hand in C#.</summary>
internal static class RubricRace
{
    private const int Values = 1_000;

    private static readonly (string Text, decimal Points, Func<decimal, decimal> ByHand)[] Rubrics =
    [
        ("在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。", 5m, v => v <= 1m ? 5m : Round(Math.Max(0m, 5m - Math.Floor((v - 1m) / 0.01m) * 0.5m))),
        ("重点支出安排率≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；60%（含）-70%，计2分；低于60%不得分。", 5m, v => v >= 0.9m ? 5m : v >= 0.8m ? 4m : v >= 0.7m ? 3m : v >= 0.6m ? 2m : 0m),
        ("利用率≥95%的，得满分；利用率≤85%的，得0分；在85%-95%之间的，按公式计算得分。得分=（利用率－85%）÷（95%－85%）×分值。", 2m, v => v >= 0.95m ? 2m : v <= 0.85m ? 0m : Round((v - 0.85m) / (0.95m - 0.85m) * 2m)),
    ];

    internal static void Run(Report report, int thousands, int rounds)
    {
        var inputs = Enumerable.Range(0, Values).Select(i => new RubricInput { Value = Quantity.Percent(50m + i * 0.08m) }).ToArray();
        var compiled = Rubrics.Select(r => RubricCompiler.Compile(r.Text, r.Points).Rubric!).ToArray();
        var evaluations = thousands * Values * Rubrics.Length;
        decimal hand = 0m, machine = 0m;
        var (baseline, subject) = Race.Run(
            "C# by hand",
            () =>
            {
                hand = 0m;
                for (var n = 0; n < thousands; n++)
                {
                    foreach (var rubric in Rubrics)
                    {
                        foreach (var input in inputs) hand += rubric.ByHand(input.Value!.Value.Amount);
                    }
                }
            },
            "compiled rubrics",
            () =>
            {
                machine = 0m;
                for (var n = 0; n < thousands; n++)
                {
                    foreach (var rubric in compiled)
                    {
                        foreach (var input in inputs) machine += rubric.Evaluate(input).Score!.Value;
                    }
                }
            },
            rounds);
        report.Head($"Rubrics: {evaluations:N0} evaluations of three rubrics");
        report.Pair(baseline, subject, $"Median of {rounds} alternate rounds. Sums of scores: by hand {hand}, compiled {machine}. "
            + $"{evaluations / subject.Median.TotalSeconds:N0} evaluations a second.");
        Compiling(report, rounds);
    }

    private static void Compiling(Report report, int rounds)
    {
        const int Times = 1_000;
        var bytes = 0L;
        var times = Enumerable.Range(0, rounds).Select(_ => Race.Time(
            () =>
            {
                for (var i = 0; i < Times; i++)
                {
                    foreach (var rubric in Rubrics) RubricCompiler.Compile(rubric.Text, rubric.Points);
                }
            },
            out bytes)).ToList();
        var count = Times * Rubrics.Length;
        report.Line($"Compiling: {count / Race.Median(times).TotalSeconds:N0} rubrics a second, {bytes / count:N0} B each.");
    }

    private static decimal Round(decimal score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);
}
