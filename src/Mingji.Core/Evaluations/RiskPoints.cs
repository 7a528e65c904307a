using System.Collections.Immutable;
using Mingji.Core.Standards;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Evaluations;

/// <summary>What makes a project or unit worth a look.</summary>
public enum RiskKind
{
    /// <summary>Errors in its self-evaluation that nobody has settled.</summary>
    Errors,

    /// <summary>How many points the stated score is from the recomputed one.</summary>
    Gap,

    /// <summary>Its budget, in ten thousand yuan.</summary>
    Budget,

    /// <summary>Its execution rate.</summary>
    Execution,
}

/// <summary>What is known of a candidate. Money in yuan; null: not known, and then no risk.</summary>
public sealed record RiskFacts(int? Errors, decimal? Gap, decimal? Budget, decimal? Executed);

/// <summary>The risk of a candidate: the sum of the points, and a sentence for each that counted.</summary>
public sealed record RiskPoints(decimal Points, ImmutableArray<string> Why)
{
    private const decimal TenThousand = 10_000;

    /// <summary>Adds up the rules that hold. What is not known adds nothing.</summary>
    public static RiskPoints Of(RiskFacts facts, ImmutableArray<RiskRule> rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var why = ImmutableArray.CreateBuilder<string>();
        var points = 0m;
        foreach (var rule in rules)
        {
            if (Says(facts, rule) is not { } says) continue;
            points += rule.Points;
            why.Add($"{says}，＋{rule.Points:0.##}");
        }

        return new(points, why.ToImmutable());
    }

    private static string? Says(RiskFacts facts, RiskRule rule) => rule.Risk switch
    {
        RiskKind.Errors => facts.Errors >= rule.From ? $"自评有{facts.Errors}处错误没有处理（{rule.From:0}处起）" : null,
        RiskKind.Gap => facts.Gap is { } gap && Math.Abs(gap) >= rule.From
            ? $"自评得分与核算得分相差{Math.Abs(gap):0.##}分（{rule.From:0.##}分起）" : null,
        RiskKind.Budget => facts.Budget is { } budget && budget / TenThousand >= rule.From
            ? $"预算{budget / TenThousand:#,##0.00}万元（{rule.From:#,##0.##}万元起）" : null,
        _ => facts is { Budget: > 0 and { } whole, Executed: { } executed } && Bound.TryDivide(executed, whole, out var rate) && rate < rule.From
            ? $"预算执行率{rate * 100:0.##}%（低于{rule.From * 100:0.##}%）" : null,
    };
}
