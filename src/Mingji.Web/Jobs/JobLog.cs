namespace Mingji.Web.Jobs;

/// <summary>What is logged of jobs: their numbers, and what failed; nothing of what they hold.</summary>
internal static class JobLog
{
    private static readonly Action<ILogger, long, Exception?> CannotWork = LoggerMessage.Define<long>(
        LogLevel.Error, new EventId(1, "job"), "job {Job} could not be worked on; it is tried again");

    private static readonly Action<ILogger, Exception?> CannotTidy = LoggerMessage.Define(
        LogLevel.Error, new EventId(2, "job-upkeep"), "jobs could not be looked after; it is tried again");

    public static void Failed(ILogger log, long job, Exception e) => CannotWork(log, job, e);

    public static void Failed(ILogger log, Exception e) => CannotTidy(log, e);
}
