using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Cases;

public sealed class ReviewQueueTests(Engines engines)
{
    private static readonly DateOnly Today = new(2024, 2, 1);

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_queue_goes_by_deadline_or_by_risk_page_by_page_without_gap_or_repetition(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        await Many(city, 57);
        var access = await city.As("finance");
        foreach (var order in Enum.GetValues<ReviewOrder>())
        {
            var seen = new List<ReviewItem>();
            ReviewKey? after = null;
            do
            {
                var page = await city.Store.Read(s => ReviewQueue.Page(s, access, new(order), after, Today, 10));
                Assert.InRange(page.Items.Count, 1, 10);
                seen.AddRange(page.Items);
                after = ReviewKey.Read(page.After?.ToString());
            }
            while (after is not null);
            Assert.Equal(57, seen.Select(i => i.Id).Distinct().Count());
            Assert.Equal(57, seen.Count);
            var expected = order == ReviewOrder.Due
                ? seen.OrderBy(i => i.Due).ThenBy(i => i.Key.Calm).ThenBy(i => i.Id)
                : seen.OrderBy(i => i.Key.Calm).ThenBy(i => i.Due).ThenBy(i => i.Id);
            Assert.Equal(expected.Select(i => i.Id), seen.Select(i => i.Id));
            for (var i = 0; i + 1 < seen.Count; i++)
                Assert.Equal(seen[i + 1].Id, await city.Store.Read(s => ReviewQueue.Next(s, access, new(order), ReviewQueue.KeyOf(s, seen[i].Id))));
        }

        Assert.Equal(57, await city.Store.Read(s => ReviewQueue.Count(s, access, new())));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Filters_leave_what_they_say(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        await Many(city, 20);
        var access = await city.As("finance");
        var unit = await city.Store.Read(s => ReviewUnits.Matching(s, access, "会展"));
        var path = Assert.Single(unit).Path;
        Task<int> Count(ReviewFilter filter) => city.Store.Read(s => ReviewQueue.Count(s, access, filter));
        Assert.Equal(10, await Count(new(UnitPath: path)));
        Assert.Equal(20, await Count(new(Form: FormType.ProjectSelfEvaluation)));
        Assert.Equal(0, await Count(new(Form: FormType.ScoreSheet)));
        Assert.Equal(20, await Count(new(Year: City.Year)));
        Assert.Equal(0, await Count(new(Year: City.Year - 1)));
        Assert.Equal(0, await Count(new(State: CaseState.UnitReview)));
        Assert.Equal(4, await Count(new(OnlyClear: true)));
        Assert.Empty(await city.Store.Read(s => ReviewUnits.Matching(s, access, "%")));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Each_sees_what_waits_for_him_and_not_what_he_prepared(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        async Task<int> Waiting(string login) => await made.Look(login, (s, access) => ReviewQueue.Count(s, access, new()));
        Assert.Equal(1, await Waiting("reviewer111"));
        foreach (var login in new[] { "reviewer112", "preparer111", "department", "finance", "evaluator", "administrator" })
            Assert.Equal(0, await Waiting(login));
        await city.Store.Write(s => s.Execute(
            "insert into case_preparers (case_id, person_id) select @Id, id from people where login = 'reviewer111'", new { made.Id }));
        Assert.Equal(0, await Waiting("reviewer111"));
    }

    [Fact]
    public void Risk_counts_errors_before_the_difference_of_scores_before_warnings()
    {
        CaseRisk[] riskiest =
        [
            new(2, 0, 0), new(1, 50, 90), new(1, 0, 10), new(0, 99, 3.5m), new(0, 0, -3.5m), new(0, 4, 0.01m), new(0, 4, 0), new(0, 3, null),
            new(0, 0, null),
        ];
        Assert.Equal(riskiest, riskiest.Reverse().OrderBy(r => r.Calm));
        Assert.Equal(CaseRisk.Calmest, new CaseRisk(0, 0, null).Calm);
        Assert.True(new CaseRisk(int.MaxValue, int.MaxValue, decimal.MaxValue / 1000).Calm > 0);
    }

    /// <summary>So many cases of both units in the finance review, of many deadlines and risks; each fifth has nothing open.</summary>
    private static Task<bool> Many(City city, int count) => city.Store.Write(session =>
    {
        var year = session.Single<long>("select id from years");
        var units = session.Query<long>("select id from units where level = 'unit' order by code");
        var filled = CaseStore.Form(session, session.First<long>("select id from cases order by id"))!.Filled;
        for (var i = 0; i < count; i++)
        {
            var unit = units[i % 2];
            var project = session.Single<long>(
                "insert into projects (unit_id, code, name, first_year, last_year) values (@unit, @code, @code, 2020, 2030) returning id",
                new { unit, code = $"Q{i}" });
            var id = CaseStore.Add(session, new(year, unit, project, FormType.ProjectSelfEvaluation, new DateOnly(2024, 3, 1).AddDays(i * 7 % 11)), "now", filled);
            var risk = new CaseRisk(i % 5, i % 3, i % 4);
            session.Execute(
                """
                update cases set state = 'finance-review', open_errors = @OpenErrors, open_warnings = @OpenWarnings, calm = @Calm where id = @id
                """,
                new { risk.OpenErrors, risk.OpenWarnings, risk.Calm, id });
        }

        return true;
    });
}
