using Mingji.Workbench;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Jobs;

/// <summary>Works on jobs in this process, the only one that there is: a few at a time, the oldest first.</summary>
public sealed class LocalJobs(IStore store, JobWork work, ILogger<LocalJobs> log) : BackgroundService, IJobRunner
{
    private const int AtOnce = 2;
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _wanted = new(0);

    public Task Wake(long job, CancellationToken cancel)
    {
        _wanted.Release();
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        _wanted.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new Dictionary<long, Task>();
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var ended in running.Where(r => r.Value.IsCompleted).Select(r => r.Key).ToList()) running.Remove(ended);
            foreach (var job in (await Unfinished(stoppingToken)).Where(j => !running.ContainsKey(j)).Take(AtOnce - running.Count))
                running[job] = Task.Run(() => Run(job, stoppingToken), CancellationToken.None);
            await ((Task)_wanted.WaitAsync(Look, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(running.Values);
    }

    private async Task<IReadOnlyList<long>> Unfinished(CancellationToken cancel)
    {
        try
        {
            return await store.Read(JobStore.Unfinished, cancel);
        }
        catch (Exception e) when (e is RefusalException or System.Data.Common.DbException or OperationCanceledException)
        {
            return [];
        }
    }

    private async Task Run(long job, CancellationToken cancel)
    {
        try
        {
            await work.Run(job, TimeSpan.MaxValue, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The next start goes on with it.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            JobLog.Failed(log, job, e);
            await Task.Delay(Look, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            if (!cancel.IsCancellationRequested) _wanted.Release();
        }
    }
}
