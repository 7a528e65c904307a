using System.Data;
using Npgsql;

namespace Mingji.Workbench.Storage;

/// <summary>
/// Any number of nodes on one server. Each writing is a transaction of its own; works on the same case wait for each other at the rows
/// that they begin by updating, or are done again when another has appended to the case's history before them.
/// </summary>
public sealed class PostgresStore : IStore
{
    /// <summary>More connections than this make the server slower, not faster; the rest wait here.</summary>
    private const int MostAtOnce = 16;

    private const int LargestMessage = 64 * 1024;
    private const int MostLost = 2;

    /// <summary>Each time somebody else's change of the case went through: so many people do not type in one form.</summary>
    private const int MostOvertaken = 100;

    private const string Later = "数据库暂时连不上，这一次没有存上；请稍等一会儿再试";
    private const string Unknown = "存的时候数据库连接断了，不知道有没有存上；请刷新页面看一看，没有存上的请重试";

    private static readonly TimeSpan LongestLast = TimeSpan.FromSeconds(10);
    private readonly NpgsqlDataSource _source;
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    public PostgresStore(string connection)
    {
        ArgumentException.ThrowIfNullOrEmpty(connection);
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.ConnectionStringBuilder.MaxPoolSize = MostAtOnce + 4;
        builder.ConnectionStringBuilder.MaxAutoPrepare = 100;
        builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        // A form's document goes out in one piece: the server need not wake for each part of it.
        builder.ConnectionStringBuilder.WriteBufferSize = LargestMessage;
        // No work leaves anything in its session, so there is nothing to put right between two of them: it would be seven statements more.
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        _source = builder.Build();
        // Works hold their thread while the server answers; with too few of them nothing else would get on for seconds after a start.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, MostAtOnce * 2), ports);
        using var first = _source.OpenConnection();
        Migrator.Run("Postgres", work =>
        {
            using var transaction = first.BeginTransaction();
            var session = new Session(first, transaction);
            session.Execute("select pg_advisory_xact_lock(7040)");
            work(session);
            session.Finish();
            transaction.Commit();
        });
    }

    public string Engine => Stores.Server;

    public bool WritesInTurn => false;

    public Task<T> Read<T>(Func<Session, T> work, CancellationToken cancel = default) =>
        Run(work, IsolationLevel.RepeatableRead, cancel);

    public Task<T> Ask<T>(Func<Session, T> work, CancellationToken cancel = default) => Run(work, null, cancel);

    /// <summary>Once begun, a writing is not given up for a browser that was closed: what was typed is to be kept.</summary>
    public Task<T> Write<T>(Func<Session, T> work, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return Run(work, IsolationLevel.ReadCommitted, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        // What has begun is finished first.
        for (var i = 0; i < MostAtOnce; i++) await _places.WaitAsync(LongestLast).ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> Run<T>(Func<Session, T> work, IsolationLevel? level, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _places.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            for (int lost = 0, overtaken = 0; lost < MostLost && overtaken < MostOvertaken;)
            {
                var (end, answer) = await Try(work, level, cancel).ConfigureAwait(false);
                if (end == End.Done) return answer;
                if (end == End.Overtaken)
                {
                    overtaken++;
                    continue;
                }

                // The connection may be one of a server that has been restarted since, and so may all that wait with it.
                lost++;
                _source.Clear();
            }

            throw new UnavailableException(Later);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>When it is not done, nothing of the work can have been committed.</summary>
    private async Task<(End End, T Answer)> Try<T>(Func<Session, T> work, IsolationLevel? level, CancellationToken cancel)
    {
        T answer;
        try
        {
            await using var connection = await _source.OpenConnectionAsync(cancel).ConfigureAwait(false);
            var session = level is { } isolated ? new Session(connection, () => connection.BeginTransaction(isolated))
                : new(connection, (IDbTransaction?)null);
            try
            {
                answer = work(session);
                await Commit(session).ConfigureAwait(false);
            }
            finally
            {
                if (session.Transaction is { } begun) await begun.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (PostgresException e) when (e is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "events" })
        {
            return (End.Overtaken, default!);
        }
        catch (NpgsqlException e) when (e.IsTransient || IsLost(e))
        {
            return (End.Lost, default!);
        }

        return (End.Done, answer);
    }

    /// <summary>
    /// The server says of a transaction that it gave way to another that it is undone. Whoever hears nothing does not know: trying again
    /// could do the work twice.
    /// </summary>
    private static async Task Commit(Session session)
    {
        try
        {
            if (!session.Commit()) await session.Transaction!.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (NpgsqlException e) when (e is not PostgresException { SqlState: ['4', '0', ..] } && (e.IsTransient || IsLost(e)))
        {
            throw new UnavailableException(Unknown);
        }
    }

    /// <summary>How a try ended: lost with its connection or its transaction, or overtaken by a change of the same case.</summary>
    private enum End
    {
        Done,
        Lost,
        Overtaken,
    }

    private static bool IsLost(NpgsqlException e) => e.InnerException is IOException or System.Net.Sockets.SocketException
        || e is PostgresException { SqlState: ['5', '7', ..] or ['0', '8', ..] };
}
