using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Monitoring;
using Mingji.Workbench.Tests.Storage;
using Mingji.Workbench.Todo;

namespace Mingji.Workbench.Tests.Rectifications;

public sealed class RectificationTests(Engines engines)
{
    private static readonly DateOnly Due = new(2024, 2, 16);

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_rectification_is_asked_answered_asked_again_and_accepted(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (year, desk, cell) = await Handed(city);
        var (performance, preparer) = (await city.As("performance"), await city.As("preparer111"));
        var id = await desk.Ask(performance, year.First, cell, "进度严重落后，写明补做的安排", Due);
        Assert.Equal([(id, 15)], (await Waiting(city, "preparer111")).Select(r => (r.Id, r.DaysLeft)));
        Assert.Empty(await Waiting(city, "performance"));

        await desk.Answer(preparer, id, "已增加巡查，9月底前补足");
        Assert.Equal([RectificationState.Answered], (await Waiting(city, "performance")).Select(r => r.State));
        await desk.AskAgain(performance, id, "没有附巡查记录", Due.AddDays(10));
        var again = Assert.Single(await Waiting(city, "preparer111"));
        Assert.Equal((2, 25), (again.Round, again.DaysLeft));
        await desk.Answer(preparer, id, "巡查记录已附");
        await desk.Accept(performance, id, "");
        Assert.Empty(await Waiting(city, "performance"));

        var found = Assert.Single(await city.Store.Read(s => RectificationDesk.Of(s, year.First)));
        Assert.Equal((RectificationState.Accepted, 5), (found.State, found.Turns.Length));
        var history = string.Join('\n', (await city.Store.Read(s => EventLog.Newest(s, Case.StreamOf(year.First), 20))).Select(EventWords.Of));
        Assert.Contains("要求整改“巡查次数·执行情况”，2024-02-16前完成：进度严重落后", history, StringComparison.Ordinal);
        Assert.Contains("再次要求整改", history, StringComparison.Ordinal);
        Assert.Contains("检查通过了“巡查次数·执行情况”的整改", history, StringComparison.Ordinal);
        Assert.Empty((await city.Store.Read(ChainCheck.Run)).Broken);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Refusals_say_the_rule_and_who_could(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var year = await WatchedYear.In(city);
        var desk = new RectificationDesk(city.Store, city.Clock);
        var cell = await year.Cell(year.First, CellField.Actual);
        var performance = await city.As("performance");
        async Task Refused(string says, Func<Task> act) =>
            Assert.Contains(says, (await Assert.ThrowsAnyAsync<RefusalException>(act)).Message, StringComparison.Ordinal);
        await Refused("还没有提交", () => desk.Ask(performance, year.First, cell, "落后", Due));
        await city.Desk.Save(await city.As("preparer111"), year.First, [new(cell.Value, "", "7次")]);
        await year.Submit(year.First);
        await Refused("整改由单位审核人", async () => await desk.Ask(await city.As("preparer111"), year.First, cell, "落后", Due));
        await Refused("没有这份表", async () => await desk.Ask(await city.As("evaluator"), year.First, cell, "落后", Due));
        await Refused("没有这份表", async () => await desk.Ask(await city.As("reviewer112"), year.First, cell, "落后", Due));
        await Refused("已经过去", () => desk.Ask(performance, year.First, cell, "落后", new(2024, 1, 31)));
        await Refused("最长366天", () => desk.Ask(performance, year.First, cell, "落后", new(2026, 1, 1)));
        await Refused("请写明整改要求", () => desk.Ask(performance, year.First, cell, " ", Due));
        await Refused("没有这一格", () => desk.Ask(performance, year.First, new(64 * 900), "落后", Due));
        var id = await desk.Ask(performance, year.First, cell, "落后", Due);
        await Refused("已有一项整改在办", () => desk.Ask(performance, year.First, cell, "再提一次", Due));
        await Refused("还没有回复", () => desk.Accept(performance, id, ""));
        await Refused("由本单位的填报人回复", () => desk.Answer(performance, id, "办了"));
        await Refused("没有这项整改", async () => await desk.Answer(await city.As("preparer112"), id, "办了"));
        await desk.Answer(await city.As("preparer111"), id, "办了");
        await Refused("正等检查", async () => await desk.Answer(await city.As("preparer111"), id, "又办了"));
        await Refused("由“绩效管理科”提出", async () => await desk.Accept(await city.As("department"), id, ""));
        await Refused("请写明还差什么", () => desk.AskAgain(performance, id, "", Due));
        await desk.Accept(performance, id, "");
        await Refused("已经检查通过", async () => await desk.Answer(await city.As("preparer111"), id, "再办"));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Evidence_can_be_attached_to_a_closed_form_only_where_something_is_to_be_put_right(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (year, desk, cell) = await Handed(city);
        var folder = Directory.CreateTempSubdirectory("mingji-rectify-").FullName;
        try
        {
            var (evidence, preparer) = (new EvidenceDesk(city.Store, new(folder), city.Clock), await city.As("preparer111"));
            Task Attach() => evidence.Attach(preparer, year.First, cell.Key, "巡查记录.txt", new MemoryStream("巡查记录"u8.ToArray()));
            await Assert.ThrowsAsync<RefusalException>(Attach);
            var id = await desk.Ask(await city.As("department"), year.First, cell, "附巡查记录", Due);
            await Attach();
            await desk.Answer(preparer, id, "已附");
            await Assert.ThrowsAsync<RefusalException>(Attach);
            Assert.Single(await evidence.List(preparer, year.First));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task<(WatchedYear Year, RectificationDesk Desk, CellNumber Cell)> Handed(City city)
    {
        var year = await WatchedYear.In(city);
        await year.Fill(year.First, "30.00", "2次", "12次", "确定能", "经费保障：拨款晚到");
        await year.Submit(year.First);
        return (year, new(city.Store, city.Clock), await year.Cell(year.First, CellField.Actual));
    }

    private static async Task<IReadOnlyList<RectificationLine>> Waiting(City city, string login)
    {
        var access = await city.As(login);
        return (await city.Store.Read(s => TodoList.Of(s, access, new(2024, 2, 1)))).Rectifications;
    }
}
