using Mingji.Workbench.Jobs;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests.Jobs;

public sealed class JobWorkTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Many_workers_do_each_item_once_and_what_is_refused_leaves_nothing(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var job = await Begin(city);
        var nodes = Enumerable.Range(0, 4).Select(_ => new JobWork(city.Store, [new Counting(60)], TimeProvider.System)).ToList();
        foreach (var node in nodes) await Live(city, node);
        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.Run(job, TimeSpan.MaxValue, CancellationToken.None))));

        Assert.Equal(Enumerable.Range(1, 60).Where(i => i % 3 > 0), await Counting.Done(city.Store));
        var (over, refused) = await city.Store.Read(s => (JobStore.Find(s, job)!, JobStore.Items(s, job, ItemState.Refused, 0, 100)));
        Assert.Equal((JobState.Done, 60, 40, 20), (over.State, over.Total, over.Done, over.Refused));
        Assert.All(refused, i => Assert.Equal("三的倍数不行", i.Outcome));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_a_dead_node_held_is_done_by_another_and_nothing_twice(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var job = await Begin(city);
        var stuck = new TaskCompletionSource();
        var dying = new JobWork(city.Store, [new Counting(20) { Begun = i => i.Number == 5 ? stuck.Task : Task.CompletedTask }], TimeProvider.System);
        await Live(city, dying);
        var lost = Task.Run(() => dying.Run(job, TimeSpan.MaxValue, CancellationToken.None));
        while ((await Counting.Done(city.Store)).Count < 3) await Task.Delay(10);
        // It falls silent with the fifth item in hand, and with others claimed.
        await city.Store.Write(s => s.Execute("update job_nodes set seen_at = '2000'"));
        var heir = new JobWork(city.Store, [new Counting(20)], TimeProvider.System);
        await Live(city, heir);
        await heir.Run(job, TimeSpan.MaxValue, CancellationToken.None);
        // The dead one was only slow, and now wants to commit what it had in hand.
        stuck.SetResult();
        await lost;

        Assert.Equal(Enumerable.Range(1, 20).Where(i => i % 3 > 0), await Counting.Done(city.Store));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_node_that_stops_leaves_its_items_to_the_next(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var job = await Begin(city);
        using var stop = new CancellationTokenSource();
        var first = new JobWork(city.Store, [new Counting(30) { Begun = i => i.Number == 4 ? stop.CancelAsync() : Task.CompletedTask }],
            TimeProvider.System);
        await Live(city, first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.Run(job, TimeSpan.MaxValue, stop.Token));
        var next = new JobWork(city.Store, [new Counting(30)], TimeProvider.System);
        await Live(city, next);
        await next.Run(job, TimeSpan.MaxValue, CancellationToken.None);
        Assert.Equal(Enumerable.Range(1, 30).Where(i => i % 3 > 0), await Counting.Done(city.Store));
        Assert.All(await city.Store.Read(s => JobStore.Items(s, job, null, 0, 100)), i => Assert.Equal(1, i.Attempts));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Cancelled_work_stops_and_what_is_done_stays(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var job = await Begin(city);
        var (desk, who) = (new JobDesk(city.Store, city.Clock), await city.As("preparer111"));
        var work = new JobWork(city.Store, [new Counting(30) { Begun = i => i.Number == 5 ? desk.Cancel(who, job) : Task.CompletedTask }],
            TimeProvider.System);
        await Live(city, work);
        await work.Run(job, TimeSpan.MaxValue, CancellationToken.None);
        Assert.Equal([1, 2, 4], await Counting.Done(city.Store));
        var over = await city.Store.Read(s => JobStore.Find(s, job)!);
        Assert.Equal((JobState.Cancelled, 30, 3, 1), (over.State, over.Total, over.Done, over.Refused));
        await Assert.ThrowsAsync<RefusalException>(() => desk.Cancel(who, job));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_item_that_the_database_will_not_have_is_refused_and_the_rest_is_done(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var job = await Begin(city);
        var work = new JobWork(city.Store, [new Counting(5) { Broken = 4 }], TimeProvider.System);
        await Live(city, work);
        await work.Run(job, TimeSpan.MaxValue, CancellationToken.None);
        Assert.Equal([1, 2, 5], await Counting.Done(city.Store));
        Assert.Contains("程序出错", (await city.Store.Read(s => JobStore.Items(s, job, null, 3, 1)))[0].Outcome, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_loses_his_account_has_the_rest_refused(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var job = await Begin(city);
        var work = new JobWork(city.Store,
        [
            new Counting(9) { Begun = i => i.Number != 5 ? Task.CompletedTask
                : city.Store.Write(s => s.Execute("update people set active = 0 where login = 'preparer111'")) },
        ], TimeProvider.System);
        await Live(city, work);
        await work.Run(job, TimeSpan.MaxValue, CancellationToken.None);
        Assert.Equal([1, 2, 4], await Counting.Done(city.Store));
        Assert.Contains("不能登录", (await city.Store.Read(s => JobStore.Items(s, job, null, 4, 1)))[0].Outcome, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Others_see_nothing_of_a_job_and_nobody_begins_too_many(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var job = await Begin(city);
        for (var i = 1; i < JobDesk.MostOfOnePerson; i++) await Begin(city);
        Assert.Contains("没有做完", (await Assert.ThrowsAsync<RefusalException>(() => Begin(city))).Message, StringComparison.Ordinal);
        var (other, administrator) = (await city.As("preparer112"), await city.As("administrator"));
        await city.Store.Read(s =>
        {
            Assert.Throws<NoRightException>(() => JobDesk.MustSee(s, other, job));
            Assert.Empty(JobDesk.List(s, other, all: true).Jobs);
            Assert.Equal(JobDesk.MostOfOnePerson, JobDesk.List(s, administrator, all: true).Jobs.Length);
            return JobDesk.MustSee(s, administrator, job);
        });
        await Assert.ThrowsAsync<NoRightException>(() => new JobDesk(city.Store, city.Clock).Cancel(other, job));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task An_audit_puts_right_what_lists_show_and_leaves_what_is_approved(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var (id, approved) = (await city.CaseOf("111"), await city.CaseOf("112"));
        var right = await Stored(city, id);
        await city.Store.Write(s =>
        {
            s.Execute("update cases set errors = errors + 7, due_score = '1'");
            return s.Execute("update cases set state = 'approved' where id = @approved", new { approved });
        });
        var who = await city.As("performance");
        var unit = who.Grants[0].UnitId;
        var job = await new JobDesk(city.Store, city.Clock).Begin(who, new(JobKind.Audit, unit, City.Year, new(), "f"));
        var work = new JobWork(city.Store, [new AuditJobs(city.Store, city.Desk)], TimeProvider.System);
        await Live(city, work);
        await work.Run(job, TimeSpan.MaxValue, CancellationToken.None);
        var items = await city.Store.Read(s => JobStore.Items(s, job, null, 0, 10));
        Assert.Equal(2, items.Count);
        Assert.Contains("已按现在的结果更新", items.Single(i => i.Subject == id).Outcome, StringComparison.Ordinal);
        Assert.Contains("请核对", items.Single(i => i.Subject == approved).Outcome, StringComparison.Ordinal);
        Assert.Equal(right, await Stored(city, id));
        Assert.NotEqual(right, await Stored(city, approved));
    }

    private static Task<(long, string?)> Stored(City city, long id) => city.Store.Read(s =>
        (s.Single<long>("select errors from cases where id = @id", new { id }), s.First<string?>("select due_score from cases where id = @id", new { id })));

    private static async Task<long> Begin(City city) => await new JobDesk(city.Store, city.Clock).Begin(
        await city.As("preparer111"), new(JobKind.Import, null, City.Year, new(), Guid.NewGuid().ToString("N")));

    private static Task<bool> Live(City city, JobWork work) => city.Store.Write(s =>
    {
        JobNodes.Say(s, work.Node, "folder", TimeProvider.System.GetUtcNow());
        return true;
    });
}
