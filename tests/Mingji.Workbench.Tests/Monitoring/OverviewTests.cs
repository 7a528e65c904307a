using Mingji.Core.Monitoring;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Monitoring;

public sealed class OverviewTests(Engines engines)
{
    private static readonly DateOnly Today = new(2024, 9, 5);

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task The_overview_counts_lights_and_money_of_what_is_handed_in_and_names_who_is_missing(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await WatchedYear.In(city);
        await year.Fill(year.First, "30.00", "2次", "12次", "确定能");
        var query = new OverviewQuery(2024, 7, await PathOf(city, "1"));
        var before = await city.Store.Read(s => MonitoringOverview.Counts(s, query, Today));
        Assert.Equal((2, 2, 2, 0, 0m), (before.Cases, before.Missing, before.Late, before.Reds, before.BudgetYuan));
        await year.Submit(year.First);

        var after = await city.Store.Read(s => MonitoringOverview.Counts(s, query, Today));
        Assert.Equal((2, 1, 1, 1, 0), (after.Cases, after.Missing, after.HandedIn, after.Reds, after.Unlit));
        Assert.Equal((1, 1_000_000m, 300_000m, 0.3m), (after.Counted, after.BudgetYuan, after.ExecutedYuan, after.Rate));
        var department = await city.Store.Read(s => s.Single<long>("select id from units where code = '11'"));
        var units = await city.Store.Read(s => MonitoringOverview.Units(s, query, department, Today));
        Assert.Equal([("云屏市口岸服务中心", 0, 1), ("云屏市会展中心", 1, 0)], units.Select(u => (u.Name, u.Counts.Missing, u.Counts.Reds)));
        Assert.All(units, u => Assert.False(u.HasBelow));

        var (lines, more) = await city.Store.Read(s => MonitoringOverview.Lines(s, query));
        Assert.False(more);
        Assert.Equal([false, true], lines.Select(l => l.IsHandedIn));
        Assert.Equal((Light.Red, 0.3m), (lines[1].Light.Light, lines[1].Rate));
        Assert.Equal([year.First], (await Filtered(city, query, OverviewFilter.Red)).Select(l => l.CaseId));
        Assert.Equal(["云屏市会展中心项目"], (await Filtered(city, query, OverviewFilter.Missing)).Select(l => l.Project));
        Assert.Empty(await Filtered(city, query, OverviewFilter.Green));
        Assert.Single((await city.Store.Read(s => MonitoringOverview.Lines(s, query with { After = (lines[0].Rank, lines[0].CaseId) }))).Lines);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Everybody_sees_the_rounds_of_his_units_only(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        await WatchedYear.In(city, approved: false);
        var preparer = await city.As("preparer112");
        Assert.Equal([(2024, 7), (2024, 10)], await city.Store.Read(s => MonitoringOverview.Rounds(s, preparer)));
        var own = await city.Store.Read(s => MonitoringOverview.Counts(s, new(2024, 7, preparer.Roots[0]), Today));
        Assert.Equal(1, own.Cases);
        var none = await city.Store.Read(s => MonitoringOverview.Counts(s, new(2023, 7, preparer.Roots[0]), Today));
        Assert.Equal((0, null), (none.Cases, none.Rate));
    }

    private static async Task<IEnumerable<OverviewLine>> Filtered(City city, OverviewQuery query, OverviewFilter filter) =>
        (await city.Store.Read(s => MonitoringOverview.Lines(s, query with { Filter = filter }))).Lines;

    private static Task<string> PathOf(City city, string code) =>
        city.Store.Read(s => s.Single<string>("select path from units where code = @code", new { code }));
}
