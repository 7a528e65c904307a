using System.Diagnostics;
using Mingji.Workbench;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Telemetry;

/// <summary>A store whose readings and writings are measured; what is read and written is nobody's business.</summary>
internal sealed class MeasuredStore(IStore inner) : IStore
{
    public string Engine => inner.Engine;

    public bool WritesInTurn => inner.WritesInTurn;

    public Task<T> Read<T>(Func<Session, T> work, CancellationToken cancel = default) => Measured("read", () => inner.Read(work, cancel));

    public Task<T> Ask<T>(Func<Session, T> work, CancellationToken cancel = default) => Measured("ask", () => inner.Ask(work, cancel));

    public Task<T> Write<T>(Func<Session, T> work, CancellationToken cancel = default) => Measured("write", () => inner.Write(work, cancel));

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async Task<T> Measured<T>(string kind, Func<Task<T>> call)
    {
        var began = Stopwatch.GetTimestamp();
        using var activity = Measures.Source.StartActivity(kind, ActivityKind.Client);
        activity?.SetTag("db.system.name", Engine);
        var failed = true;
        try
        {
            var answer = await call();
            failed = false;
            return answer;
        }
        catch (RefusalException refusal) when (refusal is not UnavailableException)
        {
            // Somebody asked for what he can't have: the database did its work.
            failed = false;
            throw;
        }
        finally
        {
            if (failed) activity?.SetStatus(ActivityStatusCode.Error);
            Measures.Call(kind, failed, Stopwatch.GetElapsedTime(began));
        }
    }
}
