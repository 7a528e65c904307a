using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Mingji.Workbench.Storage;

/// <summary>
/// The one writer of a SQLite file. Works that wait are committed together, each behind a savepoint of its own: one that fails is undone
/// alone, and nobody is told "saved" before the commit that holds his work is on the disk.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostTogether = 64;
    private const int MostWaiting = 10_000;
    private readonly SqliteConnection _connection;
    private readonly Task _loop;
    private readonly Channel<Item> _items = Channel.CreateBounded<Item>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public WriteQueue(SqliteConnection connection)
    {
        _connection = connection;
        _loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public async Task<T> Enqueue<T>(Func<Session, T> work, CancellationToken cancel)
    {
        var item = new Item<T>(work);
        await _items.Writer.WriteAsync(item, cancel).ConfigureAwait(false);
        return await item.Result.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _items.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private void Loop()
    {
        var batch = new List<Item>(MostTogether);
        while (_items.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            while (batch.Count < MostTogether && _items.Reader.TryRead(out var item)) batch.Add(item);
            Run(batch);
        }
    }

    private void Run(List<Item> batch)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            var session = new Session(_connection, transaction);
            foreach (var item in batch) RunOne(item, session);
            transaction.Commit();
            foreach (var item in batch) item.Finish();
        }
        catch (SqliteException e)
        {
            foreach (var item in batch) item.Fail(e);
        }
    }

    private static void RunOne(Item item, Session session)
    {
        session.Execute("savepoint one");
        if (!item.Run(session)) session.Execute("rollback to one");
        session.Execute("release one");
    }

    private abstract class Item
    {
        /// <summary>False when the work threw; what it threw is its answer.</summary>
        public abstract bool Run(Session session);

        public abstract void Finish();

        public abstract void Fail(Exception e);
    }

    private sealed class Item<T>(Func<Session, T> work) : Item
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _thrown;
        private T _answer = default!;

        public Task<T> Result => _done.Task;

        public override bool Run(Session session)
        {
            try
            {
                _answer = work(session);
                return true;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                _thrown = e;
                return false;
            }
        }

        public override void Finish()
        {
            if (_thrown is null) _done.TrySetResult(_answer);
            else _done.TrySetException(_thrown);
        }

        public override void Fail(Exception e) => _done.TrySetException(_thrown ?? e);
    }
}
