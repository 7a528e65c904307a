using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Tests.Storage;

public sealed class WriteQueueTests(Engines engines)
{
    [Fact]
    public async Task A_full_disk_is_told_nothing_is_half_done_and_writing_goes_on_when_there_is_room()
    {
        await using var store = await New();
        await store.Write(s => s.Execute("insert into keys (name, xml) values ('before', '')"));
        await store.Write(s => s.Single<long>("pragma max_page_count = 1"));

        var told = await Assert.ThrowsAsync<UnavailableException>(() => store.Write(s =>
        {
            s.Execute("insert into keys (name, xml) values ('half', '')");
            return s.Execute("insert into keys (name, xml) values ('large', @large)", new { large = new string('x', 5_000_000) });
        }));

        Assert.Contains("磁盘", told.Message, StringComparison.Ordinal);
        Assert.Equal(["before"], await Names(store));
        await store.Write(s => s.Single<long>("pragma max_page_count = 1000000"));
        await store.Write(s => s.Execute("insert into keys (name, xml) values ('after', '')"));
        Assert.Equal(["after", "before"], await Names(store));
    }

    [Fact]
    public async Task A_work_that_throws_is_undone_alone()
    {
        await using var store = await New();
        var works = Enumerable.Range(0, 100).Select(i => store.Write(s =>
        {
            s.Execute("insert into keys (name, xml) values (@name, '')", new { name = $"{i:00}" });
            return i % 3 == 0 ? throw new InvalidOperationException("no") : i;
        })).ToList();
        await Task.WhenAll(works.Select(async w =>
        {
            try
            {
                await w;
            }
            catch (InvalidOperationException)
            {
                // What a third of them is meant to do.
            }
        }));

        Assert.All(works, (w, i) => Assert.Equal(i % 3 == 0, w.IsFaulted));
        Assert.Equal(66, (await Names(store)).Count);
    }

    [Fact]
    public async Task What_waits_when_the_store_is_closed_is_still_written_and_what_comes_later_is_refused()
    {
        var connection = engines.NewDatabase(Engine.Sqlite);
        var store = Stores.Open(connection);
        var works = Enumerable.Range(0, 200).Select(i => store.Write(s => s.Execute("insert into keys (name, xml) values (@name, '')", new { name = $"{i}" }))).ToList();
        await store.DisposeAsync();
        await Task.WhenAll(works);
        await Assert.ThrowsAsync<UnavailableException>(() => store.Write(s => s.Execute("delete from keys")));
        await using var again = Stores.Open(connection);
        Assert.Equal(200, (await Names(again)).Count);
    }

    [Fact]
    public async Task A_request_given_up_before_it_began_writes_nothing()
    {
        await using var store = await New();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.Write(s => s.Execute("insert into keys (name, xml) values ('x', '')"), new CancellationToken(true)));
        Assert.Empty(await Names(store));
    }

    private Task<IStore> New() => Task.FromResult(engines.NewStore(Engine.Sqlite));

    private static Task<IReadOnlyList<string>> Names(IStore store) => store.Read(s => s.Query<string>("select name from keys order by name"));
}
