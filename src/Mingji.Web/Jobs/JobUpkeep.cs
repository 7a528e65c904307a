using Mingji.Web.Hosting;
using Mingji.Workbench;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Jobs;

/// <summary>
/// Says to the others that this process is alive, and clears away jobs whose time is over. Any number of nodes may do so side by side.
/// </summary>
public sealed class JobUpkeep(
    IStore store, JobWork work, JobDesk desk, JobFolder folder, DataMark mark, WebSettings settings, TimeProvider clock, ILogger<JobUpkeep> log)
    : BackgroundService
{
    private static readonly TimeSpan Tidying = TimeSpan.FromMinutes(10);
    private DateTimeOffset _tidied;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Say(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Quietly(() => store.Write(s =>
        {
            JobNodes.Leave(s, work.Node);
            return true;
        }, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Quietly(() => Tidy(stoppingToken));
            await Task.Delay(JobNodes.Beat, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (store.Engine == Stores.Server && !stoppingToken.IsCancellationRequested) await Quietly(() => Say(stoppingToken));
        }
    }

    private Task<bool> Say(CancellationToken cancel) => store.Write(session =>
    {
        if (store.Engine == Stores.Server) JobNodes.Say(session, work.Node, mark.Text, clock.GetUtcNow());
        else JobNodes.SayAlone(session, work.Node, mark.Text);
        return true;
    }, cancel);

    private async Task Tidy(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now - _tidied < Tidying) return;
        _tidied = now;
        while (await desk.Expire(now - settings.KeepsResults, cancel) is { Count: > 0 } over)
        {
            foreach (var gone in over) folder.Delete(gone);
        }

        folder.DeleteOrphans(await store.Read(JobStore.Folders, cancel), now);
    }

    private async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is RefusalException or System.Data.Common.DbException or IOException or OperationCanceledException)
        {
            if (e is not OperationCanceledException) JobLog.Failed(log, e);
        }
    }
}
