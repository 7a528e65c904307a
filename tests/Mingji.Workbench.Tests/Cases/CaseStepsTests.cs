using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Cases;

public sealed class CaseStepsTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_return_on_two_cells_opens_these_two_and_nothing_else(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        var reviewer = await city.As("reviewer111");
        await made.Remarks.Add(reviewer, made.Id, made.Rate, "与决算不符");
        await made.Remarks.Add(reviewer, made.Id, made.Score, "按执行率重算");

        Assert.Equal(CaseState.Returned, await made.Take("reviewer111", CaseAction.Return, "", made.Rate, made.Score));

        await made.Fill("preparer111", (CellField.Rate, "60%", "50.00%"), (CellField.Score, "10", "5"));
        var why = await Assert.ThrowsAsync<RefusalException>(() => made.Fill("preparer111", (CellField.Executed, "50", "60")));
        Assert.Contains("点名的单元格", why.Message, StringComparison.Ordinal);
        await made.Take("preparer111", CaseAction.Submit);
        Assert.Empty(await made.Errors());
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Taking_back_what_was_mended_opens_no_more_than_the_return_did(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        await made.Take("reviewer111", CaseAction.Return, "执行率有误", made.Rate);
        await made.Take("preparer111", CaseAction.Submit);

        Assert.Equal(CaseState.Returned, await made.Take("preparer111", CaseAction.Withdraw));

        await Assert.ThrowsAsync<RefusalException>(() => made.Fill("preparer111", (CellField.Executed, "50", "60")));
        await made.Fill("preparer111", (CellField.Rate, "60%", "50.00%"));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_return_without_named_cells_opens_the_whole_form(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        await made.Take("reviewer111", CaseAction.Return, "口径不对，请全部核对");
        await made.Fill("preparer111", (CellField.Executed, "50", "60"));
        Assert.Null((await made.Now()).OpenCells);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Every_refusal_says_what_would_be_accepted(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        Assert.Contains("写一段退回理由", await made.Refused("reviewer111", CaseAction.Return), StringComparison.Ordinal);
        Assert.Contains("写一段退回理由", await made.Refused("reviewer111", CaseAction.Return, " \n\t", made.Rate), StringComparison.Ordinal);
        Assert.Contains("2处错误", await made.Refused("reviewer111", CaseAction.Approve), StringComparison.Ordinal);
        Assert.Contains("不在表中", await made.Refused("reviewer111", CaseAction.Return, "理由", new CellNumber(99, CellField.Rate)), StringComparison.Ordinal);
        Assert.Contains("点名", await made.Refused("reviewer111", CaseAction.Approve, "理由", made.Rate), StringComparison.Ordinal);
        Assert.Contains("单位审核人", await made.Refused("department", CaseAction.Approve, "理由"), StringComparison.Ordinal);
        await made.Take("reviewer111", CaseAction.Approve, "已附说明");
        await made.Take("department", CaseAction.Approve, "已附说明");
        await made.Take("finance", CaseAction.Approve, "已附说明");
        Assert.Contains("点名要改的单元格", await made.Refused("performance", CaseAction.Reopen, "决算调整"), StringComparison.Ordinal);
        Assert.Contains("写明理由", await made.Refused("performance", CaseAction.Reopen, "", made.Rate), StringComparison.Ordinal);
        Assert.Contains("绩效管理科", await made.Refused("finance", CaseAction.Reopen, "决算调整", made.Rate), StringComparison.Ordinal);
        Assert.Equal(CaseState.Reopened, await made.Take("performance", CaseAction.Reopen, "决算调整", made.Rate));
        Assert.Equal([made.Rate], (await made.Now()).OpenCells!.Value);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_case_that_changed_since_it_was_looked_at_is_not_approved_unseen(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        var seen = (await made.File("reviewer111")).Form.Version;
        await made.Take("preparer111", CaseAction.Withdraw);
        await made.Fill("preparer111", (CellField.Executed, "50", "60"));
        await made.Take("preparer111", CaseAction.Submit);
        var reviewer = await city.As("reviewer111");
        var why = await Assert.ThrowsAsync<RefusalException>(() => city.Steps.Take(reviewer, made.Id, new(CaseAction.Approve, "理由", [], seen)));
        Assert.Contains("又有变动", why.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_submission_after_the_deadline_is_marked_late_by_its_days_and_stays_so_after_a_return(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var made = await Submitted.In(city);
        Assert.Equal(0, (await made.Now()).LateDays);
        await made.Take("preparer111", CaseAction.Withdraw);
        Assert.Null((await made.Now()).LateDays);

        var later = new CaseSteps(city.Store, city.Catalog, new Day(2024, 4, 3));
        await later.Take(await city.As("preparer111"), made.Id, new(CaseAction.Submit, "", []));
        Assert.Equal(3, (await made.Now()).LateDays);
        await made.Take("reviewer111", CaseAction.Return, "请核对");
        await new CaseSteps(city.Store, city.Catalog, new Day(2024, 5, 1)).Take(await city.As("preparer111"), made.Id, new(CaseAction.Submit, "", []));
        Assert.Equal(3, (await made.Now()).LateDays);
        var words = (await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(made.Id), 20))).Select(EventWords.Of).ToList();
        Assert.Contains(words, w => w.Contains("逾期3天", StringComparison.Ordinal));
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Before_its_window_opens_a_form_is_neither_filled_in_nor_submitted(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("111");
        var early = new Day(2023, 12, 31);
        var preparer = await city.As("preparer111");
        var cell = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.First(c => c.Number.Field == CellField.Adjusted).Number;
        var filling = await Assert.ThrowsAsync<RefusalException>(
            () => new CaseDesk(city.Store, city.Catalog, early).Save(preparer, id, [new(cell.Value, "", "1")]));
        var submitting = await Assert.ThrowsAsync<RefusalException>(
            () => new CaseSteps(city.Store, city.Catalog, early).Take(preparer, id, new(CaseAction.Submit, "", [])));
        Assert.Contains("2024-01-01", filling.Message, StringComparison.Ordinal);
        Assert.Contains("2024-01-01", submitting.Message, StringComparison.Ordinal);
    }

    private sealed class Day(int year, int month, int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, month, day, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
