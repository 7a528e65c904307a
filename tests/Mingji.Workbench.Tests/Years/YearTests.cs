using Mingji.Core.Forms;
using Mingji.Workbench.Events;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Tests.Years;

public sealed class YearTests(Engines engines)
{
    private const string Pack = "national-2020-self-evaluation";

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_year_has_a_case_for_each_unit_and_project_and_making_them_again_makes_none(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (year, cases) = await Open2024(city);
        Assert.Equal(4, await cases.Fill(year));
        Assert.Equal(0, await cases.Fill(year));
        var progress = await city.Store.Read(s => YearStore.Progress(s, year, new(2024, 2, 1)));
        Assert.Equal([(FormType.ProjectTargetTable, 2, 2), (FormType.DepartmentSelfEvaluation, 2, 0)],
            progress.Select(p => (p.Form, p.Cases, p.Late)));
        Assert.False((await city.Store.Read(s => YearStore.Find(s, year)))!.Filling);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Units_that_come_later_get_their_cases_too(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (year, cases) = await Open2024(city);
        await cases.Fill(year);
        await city.Store.Write(s => UnitTree.Add(s, s.Single<long>("select id from units where code = '11'"), "113", "云屏市边检服务中心", UnitLevel.Unit));
        await new YearChanges(city.Store, city.Clock).Refill(await city.As("performance"), year);
        Assert.True((await city.Store.Read(s => YearStore.Find(s, year)))!.Filling);
        Assert.Equal(1, await cases.Fill(year));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_form_added_later_gets_cases_and_a_deadline_moves_only_later_and_with_a_reason(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (year, cases) = await Open2024(city);
        await cases.Fill(year);
        var (changes, performance) = (new YearChanges(city.Store, city.Clock), await city.As("performance"));
        await changes.AddForm(performance, year, new(FormType.ScoreSheet, new(2025, 1, 1), new(2025, 4, 30)));
        Assert.Equal(2, await cases.Fill(year));
        await Assert.ThrowsAsync<RefusalException>(
            () => changes.Extend(performance, year, FormType.ScoreSheet, new(2025, 4, 1), "提前"));
        await Assert.ThrowsAsync<RefusalException>(() => changes.Extend(performance, year, FormType.ScoreSheet, new(2025, 5, 31), " "));
        Assert.Equal(2, await changes.Extend(performance, year, FormType.ScoreSheet, new(2025, 5, 31), "系统升级"));
        var unit = await city.Store.Read(s => s.Single<long>("select id from units where code = '111'"));
        Assert.Equal(1, await changes.Extend(performance, year, FormType.ScoreSheet, new(2025, 6, 30), "单位搬迁", unit));
        var dues = await city.Store.Read(s => s.Query<string>("select due from cases where form_type = 'score-sheet' order by due"));
        Assert.Equal(["2025-05-31", "2025-06-30"], dues);
        var said = await city.Store.Read(s => EventLog.Newest(s, $"year/{year}", 1));
        Assert.Contains("单位搬迁", EventWords.Of(said[0]), StringComparison.Ordinal);
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Only_the_performance_division_opens_a_year_and_only_once(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var opening = new YearOpening(city.Store, city.Catalog, new(city.Store, city.Catalog, city.Clock), city.Clock);
        var root = await city.Store.Read(s => s.Single<long>("select id from units where code = '1'"));
        var plan = new YearPlan(2025, Pack, [new(FormType.ProjectTargetTable, new(2024, 9, 1), new(2024, 11, 30))]);
        await Assert.ThrowsAsync<NoRightException>(async () => await opening.Begin(await city.As("finance"), root, plan));
        await opening.Begin(await city.As("performance"), root, plan);
        var again = await Assert.ThrowsAsync<RefusalException>(async () => await opening.Begin(await city.As("performance"), root, plan));
        Assert.Contains("已经在“云屏市”开启", again.Message, StringComparison.Ordinal);
        var backwards = plan with { Year = 2026, Forms = [new(FormType.ProjectTargetTable, new(2025, 9, 1), new(2025, 8, 1))] };
        await Assert.ThrowsAsync<RefusalException>(async () => await opening.Begin(await city.As("performance"), root, backwards));
        await Assert.ThrowsAsync<NoRightException>(async () => { var access = await city.As("preparer111"); await city.Store.Read(s => YearStore.MustSee(s, access, 1)); });
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_new_project_gets_the_cases_of_the_open_years(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (year, cases) = await Open2024(city);
        await cases.Fill(year);
        var unit = await city.Store.Read(s => s.Single<long>("select id from units where code = '111'"));
        var projects = new ProjectDesk(city.Store, cases, city.Clock);
        var id = Assert.Single(await projects.Add(await city.As("preparer111"), unit,
            [new("X1", "进境查验场地改造", 2024, 2024, "", [new(2024, FundSource.Appropriation, 394_408_00)])]));
        var made = await city.Store.Read(s => s.Query<string>("select form_type from cases where project_id = @id", new { id }));
        Assert.Equal(["project-target-table"], made);
    }

    private static async Task<(long Year, YearCases Cases)> Open2024(City city)
    {
        var cases = new YearCases(city.Store, city.Catalog, city.Clock);
        var root = await city.Store.Read(s => s.Single<long>("select id from units where code = '1'"));
        var year = await new YearOpening(city.Store, city.Catalog, cases, city.Clock).Begin(await city.As("performance"), root, new(2024, Pack,
        [
            new(FormType.ProjectTargetTable, new(2023, 9, 1), new(2023, 11, 30)),
            new(FormType.DepartmentSelfEvaluation, new(2025, 1, 1), new(2025, 4, 30)),
        ]));
        return (year, cases);
    }
}
