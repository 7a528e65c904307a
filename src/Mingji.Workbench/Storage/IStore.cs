namespace Mingji.Workbench.Storage;

/// <summary>
/// The workbench's database. A reading sees one state of it; a writing happens whole or not at all, and is on the disk when its task is
/// done. The work is plain SQL that both engines understand.
/// </summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>"SQLite" or "PostgreSQL", for people.</summary>
    string Engine { get; }

    /// <summary>Writings run one after another: what can be worked out before a writing should be.</summary>
    bool WritesInTurn { get; }

    Task<T> Read<T>(Func<Session, T> work, CancellationToken cancel = default);

    /// <summary>A reading of one statement, which sees one state by itself: it costs a distant server one answer and no more.</summary>
    Task<T> Ask<T>(Func<Session, T> work, CancellationToken cancel = default);

    Task<T> Write<T>(Func<Session, T> work, CancellationToken cancel = default);
}
