using Mingji.Workbench.Storage;

namespace Mingji.Web.Tests.Running;

/// <summary>
/// A store that can take every writing back after it was answered: a test then asks a hundred people to do the same thing, and each finds
/// what the first found.
/// </summary>
internal sealed class DryStore(IStore inner) : IStore
{
    public bool Dry { get; set; }

    /// <summary>Every reading and writing fails, as when the disk is full or the server gone.</summary>
    public bool Broken { get; set; }

    public string Engine => inner.Engine;

    public bool WritesInTurn => inner.WritesInTurn;

    public Task<T> Read<T>(Func<Session, T> work, CancellationToken cancel = default) =>
        Broken ? throw new InvalidOperationException("the password is in the message") : inner.Read(work, cancel);

    public Task<T> Ask<T>(Func<Session, T> work, CancellationToken cancel = default) =>
        Broken ? throw new InvalidOperationException("the password is in the message") : inner.Ask(work, cancel);

    public async Task<T> Write<T>(Func<Session, T> work, CancellationToken cancel = default)
    {
        if (Broken) throw new InvalidOperationException("the password is in the message");
        if (!Dry) return await inner.Write(work, cancel);
        var answer = default(T);
        try
        {
            await inner.Write<T>(session =>
            {
                answer = work(session);
                throw new TakenBackException();
            }, cancel);
        }
        catch (TakenBackException)
        {
        }

        return answer!;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private sealed class TakenBackException : Exception;
}
