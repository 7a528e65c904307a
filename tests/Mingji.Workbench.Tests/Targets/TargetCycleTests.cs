using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Targets;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Tests.Targets;

public sealed class TargetCycleTests(Engines engines)
{
    internal const string Patrols = "产出指标/数量指标/巡查次数";
    internal const string Fault = "效益指标/社会效益指标/安全事故发生次数";

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Approved_targets_stand_in_the_self_evaluation_and_are_not_changed_there(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (table, evaluation) = await OpenYear(city);
        await Picked(city).Pick(await city.As("preparer111"), table, [new(Patrols, "≥12次"), new(Fault, "0次")]);
        await Approve(city, table);

        var taken = (await city.Store.Read(s => CaseStore.Form(s, evaluation)))!.Filled;
        Assert.Equal([("巡查次数", "≥12次"), ("安全事故发生次数", "0次")], taken.Form.Indicators.Select(i => (i.Name, i.Target!.Text)));
        var (target, actual) = (Cell(taken, "巡查次数", CellField.Target), Cell(taken, "巡查次数", CellField.Actual));
        var preparer = await city.As("preparer111");
        var refused = await Assert.ThrowsAsync<RefusalException>(() => city.Desk.Save(preparer, evaluation, [new(target.Value, "≥12次", "≥6次")]));
        Assert.Contains("目标调整", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusalException>(() => city.Desk.Change(
            preparer, evaluation, "row-removed", (_, f) => (RowEditing.Remove(f, target.Key)!, new { })));
        await city.Desk.Save(preparer, evaluation, [new(actual.Value, "", "15次")]);
        Assert.Contains("带入了审定的绩效目标：巡查次数；安全事故发生次数", await History(city, evaluation), StringComparison.Ordinal);
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_adjustment_passes_the_same_reviews_and_changes_table_and_self_evaluation(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (table, evaluation) = await OpenYear(city);
        var preparer = await city.As("preparer111");
        await Picked(city).Pick(preparer, table, [new(Patrols, "≥12次"), new(Fault, "0次")]);
        var desk = new AdjustmentDesk(city.Store, city.Catalog, city.Clock);
        await Assert.ThrowsAsync<RefusalException>(() => desk.Begin(preparer, table, "预算调减，减少巡查"));
        await Approve(city, table);
        await Assert.ThrowsAsync<RefusalException>(
            async () => await city.Steps.Take(await city.As("performance"), table, new(CaseAction.Reopen, "改目标", [new(1)])));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Begin(preparer, table, "少"));
        var begun = (await city.Store.Read(s => CaseStore.Form(s, evaluation)))!.Filled;
        await city.Desk.Save(preparer, evaluation, [new(Cell(begun, "巡查次数", CellField.Actual).Value, "", "9次")]);

        var adjustment = await desk.Begin(preparer, table, "预算调减，减少巡查");
        await Assert.ThrowsAsync<RefusalException>(() => desk.Begin(preparer, table, "再来一次调整"));
        var form = (await city.Store.Read(s => CaseStore.Form(s, adjustment)))!.Filled;
        await city.Desk.Save(preparer, adjustment, [new(Cell(form, "巡查次数", CellField.Target).Value, "≥12次", "≥8次")]);
        var sides = await city.Store.Read(s => AdjustmentDesk.Of(s, CaseStore.Find(s, adjustment)!));
        Assert.Equal([new TargetChange("巡查次数·年度指标值", "≥12次", "≥8次")], sides!.Changes);
        await Approve(city, adjustment);

        var after = (await city.Store.Read(s => CaseStore.Form(s, evaluation)))!.Filled;
        Assert.Equal("≥8次", after.TextAt(Cell(after, "巡查次数", CellField.Target)));
        Assert.Equal("9次", after.TextAt(Cell(after, "巡查次数", CellField.Actual)));
        Assert.Equal("≥8次", (await city.Store.Read(s => CaseStore.Form(s, table)))!.Filled.Form.Indicators[0].Target!.Text);
        Assert.Contains("由“≥12次”改为“≥8次”；理由：预算调减，减少巡查", await History(city, evaluation), StringComparison.Ordinal);
        Assert.Equal(1, await city.Store.Read(s => s.Single<long>("select count(*) from form_versions where case_id = @table and why = 'adjusted'", new { table })));
        Assert.Single((await city.Store.Read(s => AdjustmentDesk.Of(s, CaseStore.Find(s, adjustment)!)))!.Changes);
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_adjustment_waits_while_the_self_evaluation_is_under_review(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (table, evaluation) = await OpenYear(city);
        var preparer = await city.As("preparer111");
        await Picked(city).Pick(preparer, table, [new(Patrols, "≥12次")]);
        await Approve(city, table);
        await city.Begin("preparer111", evaluation);
        await city.Steps.Take(preparer, evaluation, new(CaseAction.Submit, "", []));
        var refused = await Assert.ThrowsAsync<RefusalException>(
            () => new AdjustmentDesk(city.Store, city.Catalog, city.Clock).Begin(preparer, table, "预算调减，减少巡查"));
        Assert.Contains("自评提交以后目标不再调整", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Targets_are_copied_from_the_year_before(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var last = await city.CaseOf("111");
        var (table, _) = await OpenYear(city);
        var preparer = await city.As("preparer111");
        var blank = (await city.Store.Read(s => CaseStore.Form(s, last)))!.Filled;
        var row = blank.Cells.First(c => c.Number.Field == CellField.Name).Number;
        await city.Desk.Save(preparer, last, [new(row.Value, "", "巡查次数"), new(new CellNumber(row.Key, CellField.Target).Value, "", "≥10次")]);

        var source = Assert.Single(await city.Store.Read(s => TargetSources.Of(s, preparer, CaseStore.Find(s, table)!)));
        await Picked(city).Copy(preparer, table, source.CaseId, [row.Key]);

        var copied = (await city.Store.Read(s => CaseStore.Form(s, table)))!.Filled;
        Assert.Equal("≥10次", copied.TextAt(Cell(copied, "巡查次数", CellField.Target)));
        await Assert.ThrowsAsync<RefusalException>(() => Picked(city).Copy(preparer, table, source.CaseId, [row.Key]));
        Assert.Contains("从2023年度项目支出绩效自评表选入了指标：巡查次数", await History(city, table), StringComparison.Ordinal);
    }

    private static TargetDesk Picked(City city) => new(city.Store, city.Desk, city.Catalog);

    private static CellNumber Cell(FilledForm filled, string name, CellField field) =>
        new(CellNumber.In(filled.Form.Indicators.First(i => i.Name == name).At, field)!.Value.Value);

    /// <summary>2024 with target tables and self-evaluations; those of the project of unit 111.</summary>
    internal static async Task<(long Table, long Evaluation)> OpenYear(City city)
    {
        var root = await city.Store.Read(s => s.Single<long>("select id from units where code = '1'"));
        var cases = new YearCases(city.Store, city.Catalog, city.Clock);
        await new YearOpening(city.Store, city.Catalog, cases, city.Clock).Open(await city.As("performance"), root, new(2024, "national-2020-self-evaluation",
        [
            new(FormType.ProjectTargetTable, new(2023, 9, 1), new(2024, 3, 31)), new(FormType.ProjectSelfEvaluation, new(2024, 1,
                1), new(2024, 12, 31)),
        ]));
        Task<long> Of(string type) => city.Store.Read(s => s.Single<long>(
            """
            select c.id from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id
            where u.code = '111' and y.year = 2024 and c.form_type = @type
            """,
            new { type }));
        return (await Of("project-target-table"), await Of("project-self-evaluation"));
    }

    internal static async Task Approve(City city, long id)
    {
        await city.Steps.Take(await city.As("preparer111"), id, new(CaseAction.Submit, "", []));
        foreach (var login in new[] { "reviewer111", "department", "finance" })
            await city.Steps.Take(await city.As(login), id, new(CaseAction.Approve, "同意", []));
    }

    private static async Task<string> History(City city, long id) =>
        string.Join('\n', (await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(id), 50))).Select(EventWords.Of));
}
