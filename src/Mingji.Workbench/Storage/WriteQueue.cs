using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Mingji.Workbench.Storage;

/// <summary>
/// The one writer of a SQLite file. Works that wait are committed together, each behind a savepoint of its own: one that fails is undone
/// alone, and nobody is told "saved" before the commit that holds his work is on the disk.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const string Before = "savepoint one";
    private const string Undo = "rollback to one";
    private const string After = "release one";
    private const int DiskError = 10;
    private const int DiskFull = 13;
    private const string NoRoom = "磁盘写不进去（可能满了），这一次没有存上；请系统管理员检查磁盘空间后再试";
    private const int MostTogether = 64;
    private const int MostWaiting = 10_000;
    private static readonly object None = new();
    private readonly SqliteConnection _connection;
    private readonly KeptCommands _kept;
    private readonly Task _loop;
    private readonly Channel<Item> _items = Channel.CreateBounded<Item>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public WriteQueue(SqliteConnection connection)
    {
        (_connection, _kept) = (connection, new(connection));
        _loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public async Task<T> Enqueue<T>(Func<Session, T> work, CancellationToken cancel)
    {
        var item = new Item<T>(work ?? throw new ArgumentNullException(nameof(work)));
        try
        {
            await _items.Writer.WriteAsync(item, cancel).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new UnavailableException("系统正在停止，这一次没有存上；请稍等一会儿再试");
        }

        return await item.Result.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _items.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        _kept.Dispose();
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
            var session = new Session(_connection, transaction, _kept);
            foreach (var item in batch) RunOne(item, session);
            transaction.Commit();
            foreach (var item in batch) item.Finish();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Nothing of the batch is on the disk; the queue itself must live on.
            var told = e is SqliteException { SqliteErrorCode: DiskFull or DiskError } ? new UnavailableException(NoRoom) : e;
            foreach (var item in batch) item.Fail(told);
        }
    }

    private static void RunOne(Item item, Session session)
    {
        session.Put(Before, None);
        if (!item.Run(session, out var thrown))
        {
            // The engine has undone the whole transaction already: there is nothing left to go on with.
            if (thrown is SqliteException { SqliteErrorCode: DiskFull or DiskError } lost) throw lost;
            session.Put(Undo, None);
        }

        session.Put(After, None);
    }

    private abstract class Item
    {
        /// <summary>False when the work threw; what it threw is its answer.</summary>
        public abstract bool Run(Session session, out Exception? thrown);

        public abstract void Finish();

        public abstract void Fail(Exception e);
    }

    private sealed class Item<T>(Func<Session, T> work) : Item
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _thrown;
        private T _answer = default!;

        public Task<T> Result => _done.Task;

        public override bool Run(Session session, out Exception? thrown)
        {
            try
            {
                _answer = work(session);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                _thrown = e;
            }

            thrown = _thrown;
            return thrown is null;
        }

        public override void Finish()
        {
            if (_thrown is null) _done.TrySetResult(_answer);
            else _done.TrySetException(_thrown);
        }

        public override void Fail(Exception e) => _done.TrySetException(_thrown is null or SqliteException ? e : _thrown);
    }
}
