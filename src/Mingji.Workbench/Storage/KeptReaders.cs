using System.Collections.Concurrent;
using System.Data.Common;

namespace Mingji.Workbench.Storage;

/// <summary>
/// Connections for readings of one statement, such as who is signed in: they are asked at every request, so both the connection and the
/// plans of its statements are kept.
/// </summary>
internal sealed class KeptReaders(Func<DbConnection> open) : IDisposable
{
    /// <summary>More readings than this at once open a connection each.</summary>
    private const int Most = 8;

    private readonly ConcurrentBag<Reader> _idle = [];
    private volatile bool _isClosed;

    public T Run<T>(Func<Session, T> work)
    {
        if (!_idle.TryTake(out var reader)) reader = new(open());
        T answer;
        try
        {
            answer = work(new(reader.Connection, null, reader.Commands));
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        if (_idle.Count < Most && !_isClosed) _idle.Add(reader);
        else reader.Dispose();
        return answer;
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var reader)) reader.Dispose();
    }

    private sealed class Reader(DbConnection connection) : IDisposable
    {
        public DbConnection Connection { get; } = connection;

        public KeptCommands Commands { get; } = new(connection);

        public void Dispose()
        {
            Commands.Dispose();
            Connection.Dispose();
        }
    }
}
