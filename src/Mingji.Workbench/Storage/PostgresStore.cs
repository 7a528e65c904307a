using Npgsql;

namespace Mingji.Workbench.Storage;

/// <summary>
/// Any number of nodes on one server. Each writing is a transaction of its own; works on the same case wait for each other at the rows
/// that they begin by updating.
/// </summary>
public sealed class PostgresStore : IStore
{
    /// <summary>More connections than this make the server slower, not faster; the rest wait here.</summary>
    private const int MostAtOnce = 24;

    private readonly NpgsqlDataSource _source;
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    public PostgresStore(string connection)
    {
        ArgumentException.ThrowIfNullOrEmpty(connection);
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.ConnectionStringBuilder.MaxPoolSize = MostAtOnce + 4;
        builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        _source = builder.Build();
        using var first = _source.OpenConnection();
        Migrator.Run(new Session(first, null), "Postgres", work =>
        {
            using var transaction = first.BeginTransaction();
            var session = new Session(first, transaction);
            session.Execute("select pg_advisory_xact_lock(7040)");
            work(session);
            transaction.Commit();
        });
    }

    public string Engine => "PostgreSQL";

    public Task<T> Read<T>(Func<Session, T> work, CancellationToken cancel = default) =>
        Run(work, System.Data.IsolationLevel.RepeatableRead, cancel);

    public Task<T> Write<T>(Func<Session, T> work, CancellationToken cancel = default) =>
        Run(work, System.Data.IsolationLevel.ReadCommitted, cancel);

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        _places.Dispose();
    }

    private async Task<T> Run<T>(Func<Session, T> work, System.Data.IsolationLevel level, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _places.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancel).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(level, cancel).ConfigureAwait(false);
            var answer = work(new Session(connection, transaction));
            await transaction.CommitAsync(cancel).ConfigureAwait(false);
            return answer;
        }
        finally
        {
            _places.Release();
        }
    }
}
