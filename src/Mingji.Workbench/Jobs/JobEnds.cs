using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>How jobs end before their items do, and how they are cleared away.</summary>
internal static class JobEnds
{
    /// <summary>Nothing can be listed: the job is over, with one refused item that says why.</summary>
    public static bool Refuse(Session session, Job job, string why, DateTimeOffset now)
    {
        var touched = session.Execute(
            "update jobs set state = 'done', ended_at = @at, total = total + 1, refused = refused + 1 where id = @Id and state = 'preparing'",
            new { at = Timestamps.Of(now), job.Id });
        if (touched == 0) return false;
        session.Execute(
            """
            insert into job_items (job_id, number, name, subject, state, outcome)
            select @Id, coalesce(max(number), 0) + 1, '全部', 0, 'refused', @why from job_items where job_id = @Id
            """,
            new { job.Id, why });
        return true;
    }

    /// <summary>Nothing more is done; an item that is being committed at this moment is still counted.</summary>
    public static bool Cancel(Session session, long job, long person, DateTimeOffset now) => session.Execute(
        """
        update jobs set state = 'cancelled', ended_at = @at, ended_by = @person,
            done = (select count(*) from job_items where job_id = @job and state = 'done'),
            refused = (select count(*) from job_items where job_id = @job and state = 'refused')
        where id = @job and state in ('preparing', 'running')
        """,
        new { at = Timestamps.Of(now), person, job }) == 1;

    /// <summary>The folders of jobs that ended before this time; their items go, the lines of the jobs stay.</summary>
    public static IReadOnlyList<string> Expire(Session session, DateTimeOffset before, DateTimeOffset now)
    {
        var jobs = session.Query<Old>(
            "select id, folder from jobs where ended_at < @before and expired_at is null order by id limit 20", new { before = Timestamps.Of(before) });
        foreach (var job in jobs)
        {
            session.Execute("delete from job_items where job_id = @Id", new { job.Id });
            session.Execute("delete from job_cases where job_id = @Id", new { job.Id });
            session.Execute("update jobs set expired_at = @at where id = @Id", new { at = Timestamps.Of(now), job.Id });
        }

        return [.. jobs.Select(j => j.Folder)];
    }

    private sealed record Old(long Id, string Folder);
}
