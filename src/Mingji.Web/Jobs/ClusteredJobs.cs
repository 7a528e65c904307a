using System.Globalization;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;
using Quartz;

namespace Mingji.Web.Jobs;

/// <summary>
/// Shares jobs among the nodes of a cluster by Quartz.NET: each job has some lanes, which are fired wherever there is room, and fired again
/// elsewhere when their node dies. Which item is whose is settled by the items themselves.
/// </summary>
public sealed class ClusteredJobs(ISchedulerFactory schedulers, IStore store) : IJobRunner
{
    internal const string Number = "job";

    /// <summary>Lanes of one job: the work that all nodes together do on it at a time.</summary>
    private const int Lanes = 6;

    private const string Group = "jobs";
    private static readonly JobKey Lane = new("lane", Group);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    public async Task Wake(long job, CancellationToken cancel)
    {
        for (var lane = 0; lane < Lanes; lane++) await Add(job, cancel);
    }

    /// <summary>One more lane of a job, behind those of other jobs that wait.</summary>
    internal async Task Add(long job, CancellationToken cancel)
    {
        var trigger = TriggerBuilder.Create().WithIdentity(Guid.NewGuid().ToString("N"), GroupOf(job)).ForJob(Lane).StartNow()
            .UsingJobData(Number, job.ToString(CultureInfo.InvariantCulture)).Build();
        await (await schedulers.GetScheduler(cancel)).ScheduleTrigger(trigger, TriggerConflict.Keep, cancel);
    }

    /// <summary>Gives lanes to every unfinished job that has none: its beginning was not told, or all nodes died with it.</summary>
    internal async Task WakeForgotten(CancellationToken cancel)
    {
        var scheduler = await schedulers.GetScheduler(cancel);
        foreach (var job in await store.Read(JobStore.Unfinished, cancel))
        {
            if ((await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(GroupOf(job)), cancel)).Count == 0) await Wake(job, cancel);
        }
    }

    /// <summary>The jobs that Quartz knows: the lane, and the look at all.</summary>
    internal static void Declare(IQuartzBuilder quartz)
    {
        var look = new JobKey("look", Group);
        quartz.AddJob<JobLane>(j => j.WithIdentity(Lane).StoreDurably().RequestRecovery());
        quartz.AddJob<JobLook>(j => j.WithIdentity(look));
        quartz.AddTrigger(t => t.WithIdentity("look", Group).ForJob(look).StartNow().WithSimpleSchedule(Look));
    }

    private static string GroupOf(long job) => string.Create(CultureInfo.InvariantCulture, $"job-{job}");
}

/// <summary>A lane of one job: works on it for a while, and then lets those of other jobs go first.</summary>
internal sealed class JobLane(JobWork work, IJobRunner runner) : IJob
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(20);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var job = long.Parse(context.MergedJobDataMap.GetString(ClusteredJobs.Number)!, CultureInfo.InvariantCulture);
        if (!await work.Run(job, Turn, cancellationToken)) await ((ClusteredJobs)runner).Add(job, cancellationToken);
    }
}

/// <summary>Looks now and then, on one node at a time, whether every job is worked on.</summary>
[DisallowConcurrentExecution]
internal sealed class JobLook(IJobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await ((ClusteredJobs)runner).WakeForgotten(cancellationToken);
}
