using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>A finding of a case that a job has audited.</summary>
public sealed record JobFinding(
    long Number, string Name, long Position, string Severity, string Rule, string Label, string? Stated, string? Expected, string Message);

/// <summary>What an audit of many cases found.</summary>
public static class JobFindings
{
    /// <summary>A page of findings in the order of the items, after this one.</summary>
    public static IReadOnlyList<JobFinding> After(Session session, long job, int number, long position, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query<JobFinding>(
            """
            select i.number, i.name, f.position, f.severity, f.rule, f.label, f.stated, f.expected, f.message
            from job_items i join findings f on f.case_id = i.subject
            where i.job_id = @job and i.state = 'done' and (i.number > @number or (i.number = @number and f.position > @position))
            order by i.number, f.position limit @most
            """,
            new { job, number, position, most });
    }

    public static string Word(string severity) => severity switch
    {
        "error" => "错误",
        "warning" => "提醒",
        _ => "提示",
    };
}
