using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>
/// Who works on which item. A claim only keeps two nodes from the same work; that an item is done once follows from
/// <see cref="Take"/>, which is in the same transaction as what the item does.
/// </summary>
internal static class JobClaims
{
    /// <summary>An item that has been claimed so often, each time by a node that died with it, is given up.</summary>
    public const int MostAttempts = 8;

    private const string Mine =
        """
        update job_items set claimed_by = @node, attempts = attempts + 1 where job_id = @job and number in (
            select number from job_items
            where job_id = @job and state = 'waiting' and number >= @low
                and (claimed_by is null or (claimed_by <> @node and claimed_by not in (select name from job_nodes where seen_at >= @alive)))
            order by number limit @most)
        returning number, name, subject, attempts
        """;

    /// <summary>
    /// Lists what was found after <paramref name="job"/>.Listed; false when somebody else has listed the same meanwhile. With fewer than
    /// were asked for the list is complete, and the work begins.
    /// </summary>
    public static bool Add(Session session, Job job, IReadOnlyList<NewItem> found, bool isLast)
    {
        var upTo = found.Count > 0 ? found[^1].Subject : job.Listed;
        var total = session.First<long?>(
            """
            update jobs set listed = @upTo, total = total + @count, state = @state
            where id = @Id and state = 'preparing' and listed = @Listed returning total
            """,
            new { upTo, count = (long)found.Count, state = Codes.Of(isLast ? JobState.Running : JobState.Preparing), job.Id, job.Listed });
        if (total is not { } all) return false;
        var number = all - found.Count;
        foreach (var item in found)
        {
            number++;
            session.Put(
                "insert into job_items (job_id, number, name, subject) values (@Id, @number, @Name, @Subject)",
                new { job.Id, number, item.Name, item.Subject });
        }

        return true;
    }

    /// <summary>Some items that nobody who is alive works on; none when there are none, or the job is not running.</summary>
    public static IReadOnlyList<JobItem> Claim(Session session, long job, string node, DateTimeOffset now, int most)
    {
        // Whoever claims waits for whoever is claiming; what he looks at next is then as that one has left it.
        if (session.First<long?>("update jobs set low = low where id = @job and state = 'running' returning low", new { job }) is not { } low) return [];
        var waiting = session.First<long?>(
            "select number from job_items where job_id = @job and state = 'waiting' and number >= @low order by number limit 1", new { job, low });
        if (waiting is not { } from) return [];
        if (from > low) session.Put("update jobs set low = @from where id = @job", new { from, job });
        var alive = Timestamps.Of(now - JobNodes.Silence);
        return [.. session.Query<ItemRow>(Mine, new { job, low = from, node, alive, most }).Select(r => r.Item(job)).OrderBy(i => i.Number)];
    }

    /// <summary>
    /// The item is this node's and still to be done: whoever else holds it for his waits until this writing is over, and finds it done.
    /// </summary>
    public static bool Take(Session session, JobItem item, string node) => session.Execute(
        """
        update job_items set claimed_by = claimed_by where job_id = @JobId and number = @Number and state = 'waiting' and claimed_by = @node
            and exists (select 1 from jobs where id = @JobId and state = 'running')
        """,
        new { item.JobId, item.Number, node }) == 1;

    public static void End(Session session, JobItem item, ItemState state, string outcome) => session.Put(
        "update job_items set state = @state, outcome = @outcome, claimed_by = null where job_id = @JobId and number = @Number",
        new { state = Codes.Of(state), outcome, item.JobId, item.Number });

    /// <summary>The node stops before it has tried the item, and leaves it to others.</summary>
    public static void Release(Session session, JobItem item, string node) => session.Put(
        """
        update job_items set claimed_by = null, attempts = attempts - 1
        where job_id = @JobId and number = @Number and state = 'waiting' and claimed_by = @node
        """,
        new { item.JobId, item.Number, node });

    /// <summary>The job is over when no item waits; true when it is.</summary>
    public static bool Finish(Session session, long job, DateTimeOffset now)
    {
        session.Execute(
            """
            update jobs set state = 'done', ended_at = @at,
                done = (select count(*) from job_items where job_id = @job and state = 'done'),
                refused = (select count(*) from job_items where job_id = @job and state = 'refused')
            where id = @job and state = 'running' and not exists (select 1 from job_items where job_id = @job and state = 'waiting')
            """,
            new { at = Timestamps.Of(now), job });
        return session.First<string>("select state from jobs where id = @job", new { job }) is not ("preparing" or "running");
    }

    private sealed record ItemRow(long Number, string Name, long Subject, long Attempts)
    {
        public JobItem Item(long job) => new(job, (int)Number, Name, Subject, ItemState.Waiting, "", (int)Attempts);
    }
}
