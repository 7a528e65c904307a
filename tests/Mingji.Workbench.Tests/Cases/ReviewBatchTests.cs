using Mingji.Workbench.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Cases;

public sealed class ReviewBatchTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Several_at_once_pass_where_nothing_is_open_and_the_others_are_answered_one_by_one(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var open = await Submitted.In(city);
        var clear = await city.CaseOf("112");
        await city.Begin("preparer112", clear);
        await city.Steps.Take(await city.As("preparer112"), clear, new(CaseAction.Submit, "", []));
        await open.Take("reviewer111", CaseAction.Approve, "已附说明");
        var batch = new ReviewBatch(city.Store, city.Steps);
        var department = await city.As("department");
        async Task<int> Seen(long id) => (await city.Store.Read(s => CaseStore.Form(s, id)))!.Version;

        var answers = await batch.Approve(department, [new(open.Id, await Seen(open.Id)), new(clear, await Seen(clear)), new(987_654, 1)]);

        Assert.Equal(3, answers.Length);
        Assert.Contains("2处错误", answers[0].WhyNot!, StringComparison.Ordinal);
        Assert.Contains("要由“单位审核人”来做", answers[1].WhyNot!, StringComparison.Ordinal);
        Assert.Contains("没有这份表", answers[2].WhyNot!, StringComparison.Ordinal);
        var passed = Assert.Single(await batch.Approve(await city.As("reviewer112"), [new(clear, await Seen(clear))]));
        Assert.Equal((CaseState.DepartmentReview, null), (passed.To, passed.WhyNot));
        var stale = Assert.Single(await batch.Approve(department, [new(clear, 1)]));
        Assert.Contains("又有变动", stale.WhyNot!, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusalException>(() => batch.Approve(department, []));
        await Assert.ThrowsAsync<RefusalException>(() => batch.Approve(department, [.. Enumerable.Range(1, 101).Select(i => new BatchItem(i, 1))]));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_remark_that_is_not_settled_holds_a_case_back(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var id = await city.CaseOf("112");
        await city.Begin("preparer112", id);
        await city.Steps.Take(await city.As("preparer112"), id, new(CaseAction.Submit, "", []));
        var reviewer = await city.As("reviewer112");
        var cell = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Filled.Cells.First().Number;
        var remark = await new RemarkDesk(city.Store, city.Clock).Add(reviewer, id, cell, "请核对");
        var batch = new ReviewBatch(city.Store, city.Steps);
        var seen = (await city.Store.Read(s => CaseStore.Form(s, id)))!.Version;
        Assert.Contains("1条批注", Assert.Single(await batch.Approve(reviewer, [new(id, seen)])).WhyNot!, StringComparison.Ordinal);
        await new RemarkDesk(city.Store, city.Clock).Settle(reviewer, id, remark);
        Assert.Null(Assert.Single(await batch.Approve(reviewer, [new(id, seen)])).WhyNot);
    }
}
