using Mingji.Tests;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Tests.Storage;

/// <summary>The two engines that every test of the workbench runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Gives tests empty stores; one PostgreSQL server serves all of them.</summary>
public sealed class Engines : IDisposable
{
    private readonly Lazy<PostgresCluster> _cluster = new(PostgresCluster.Start);
    private readonly string _folder = Directory.CreateTempSubdirectory("mingji-store-").FullName;

    /// <summary>Both engines, for a theory.</summary>
    public static TheoryData<Engine> Both => [Engine.Sqlite, Engine.Postgres];

    public IStore NewStore(Engine engine) => Stores.Open(NewDatabase(engine));

    /// <summary>A connection to an empty database; skips the test where the engine is missing.</summary>
    public string NewDatabase(Engine engine)
    {
        if (engine == Engine.Sqlite) return Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db");
        if (PostgresCluster.WhyNot is { } why) Assert.Skip(why);
        return _cluster.Value.NewDatabase();
    }

    public void Dispose()
    {
        if (_cluster.IsValueCreated) _cluster.Value.Dispose();
        Directory.Delete(_folder, true);
    }
}
