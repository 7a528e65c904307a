using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Tests.Cases;
using Mingji.Workbench.Tests.Storage;

namespace Mingji.Workbench.Tests;

public sealed class SignInLookupTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Of_many_who_ask_at_once_each_hears_of_his_own_sign_in(Engine engine)
    {
        await using var city = await City.Open(engines.NewStore(engine));
        var lookup = new SignInLookup(city.Store, city.Clock);
        var people = new[] { await city.As("administrator"), await city.As("finance"), await city.As("evaluator") };
        var tokens = new List<(string Token, Access? Access)> { ("", null), ("nobody's", null) };
        for (var i = 0; i < 30; i++)
        {
            var person = people[i % people.Length];
            tokens.Add((await city.Store.Write(s => SignIns.Start(s, City.Now, person.Person.Id)), person));
        }

        var ended = tokens[5].Token;
        await city.Store.Write(s =>
        {
            SignIns.End(s, City.Now, ended);
            return true;
        });
        var found = await Task.WhenAll(Enumerable.Range(0, 5).SelectMany(_ => tokens).Select(t => Task.Run(() => lookup.Find(t.Token))));

        for (var i = 0; i < found.Length; i++)
        {
            var (token, access) = tokens[i % tokens.Count];
            var expected = token == ended ? null : access;
            Assert.Equal(expected?.Person, found[i]?.Person);
            Assert.Equal(expected?.Grants.Select(g => (g.Role, g.UnitId)), found[i]?.Grants.Select(g => (g.Role, g.UnitId)));
        }
    }

    [Fact]
    public async Task Whoever_has_signed_out_is_nobody_for_all_who_ask_after_it()
    {
        await using var city = await City.Open(engines.NewStore(Engine.Postgres));
        var lookup = new SignInLookup(city.Store, city.Clock);
        var person = (await city.As("finance")).Person.Id;
        var others = await city.Store.Write(s => SignIns.Start(s, City.Now, person));
        using var stop = new CancellationTokenSource();
        var rush = Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) Assert.NotNull(await lookup.Find(others));
        })));
        for (var i = 0; i < 50; i++)
        {
            var token = await city.Store.Write(s => SignIns.Start(s, City.Now, person));
            Assert.NotNull(await lookup.Find(token));
            await city.Store.Write(s =>
            {
                SignIns.End(s, City.Now, token);
                return true;
            });
            Assert.Null(await lookup.Find(token));
        }

        await stop.CancelAsync();
        await rush;
    }

    [Fact]
    public async Task Those_whose_reading_fails_all_hear_of_it_and_the_next_are_looked_up()
    {
        await using var city = await City.Open(engines.NewStore(Engine.Postgres));
        var broken = new Broken(city.Store);
        var lookup = new SignInLookup(broken, city.Clock);
        var person = (await city.As("finance")).Person.Id;
        var token = await city.Store.Write(s => SignIns.Start(s, City.Now, person));

        var asked = Enumerable.Range(0, 20).Select(_ => lookup.Find(token)).ToList();
        foreach (var one in asked) await Assert.ThrowsAsync<UnavailableException>(() => one);
        broken.IsMended = true;

        Assert.Equal(person, (await lookup.Find(token))?.Person.Id);
    }

    [Fact]
    public async Task Who_goes_away_while_he_waits_leaves_the_others_theirs()
    {
        await using var city = await City.Open(engines.NewStore(Engine.Postgres));
        var lookup = new SignInLookup(city.Store, city.Clock);
        var person = (await city.As("finance")).Person.Id;
        var token = await city.Store.Write(s => SignIns.Start(s, City.Now, person));
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        var (left, stayed) = (lookup.Find(token, gone.Token), lookup.Find(token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(person, (await stayed)?.Person.Id);
    }

    /// <summary>A store that can't be reached until it is mended.</summary>
    private sealed class Broken(IStore inner) : IStore
    {
        public bool IsMended { get; set; }

        public string Engine => inner.Engine;

        public bool WritesInTurn => inner.WritesInTurn;

        public Task<T> Read<T>(Func<Session, T> work, CancellationToken cancel = default) => inner.Read(work, cancel);

        public Task<T> Ask<T>(Func<Session, T> work, CancellationToken cancel = default) =>
            IsMended ? inner.Ask(work, cancel) : Task.FromException<T>(new UnavailableException("数据库暂时连不上"));

        public Task<T> Write<T>(Func<Session, T> work, CancellationToken cancel = default) => inner.Write(work, cancel);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
