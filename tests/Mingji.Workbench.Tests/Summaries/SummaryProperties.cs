using FsCheck;
using FsCheck.Fluent;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Summaries;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Tests.Summaries;

/// <summary>Whatever the cases are: a summary says of each unit what adding its cases up by hand says.</summary>
public sealed class SummaryProperties(Engines engines) : IClassFixture<Engines>
{
    private static readonly DateOnly Today = new(2031, 3, 1);

    private static readonly Gen<long?> Amount = Gen.OneOf(
        Gen.Constant<long?>(null), Gen.Constant<long?>(0), Gen.Choose(0, int.MaxValue).Select(n => (long?)n),
        Gen.Choose(0, 1_000_000).Select(n => (long?)n * 1_000_000_000));

    private static readonly Gen<DrawnCase> Case =
        from unit in Gen.Choose(0, Province.Units - 1)
        from state in Gen.Elements(Enum.GetValues<CaseState>())
        from budget in Amount
        from executed in Amount
        from score in Gen.OneOf(Gen.Constant<long?>(null), Gen.Choose(0, 100_000_000).Select(n => (long?)n))
        from special in Gen.Elements(true, false)
        select new DrawnCase(unit, state, budget, executed, score, special);

    [Theory]
    [InlineData(Engine.Sqlite, 12)]
    [InlineData(Engine.Postgres, 4)]
    public void A_summary_is_the_sum_of_its_cases(Engine engine, int times) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(
            Case.ListOf(60).Select(l => l.ToList()).ToArbitrary(), cases => Holds(engine, cases).GetAwaiter().GetResult()));

    private async Task<bool> Holds(Engine engine, List<DrawnCase> cases)
    {
        await using var store = engines.NewStore(engine);
        var province = await store.Write(s => Province.In(s, cases));
        return await store.Read(session =>
        {
            SummaryBoard Board(long unit)
            {
                var found = UnitTree.Find(session, unit)!;
                return Summary.Board(session, new(SummaryKind.Projects, Province.Year, found.Path), found, Today);
            }

            SameAs(cases, Board(province.Root).Whole);
            var (seen, total) = (Board(province.Root).Units, cases.Count);
            Assert.Equal(total, seen.Sum(u => u.Counts.Cases));
            for (var d = 0; d < 3; d++)
            {
                var own = cases.Where(c => c.Unit / 3 == d).ToList();
                SameAs(own, Board(province.Departments[d]).Whole);
                if (own.Count > 0) SameAs(own, seen.Single(u => u.Id == province.Departments[d]).Counts);
            }

            var unit = Board(province.UnitIds[4]);
            SameAs([.. cases.Where(c => c.Unit == 4)], unit.Whole);
            Assert.Equal(unit.Whole, unit.Itself);
            return true;
        });
    }

    /// <summary>Added up one by one, with nothing of what is tested.</summary>
    private static void SameAs(IReadOnlyCollection<DrawnCase> cases, SummaryCounts counts)
    {
        var (handedIn, budget, budgets, executed, executions, rateBudget, rateExecuted, score, scores) = (0, 0m, 0, 0m, 0, 0m, 0m, 0m, 0);
        foreach (var drawn in cases)
        {
            if (drawn.State is CaseState.Draft or CaseState.Returned or CaseState.Reopened) continue;
            handedIn++;
            if (drawn.Budget is { } b) (budget, budgets) = (budget + b, budgets + 1);
            if (drawn.Executed is { } e) (executed, executions) = (executed + e, executions + 1);
            if (drawn is { Budget: { } rb, Executed: { } re }) (rateBudget, rateExecuted) = (rateBudget + rb, rateExecuted + re);
            if (drawn.Score is { } s) (score, scores) = (score + s, scores + 1);
        }

        Assert.Equal((cases.Count, handedIn), (counts.Cases, counts.HandedIn));
        Assert.Equal((budget, budgets), (counts.Budget.Total, counts.Budget.Count));
        Assert.Equal((executed, executions), (counts.Executed.Total, counts.Executed.Count));
        Assert.Equal((score, scores), (counts.Score.Total, counts.Score.Count));
        Assert.Equal(budgets == 0, counts.Budget.Value is null);
        Assert.Equal(rateBudget > 0 ? rateExecuted / rateBudget : null, counts.Rate);
        Assert.Equal(scores == 0 ? null : score / scores / 1_000_000, counts.MeanScore);
        foreach (var state in Enum.GetValues<CaseState>())
            Assert.Equal(cases.Count(c => c.State == state), Of(counts, state));
    }

    private static int Of(SummaryCounts counts, CaseState state) => state switch
    {
        CaseState.Draft => counts.Drafts,
        CaseState.Returned => counts.Returned,
        CaseState.Reopened => counts.Reopened,
        CaseState.UnitReview => counts.UnitReview,
        CaseState.DepartmentReview => counts.DepartmentReview,
        CaseState.FinanceReview => counts.FinanceReview,
        _ => counts.Approved,
    };
}
