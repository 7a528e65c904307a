namespace Mingji.Web.Jobs;

/// <summary>Sees to it that jobs are worked on: by this process alone, or by all nodes of a cluster.</summary>
public interface IJobRunner
{
    /// <summary>A job has been begun. Were this forgotten, the job would be found by the next look.</summary>
    Task Wake(long job, CancellationToken cancel);
}
