using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Results;
using Mingji.Core.Standards;
using Mingji.Core.Tests.Standards;

namespace Mingji.Core.Tests.Results;

public sealed class BudgetSuggestionTests
{
    private static readonly string[] Grades = ["优", "良", "中", "差"];

    private static readonly BudgetRules Rules = PackText.Loaded(PackText.Head + PackText.FourGrades + """

        budgeting:
          source: 试验
          ladder:
            - { grade: 优, share: 1, advice: 优先保障 }
            - { grade: 良, share: 1, advice: 维持 }
            - { grade: 中, share: 0.8, advice: 压减 }
            - { grade: 差, share: 0, advice: 不再安排 }
          cuts:
            - { fact: execution, from: 0.8, share: 0.9 }
            - { fact: errors, from: 1, share: 0.95 }
            - { fact: rectifications, from: 3, share: 0.97 }
            - { fact: late, from: 1, share: 0.9 }
        """).Budgeting!;

    private static readonly Arbitrary<int> Money = Gen.Choose(1, 100_000).ToArbitrary();
    private static readonly Arbitrary<int> Count = Gen.Choose(0, 4).ToArbitrary();

    [Fact]
    public void Every_step_is_said_with_its_numbers()
    {
        var given = BudgetSuggestion.Of(new("中", "部门评价72分", 1_000_000m, 700_000m, 2, 1, 1), Rules);
        Assert.Equal(615_600m, given.Amount);
        Assert.Equal("压减；再按下列情况压减", given.Advice);
        Assert.Equal(
        [
            "部门评价72分，等级“中”：压减，按本年预算的80%安排",
            "预算执行率70%，低于80%：再乘90%，为72%",
            "自评还有2处错误没有处理：再乘95%，为68.4%",
            "有1项整改已经逾期：再乘90%，为61.56%",
            "本年预算100.00万元×61.56%＝61.56万元",
        ], given.Steps);
    }

    [Fact]
    public void Without_a_grade_nothing_is_suggested_and_without_a_budget_only_the_share()
    {
        var none = BudgetSuggestion.Of(new(null, "", 100m, 100m), Rules);
        Assert.Equal((null, null), (none.Share, none.Amount));
        Assert.Contains("没有评价等级", Assert.Single(none.Steps), StringComparison.Ordinal);
        var share = BudgetSuggestion.Of(new("中", "自评70分", null, null), Rules);
        Assert.Equal((0.8m, null), (share.Share, share.Amount));
        Assert.Contains("没有本年预算数，只给比例", share.Steps);
        Assert.Contains("没有预算执行率，没有考虑执行情况", share.Steps);
    }

    [Fact]
    public void A_worse_grade_never_gets_a_larger_suggestion() => Check.QuickThrowOnFailure(Prop.ForAll(
        Money, Money, Count, (budget, executed, errors) => Grades.Zip(Grades.Skip(1)).All(p =>
            Amount(p.Second, budget, executed, errors) <= Amount(p.First, budget, executed, errors))));

    [Fact]
    public void More_that_speaks_against_it_never_makes_it_larger() => Check.QuickThrowOnFailure(Prop.ForAll(
        Money, Count, Count, (budget, some, more) => Grades.All(grade =>
            Amount(grade, budget, budget, some + more, some + more, some + more) <= Amount(grade, budget, budget, some, some, some))));

    [Fact]
    public void Spending_more_never_makes_it_smaller_and_it_stays_within_the_budget() => Check.QuickThrowOnFailure(Prop.ForAll(
        Money, Money, Money, (budget, a, b) => Grades.All(grade => Amount(grade, budget, Math.Min(a, b)) <= Amount(grade, budget, Math.Max(a, b))
            && Amount(grade, budget, a) is var amount && amount >= 0 && amount <= budget)));

    [Fact]
    public void A_number_too_large_gives_the_share_and_no_amount()
    {
        var given = BudgetSuggestion.Of(new("优", "自评95分", decimal.MaxValue, 0.0000001m), Rules);
        Assert.NotNull(given.Share);
    }

    private static decimal Amount(string grade, int budget, int executed, int errors = 0, int open = 0, int late = 0) =>
        BudgetSuggestion.Of(new(grade, "试验", budget, executed, errors, open, late), Rules).Amount!.Value;
}
