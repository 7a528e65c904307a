using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Monitoring;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.Targets;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Todo;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Tests.Monitoring;

public sealed class MonitoringCycleTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Each_round_has_its_own_form_with_the_approved_targets_and_the_budget_in_it(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await WatchedYear.In(city);
        foreach (var (id, months) in new[] { (year.First, "1-7月"), (year.Second, "1-10月") })
        {
            var form = (await year.Form(id)).Form;
            Assert.Equal(months, form.Facts.Single(f => f.Name == MonitoredMonth.Fact).Value.Text);
            Assert.Equal([("巡查次数", "≥12次")], form.Indicators.Select(i => (i.Name, i.Target!.Text)));
            Assert.Equal("100.00", form.Funds.First(f => f.Source == FundSource.Total).Initial?.Text);
        }

        var (opened, title) = await city.Store.Read(s => (CaseStore.Find(s, year.Second)!.Period, CaseTitle.Of(CaseStore.Find(s, year.Second)!)));
        Assert.Equal((10, "云屏市口岸服务中心项目：绩效运行监控表（1-10月）"), (opened, title));
        var cases = new YearCases(city.Store, city.Catalog, city.Clock);
        Assert.Equal(0, await cases.Fill(await city.Store.Read(s => s.Single<long>("select id from years where year = 2024"))));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Lights_follow_every_cell_and_stand_in_the_lists(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await WatchedYear.In(city);
        Assert.Null((await Line(city, year.First)).Light!.Light);
        await year.Fill(year.First, "30.00", "7次", "12次", "确定能");
        var line = await Line(city, year.First);
        Assert.Equal(Light.Red, line.Light!.Light);
        await city.Desk.Save(await city.As("preparer111"), year.First,
            [new(CellNumber.In((await year.Form(year.First)).Form.Funds[0].At, CellField.Executed)!.Value.Value, "30.00", "50.00")]);
        Assert.Equal(Light.Green, (await Line(city, year.First)).Light!.Light);
        var preparer = await city.As("preparer111");
        var todo = await city.Store.Read(s => TodoList.Of(s, preparer, new(2024, 2, 1)));
        var items = todo.Late.Concat(todo.Soon).Concat(todo.Later).ToDictionary(i => i.Id);
        Assert.Equal(Light.Green, items[year.First].Light!.Light);
        Assert.Null(items[year.Second].Light!.Light);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_round_is_compared_with_the_one_before(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await WatchedYear.In(city);
        await year.Fill(year.First, "50.00", "7次", "12次", "确定能");
        await year.Approve(year.First);
        await year.Fill(year.Second, "80.00", "6次", "12次", "有可能");
        var form = await year.Form(year.Second);
        var past = await city.Store.Read(s =>
        {
            var subject = CaseStore.Find(s, year.Second)!;
            var standard = city.Desk.StandardOf(subject);
            return MonitoringPast.Of(s, subject, form, MonitoringLights.Of(form.Form, standard), standard);
        });
        Assert.Equal((year.First, 7), (past!.CaseId, past.Month));
        Assert.Equal([("资金执行进度", "50.00", "80.00", false), ("巡查次数", "7次", "6次", true)],
            past.Rows.Select(r => (r.Label, r.Before, r.Now, r.Fell)));
        Assert.Equal((Light.Green, Light.Yellow), (past.Rows[1].LightBefore, past.Rows[1].LightNow));
        var reviewer = await city.As("reviewer111");
        await year.Submit(year.Second);
        Assert.Equal("1-7月", (await city.Store.Read(s => ReviewFile.Of(s, reviewer, year.Second, city.Desk.StandardOf))).Past);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nobody_changes_the_months_of_a_round(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await WatchedYear.In(city);
        var months = (await year.Form(year.First)).Form.Facts.Single(f => f.Name == MonitoredMonth.Fact).Value.At;
        var preparer = await city.As("preparer111");
        var refused = await Assert.ThrowsAsync<RefusalException>(
            () => city.Desk.Save(preparer, year.First, [new(CellNumber.In(months, CellField.Value)!.Value.Value, "1-7月", "1-3月")]));
        Assert.Contains("由监控的期次决定", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_was_monitored_keeps_its_targets_and_holds_up_no_adjustment(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await WatchedYear.In(city);
        await year.Fill(year.First, "50.00", "7次", "12次", "确定能");
        await year.Approve(year.First);
        var preparer = await city.As("preparer111");
        var adjustment = await new AdjustmentDesk(city.Store, city.Catalog, city.Clock).Begin(preparer, year.Table, "监控发现目标偏低，调高");
        var target = CellNumber.In((await year.Form(adjustment)).Form.Indicators.First(i => i.Name == "巡查次数").At, CellField.Target)!.Value;
        await city.Desk.Save(preparer, adjustment, [new(target.Value, "≥12次", "≥20次")]);
        await year.Approve(adjustment);
        Assert.Equal("≥12次", (await year.Form(year.First)).Form.Indicators[0].Target!.Text);
        Assert.Equal("≥20次", (await year.Form(year.Second)).Form.Indicators[0].Target!.Text);
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    private static async Task<CaseLine> Line(City city, long id)
    {
        var access = await city.As("performance");
        return (await city.Store.Read(s => CaseList.Of(s, access, new(2024, FormType.MonitoringForm, null, null), new(2024, 2, 1))))
            .Lines.Single(l => l.Id == id);
    }
}
