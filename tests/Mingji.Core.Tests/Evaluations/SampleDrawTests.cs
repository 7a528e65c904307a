using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Evaluations;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Evaluations;

public sealed class SampleDrawTests
{
    private static readonly Arbitrary<int[]> Risks = Gen.Choose(0, 9).ArrayOf().ToArbitrary();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(10, 2)]
    [InlineData(11, 3)]
    public void The_share_is_rounded_up_and_never_less_than_the_least(int candidates, int number) =>
        Assert.Equal(number, SampleDraw.NumberOf(candidates, new(0.2m, 2, 0, "")));

    [Fact]
    public void The_same_seed_draws_the_same_whatever_the_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Risks, Gen.Choose(0, 12).ToArbitrary(), (risks, number) =>
        {
            var candidates = Candidates(risks);
            var reversed = candidates.Reverse();
            return SampleDraw.Of(candidates, number, 0.5m, "种子").SequenceEqual(SampleDraw.Of(reversed, number, 0.5m, "种子"));
        }));

    [Fact]
    public void So_many_are_drawn_once_each_and_nobody_left_is_riskier_than_who_was_drawn_for_the_risk() => Check.QuickThrowOnFailure(Prop.ForAll(
        Risks, Gen.Choose(0, 12).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (risks, number, lots) =>
        {
            var candidates = Candidates(risks);
            var drawn = SampleDraw.Of(candidates, number, lots / 4m, "s");
            var risk = candidates.ToDictionary(c => c.Key, c => c.Risk);
            var left = candidates.Where(c => drawn.All(d => d.Key != c.Key)).Select(c => c.Risk).DefaultIfEmpty(0).Max();
            return drawn.Length == Math.Min(number, risks.Length) && drawn.Select(d => d.Key).Distinct().Count() == drawn.Length
                && drawn.Where(d => !d.ByLot).All(d => risk[d.Key] >= left);
        }));

    [Fact]
    public void Another_seed_draws_others_by_lot()
    {
        var candidates = Candidates(new int[200]);
        var one = SampleDraw.Of(candidates, 20, 1, "2023-甲").Select(d => d.Key).ToHashSet();
        Assert.NotEqual(one.Count, SampleDraw.Of(candidates, 20, 1, "2023-乙").Count(d => one.Contains(d.Key)));
        Assert.All(SampleDraw.Of(candidates, 20, 1, "2023-乙"), d => Assert.True(d.ByLot));
    }

    [Fact]
    public void Every_risk_that_counted_is_said_and_what_is_not_known_counts_nothing()
    {
        ImmutableArray<RiskRule> rules = 
            [new(RiskKind.Errors, 1, 3), new(RiskKind.Gap, 3, 2), new(RiskKind.Execution, 0.8m, 2), new(RiskKind.Budget, 500, 1)];
        var risk = RiskPoints.Of(new(2, -3.5m, 10_000_000m, 7_000_000m), rules);
        Assert.Equal((8m, 4), (risk.Points, risk.Why.Length));
        Assert.Contains("预算执行率70%（低于80%），＋2", risk.Why);
        Assert.Equal(0, RiskPoints.Of(new(null, null, null, null), rules).Points);
        Assert.Equal(1, RiskPoints.Of(new(0, 0, 10_000_000m, null), rules).Points);
        Assert.Equal(0, RiskPoints.Of(new(0, 0, 0, 0), rules).Points);
    }

    private static ImmutableArray<Candidate> Candidates(int[] risks) => [.. risks.Select((r, i) => new Candidate(i + 1, r))];
}
