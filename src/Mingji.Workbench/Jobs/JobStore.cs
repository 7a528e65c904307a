using System.Collections.Immutable;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>Jobs and their items in the database.</summary>
public static class JobStore
{
    private const string Columns =
        """
        select j.id, j.kind, j.person_id as PersonId, p.name as Person, u.name as Unit, u.path, j.year, j.options, j.folder, j.state,
            j.created_at as CreatedAt, j.ended_at as EndedAt, j.total, j.done, j.refused, j.listed, j.expired_at as ExpiredAt
        from jobs j join people p on p.id = j.person_id join units u on u.id = j.unit_id
        """;

    /// <summary>The job with its counts; null when there is none.</summary>
    public static Job? Find(Session session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(Columns + " where j.id = @id", new { id }) is { } row ? Counted(session, row.Job) : null;
    }

    /// <summary>The job without the counts of one that is running; null when there is none.</summary>
    internal static Job? Standing(Session session, long id) => session.First<Row>(Columns + " where j.id = @id", new { id })?.Job;

    /// <summary>Jobs of one person, the newest first; before the job of this number.</summary>
    public static ImmutableArray<Job> Of(Session session, long person, long before, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Counted(session, session.Query<Row>(
            Columns + " where j.person_id = @person and j.id < @before order by j.id desc limit @most", new { person, before, most }));
    }

    /// <summary>Jobs for units at or below a path, the newest first; before the job of this number.</summary>
    public static ImmutableArray<Job> Below(Session session, string path, long before, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        return Counted(session, session.Query<Row>(
            Columns + " where u.path like @below and j.id < @before order by j.id desc limit @most", new { below = path + "%", before, most }));
    }

    /// <summary>The numbers of all jobs that are not over, the oldest first.</summary>
    public static IReadOnlyList<long> Unfinished(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query<long>("select id from jobs where state in ('preparing', 'running') order by id");
    }

    /// <summary>The folders of all jobs whose files are still kept.</summary>
    public static IReadOnlySet<string> Folders(Session session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Query<string>("select folder from jobs where expired_at is null").ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A page of items in their order, of one state or of all (null), after the one of this number.</summary>
    public static IReadOnlyList<JobItem> Items(Session session, long job, ItemState? state, int after, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<ItemRow>(
                """
                select job_id as JobId, number, name, subject, state, outcome, attempts from job_items
                where job_id = @job and (@state = '' or state = @state) and number > @after order by number limit @most
                """,
                new { job, state = state is { } one ? Codes.Of(one) : "", after, most }).Select(r => r.Item),
        ];
    }

    /// <summary>A running job's counts are taken from its items: a count beside them would make its workers wait for each other.</summary>
    private static Job Counted(Session session, Job job)
    {
        if (job.State != JobState.Running) return job;
        var counts = session.Query<Count>(
            "select state, count(*) as Items from job_items where job_id = @Id and state <> 'waiting' group by state", new { job.Id });
        return job with { Done = Of(ItemState.Done), Refused = Of(ItemState.Refused) };
        int Of(ItemState state) => (int)(counts.FirstOrDefault(c => c.State == Codes.Of(state))?.Items ?? 0);
    }

    private static ImmutableArray<Job> Counted(Session session, IReadOnlyList<Row> rows) => [.. rows.Select(r => Counted(session, r.Job))];

    private sealed record Row(
        long Id, string Kind, long PersonId, string Person, string Unit, string Path, long Year, string Options, string Folder, string State,
        string CreatedAt, string? EndedAt, long Total, long Done, long Refused, long Listed, string? ExpiredAt)
    {
        public Job Job => new(
            Id, Codes.Read<JobKind>(Kind), PersonId, Person, Unit, Path, (int)Year, JobOptions.Read(Options), Folder, Codes.Read<JobState>(State),
            Timestamps.Read(CreatedAt), EndedAt is null ? null : Timestamps.Read(EndedAt), (int)Total, (int)Done, (int)Refused)
        {
            Listed = Listed, Expired = ExpiredAt is not null,
        };
    }

    private sealed record ItemRow(long JobId, long Number, string Name, long Subject, string State, string? Outcome, long Attempts)
    {
        public JobItem Item => new(JobId, (int)Number, Name, Subject, Codes.Read<ItemState>(State), Outcome ?? "", (int)Attempts);
    }

    /// <summary>By properties: SQLite gives counts of no rows no type that a constructor could be found by.</summary>
    private sealed record Count
    {
        public string State { get; init; } = "";

        public long Items { get; init; }
    }
}
