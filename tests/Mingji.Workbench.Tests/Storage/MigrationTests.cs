using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Tests.Storage;

public sealed class MigrationTests(Engines engines)
{
    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task Nodes_that_start_together_make_one_schema(Engine engine)
    {
        var connection = engines.NewDatabase(engine);
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Stores.Open(connection))));
        foreach (var store in stores)
        {
            Assert.Equal(Migrator.Numbers("Sqlite").Count, await store.Read(s => s.Single<int>("select count(*) from schema_versions")));
            await store.DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Engines.Both), MemberType = typeof(Engines))]
    public async Task A_database_of_a_newer_program_is_refused(Engine engine)
    {
        var connection = engines.NewDatabase(engine);
        await using (var store = Stores.Open(connection)) await store.Write(s => s.Execute("insert into schema_versions (number, name) values (9999, 'later')"));
        Assert.Contains("更新版本", Assert.Throws<RefusalException>(() => Stores.Open(connection)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_dialects_have_the_same_migrations_each_number_once()
    {
        Assert.Equal(Migrator.Numbers("Sqlite"), Migrator.Numbers("Postgres"));
        Assert.Distinct(Migrator.Numbers("Sqlite"));
    }
}
