using System.Collections.Immutable;
using Mingji.Core.Standards;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Results;

/// <summary>
/// What is known of a project's year. <paramref name="Grade"/> is null when it has none; money in yuan, null where it is not known.
/// <paramref name="From"/> says where the grade comes from ("部门评价88分").
/// </summary>
public sealed record ResultFacts(
    string? Grade, string From, decimal? Budget, decimal? Executed, int Errors = 0, int Rectifications = 0, int Late = 0)
{
    /// <summary>Executed ÷ budget; null when one of them is missing or the budget is no positive number.</summary>
    public decimal? Rate => Budget is > 0 and { } budget && Executed is { } executed && Bound.TryDivide(executed, budget, out var rate) ? rate : null;
}

/// <summary>
/// A suggestion for next year's budget. <paramref name="Share"/> of this year's, <paramref name="Amount"/> in yuan to the fen; both null
/// when there is none to make, and the steps then say why. Whoever decides may decide otherwise.
/// </summary>
public sealed record BudgetSuggestion(string Advice, decimal? Share, decimal? Amount, ImmutableArray<string> Steps)
{
    private const string None = "不提建议";
    private const decimal TenThousand = 10_000;

    /// <summary>The ladder of the grade first, then every cut that holds, each said. Pure.</summary>
    public static BudgetSuggestion Of(ResultFacts facts, BudgetRules rules)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(rules);
        if (facts.Grade is not { } grade) return new(None, null, null, ["没有评价等级，不能按等级提建议"]);
        if (rules.StepOf(grade) is not { } step) return new(None, null, null, [$"预算安排的规则里没有等级“{grade}”"]);
        var steps = ImmutableArray.CreateBuilder<string>();
        steps.Add($"{facts.From}，等级“{grade}”：{step.Advice}，按本年预算的{Percent(step.Share)}安排");
        var share = step.Share;
        foreach (var cut in rules.Cuts)
        {
            if (Says(facts, cut) is not { } says) continue;
            share *= cut.Share;
            steps.Add($"{says}：再乘{Percent(cut.Share)}，为{Percent(share)}");
        }

        var advice = share < step.Share ? step.Advice + "；再按下列情况压减" : step.Advice;
        if (facts.Rate is null && rules.Cuts.Any(c => c.Fact == CutFact.Execution)) steps.Add("没有预算执行率，没有考虑执行情况");
        if (facts.Budget is not { } budget || !Bound.TryMultiply(budget, share, out var amount))
            return new(advice, share, null, [.. steps, "没有本年预算数，只给比例"]);
        amount = Math.Round(amount, 2, MidpointRounding.AwayFromZero);
        steps.Add($"本年预算{Money(budget)}万元×{Percent(share)}＝{Money(amount)}万元");
        return new(advice, share, amount, steps.ToImmutable());
    }

    private static string? Says(ResultFacts facts, BudgetCut cut) => cut.Fact switch
    {
        CutFact.Execution => facts.Rate is { } rate && rate < cut.From ? $"预算执行率{Percent(rate)}，低于{Percent(cut.From)}" : null,
        CutFact.Errors => facts.Errors >= cut.From ? $"自评还有{facts.Errors}处错误没有处理" : null,
        CutFact.Rectifications => facts.Rectifications >= cut.From ? $"还有{facts.Rectifications}项整改没有办完" : null,
        _ => facts.Late >= cut.From ? $"有{facts.Late}项整改已经逾期" : null,
    };

    private static string Percent(decimal share) => $"{share * 100:0.##}%";

    private static string Money(decimal yuan) => $"{yuan / TenThousand:#,##0.00####}";
}
