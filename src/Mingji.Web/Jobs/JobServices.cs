using Mingji.Web.Hosting;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;
using Npgsql;
using Quartz;

namespace Mingji.Web.Jobs;

/// <summary>What serves long work: in this process alone on a SQLite file, shared by all nodes on a server.</summary>
internal static class JobServices
{
    /// <summary>Before a node is taken for dead, and another recovers what it fired.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);

    public static void AddJobs(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton<DataMark>().AddSingleton<JobFolder>().AddSingleton<JobUploads>().AddSingleton<JobDesk>().AddSingleton<JobResults>()
            .AddSingleton<JobWork>();
        services.AddSingleton<IJobKind, ImportJobs>().AddSingleton<IJobKind, AuditJobs>().AddSingleton<IJobKind, ExportJobs>();
        services.AddHostedService<JobUpkeep>();
        if (Stores.IsServer(settings.Database)) AddCluster(services, settings);
        else services.AddSingleton<LocalJobs>().AddSingleton<IJobRunner>(s => s.GetRequiredService<LocalJobs>())
            .AddHostedService(s => s.GetRequiredService<LocalJobs>());
    }

    private static void AddCluster(IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton<IJobRunner, ClusteredJobs>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = "mingji";
                o.GenerateInstanceId = true;
                o.PropagateTraceContext = false;
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(settings.JobsAtOnce + 1);
            quartz.UsePersistentStore(store =>
            {
                store.ConfigureStore(o =>
                {
                    // Their tables are made by our migrations.
                    o.TablePrefix = "quartz_";
                    o.SchemaProvisioning = SchemaProvisioning.Validate;
                    o.StoreJobDataAsStrings = true;
                    o.RecoverFiringsCancelledByShutdown = true;
                });
                store.UsePostgres(NpgsqlFactory.Instance, new NpgsqlConnectionStringBuilder(settings.Database) { MaxPoolSize = 6 }.ToString());
                store.UseClustering(o => (o.CheckinInterval, o.CheckinMisfireThreshold) = (CheckIn, CheckIn));
            });
            ClusteredJobs.Declare(quartz);
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }
}
