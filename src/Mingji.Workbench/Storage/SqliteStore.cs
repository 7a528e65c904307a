using System.Reflection;
using System.Runtime.InteropServices;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Mingji.Workbench.Storage;

/// <summary>
/// One file, one process. Readers run side by side on the write-ahead log; writers wait in one queue (see <see cref="WriteQueue"/>).
/// </summary>
public sealed class SqliteStore : IStore
{
    private const int BusyMilliseconds = 10_000;
    private readonly string _reading;
    private readonly KeptReaders _asking;
    private readonly WriteQueue _queue;

    static SqliteStore() => UseSystemEngine();

    public SqliteStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var source = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = true };
        var writer = Open(source.ToString());
        writer.Execute("pragma journal_mode = wal");
        Migrator.Run("Sqlite", work =>
        {
            using var transaction = writer.BeginTransaction();
            work(new Session(writer, transaction));
            transaction.Commit();
        });
        source.Mode = SqliteOpenMode.ReadWrite;
        _reading = source.ToString();
        _asking = new(() => Open(_reading));
        _queue = new WriteQueue(writer);
    }

    public string Engine => "SQLite";

    public bool WritesInTurn => true;

    public Task<T> Read<T>(Func<Session, T> work, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancel.ThrowIfCancellationRequested();
        using var connection = Open(_reading);
        using var transaction = connection.BeginTransaction(deferred: true);
        return Task.FromResult(work(new Session(connection, transaction)));
    }

    public Task<T> Ask<T>(Func<Session, T> work, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(_asking.Run(work));
    }

    public Task<T> Write<T>(Func<Session, T> work, CancellationToken cancel = default) => _queue.Enqueue(work, cancel);

    public async ValueTask DisposeAsync()
    {
        await _queue.DisposeAsync().ConfigureAwait(false);
        _asking.Dispose();
        SqliteConnection.ClearAllPools();
    }

    /// <summary>Refuses a path at which there is no database, for work that must not make a new one.</summary>
    public static void MustExist(string path)
    {
        if (!File.Exists(path)) throw new RefusalException($"没有数据库“{path}”；请用 --db 或 --data 指出它在哪里");
    }

    /// <summary>Writes the database as it is at this moment into a new file, while others go on writing to it.</summary>
    internal static void CopyTo(string path, string target)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using var connection = Open(source.ToString());
        connection.Execute("vacuum into @target", new { target });
    }

    private static SqliteConnection Open(string source)
    {
        var connection = new SqliteConnection(source);
        connection.Open();
        connection.Execute($"pragma synchronous = full; pragma busy_timeout = {BusyMilliseconds}");
        return connection;
    }

    /// <summary>The provider asks for "e_sqlite3", which comes with no package here: the system's own library stands in.</summary>
    private static void UseSystemEngine()
    {
        string[] names = OperatingSystem.IsWindows() ? ["winsqlite3"]
            : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"] : ["libsqlite3.so.0", "libsqlite3.so"];
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (name, assembly, search) =>
            name == "e_sqlite3" ? Load(names, assembly, search) : 0);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }

    private static nint Load(string[] names, Assembly assembly, DllImportSearchPath? search)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, assembly, search, out var handle)) return handle;
        }

        return 0;
    }
}
