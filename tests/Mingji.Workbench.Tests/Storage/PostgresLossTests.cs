using Mingji.Tests;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Tests.Storage;

/// <summary>The server goes away: before a work, in the midst of it, and while it is committed.</summary>
public sealed class PostgresLossTests
{
    [Fact]
    public async Task A_restarted_server_is_used_again_and_one_that_is_down_is_told()
    {
        if (PostgresCluster.WhyNot is { } why) Assert.Skip(why);
        using var cluster = PostgresCluster.Start();
        await using var store = Stores.Open(cluster.NewDatabase());
        await Put(store, "before");

        cluster.Kill();
        var told = await Assert.ThrowsAsync<UnavailableException>(() => Put(store, "down"));
        cluster.Launch();
        await Put(store, "after");

        Assert.Contains("没有存上", told.Message, StringComparison.Ordinal);
        Assert.Equal(["after", "before"], await store.Read(s => s.Query<string>("select name from keys order by name")));
    }

    [Fact]
    public async Task Connections_that_died_in_the_pool_cost_nobody_his_work()
    {
        if (PostgresCluster.WhyNot is { } why) Assert.Skip(why);
        using var cluster = PostgresCluster.Start();
        await using var store = Stores.Open(cluster.NewDatabase());
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Put(store, $"a{i}")));
        cluster.Kill();
        cluster.Launch();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Put(store, $"b{i}")));
        Assert.Equal(20, await store.Read(s => s.Single<long>("select count(*) from keys")));
    }

    [Fact]
    public async Task A_work_whose_connection_breaks_is_done_again_once()
    {
        if (PostgresCluster.WhyNot is { } why) Assert.Skip(why);
        using var cluster = PostgresCluster.Start();
        await using var store = Stores.Open(cluster.NewDatabase());
        var runs = 0;
        await store.Write(s =>
        {
            s.Execute("insert into keys (name, xml) values ('x', '')");
            return runs++ == 0 ? s.Execute("select pg_terminate_backend(pg_backend_pid())") : 0;
        });
        Assert.Equal((2, 1L), (runs, await store.Read(s => s.Single<long>("select count(*) from keys"))));
    }

    [Fact]
    public async Task A_commit_that_nobody_heard_of_is_not_done_again()
    {
        if (PostgresCluster.WhyNot is { } why) Assert.Skip(why);
        using var cluster = PostgresCluster.Start();
        await using var store = Stores.Open(cluster.NewDatabase());
        await store.Write(s => s.Execute(
            """
            create function vanish() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
            create constraint trigger vanishing after insert on keys deferrable initially deferred for each row execute function vanish()
            """));
        var runs = 0;
        var told = await Assert.ThrowsAsync<UnavailableException>(() => store.Write(s =>
        {
            runs++;
            return s.Execute("insert into keys (name, xml) values ('x', '')");
        }));
        Assert.Equal(1, runs);
        Assert.Contains("不知道有没有存上", told.Message, StringComparison.Ordinal);
    }

    private static Task<int> Put(IStore store, string name) => store.Write(s => s.Execute("insert into keys (name, xml) values (@name, '')", new { name }));
}
