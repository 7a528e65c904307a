using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Tests.Storage;

/// <summary>Statements put aside, and those whose plan is kept, are as good as those done one by one.</summary>
public sealed class PutAsideTests(Engines engines)
{
    private const string Insert = "insert into keys (name, xml) values (@name, @xml)";

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task What_is_put_is_there_when_the_writing_has_ended_and_when_it_is_asked_for(Engine engine)
    {
        await using var store = engines.NewStore(engine);
        var seen = await store.Write(s =>
        {
            s.Put(Insert, new { name = "a", xml = "1" });
            s.Put(Insert, new { name = "b", xml = "2" });
            var between = Count(s);
            s.Put(Insert, new { name = "c", xml = "3" });
            return between;
        });

        Assert.Equal((2, 3), (seen, await store.Read(Count)));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task One_that_fails_undoes_its_writing_and_no_other(Engine engine)
    {
        await using var store = engines.NewStore(engine);
        await store.Write(s => Twice(s, "a", "b"));

        await Assert.ThrowsAnyAsync<Exception>(() => store.Write(s => Twice(s, "c", "a")));
        await Assert.ThrowsAnyAsync<Exception>(() => store.Write(s => Count(s) + Twice(s, "d", "b")));
        await Assert.ThrowsAnyAsync<Exception>(() => store.Write(s => Looked(s) + Twice(s, "d", "b")));
        await store.Write(s => Count(s) + Twice(s, "e", "f"));

        Assert.Equal(["a", "b", "e", "f"], await store.Read(s => s.Query<string>("select name from keys order by name")));
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Who_looks_sees_what_the_same_writing_has_put_and_nothing_when_there_is_nothing(Engine engine)
    {
        await using var store = engines.NewStore(engine);

        Assert.Equal(0, await store.Write(Looked));
        Assert.Equal((0, 1), await store.Write(s => (Looked(s), Twice(s, "a", "b") + Looked(s))));
        Assert.Equal((1, 2), (await store.Write(Looked), await store.Read(Count)));
    }

    private static int Twice(Session session, string first, string second)
    {
        session.Put(Insert, new { name = first, xml = first });
        session.Put(Insert, new { name = second, xml = second });
        return 0;
    }

    private static int Looked(Session session) =>
        session.Look<string>("select name from keys where name = @name", new { name = "a" }).Count;

    private static int Count(Session session) => (int)session.Single<long>("select count(*) from keys");
}
