using System.Collections.Immutable;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Jobs;

/// <summary>
/// A job that a person wants: for the unit of this number and all below it. An import takes no unit; it is for all that the person may fill in.
/// </summary>
public sealed record JobWish(JobKind Kind, long? UnitId, int Year, JobOptions Options, string Folder);

/// <summary>A page of jobs, and whether there is more.</summary>
public sealed record JobPage(ImmutableArray<Job> Jobs, bool More);

/// <summary>Begins, shows and cancels long work. Who does the work is told by the caller, after it has been committed.</summary>
public sealed class JobDesk(IStore store, TimeProvider clock)
{
    /// <summary>The most unfinished jobs of one person.</summary>
    public const int MostOfOnePerson = 3;

    /// <summary>Jobs shown at once.</summary>
    public const int Page = 20;

    private static readonly Role[] Auditors =
        [Role.UnitReviewer, Role.Department, Role.FinanceDivision, Role.PerformanceDivision, Role.Administrator];

    /// <summary>The number of the new job.</summary>
    public Task<long> Begin(Access access, JobWish wish, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(wish);
        return store.Write(session =>
        {
            var unit = Unit(session, access, wish);
            if (session.Single<long>(
                "select count(*) from jobs where person_id = @Id and state in ('preparing', 'running')", new { access.Person.Id }) >= MostOfOnePerson)
                throw new RefusalException($"您已有{MostOfOnePerson}项任务没有做完；请等一项做完，或取消一项，再发起新的");
            return session.Single<long>(
                """
                insert into jobs (kind, person_id, unit_id, year, options, folder, state, created_at)
                values (@kind, @person, @unit, @Year, @options, @Folder, 'preparing', @now) returning id
                """,
                new
                {
                    kind = Codes.Of(wish.Kind), person = access.Person.Id, unit, wish.Year, options = wish.Options.Write(), wish.Folder,
                    now = Timestamps.Of(clock.GetUtcNow()),
                });
        }, cancel);
    }

    /// <summary>
    /// The job, if it is the person's own and he still sees the units that it is for, or he looks after them; else refused as if there
    /// were none.
    /// </summary>
    public static Job MustSee(Session session, Access access, long id)
    {
        ArgumentNullException.ThrowIfNull(access);
        return JobStore.Find(session, id) is { } job
            && (access.Has(Role.Administrator, job.Path) || (job.PersonId == access.Person.Id && access.Sees(job.Path))) ? job
                : throw new NoRightException("没有这项任务，或者您没有查看它的权限；任务由发起人和系统管理员查看");
    }

    /// <summary>The person's own jobs, or all for the units that he looks after; the newest first, those before this number.</summary>
    public static JobPage List(Session session, Access access, bool all, long before = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(access);
        ImmutableArray<Job> found = all
            ? [.. access.RootsFor(Role.Administrator).SelectMany(path => JobStore.Below(session, path, before, Page + 1))
                .OrderByDescending(j => j.Id)]
            : JobStore.Of(session, access.Person.Id, before, Page + 1);
        return new([.. found.Take(Page)], found.Length > Page);
    }

    /// <summary>Stops the job where it is: what is done stays done.</summary>
    public Task<bool> Cancel(Access access, long id, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var job = MustSee(session, access, id);
            return JobEnds.Cancel(session, job.Id, access.Person.Id, clock.GetUtcNow()) ? true : throw new RefusalException("这项任务已经结束，不用取消");
        }, cancel);
    }

    /// <summary>Clears away what ended before this time; gives the folders that are of no more use.</summary>
    public Task<IReadOnlyList<string>> Expire(DateTimeOffset before, CancellationToken cancel = default) =>
        store.Write(session => JobEnds.Expire(session, before, clock.GetUtcNow()), cancel);

    private static long Unit(Session session, Access access, JobWish wish)
    {
        if (wish.Kind == JobKind.Import)
        {
            return access.Grants.FirstOrDefault(g => g.Role == Role.Preparer)?.UnitId
                ?? throw new NoRightException("导入要由单位的“填报人”来做，您不是填报人");
        }

        var unit = wish.UnitId is { } id ? UnitTree.Find(session, id) : null;
        if (unit is null || !access.Sees(unit.Path)) throw new NoRightException("没有这个单位，或者您没有查看它的权限；只能选本单位及其下属单位");
        if (wish.Kind == JobKind.Audit && !access.HasAny(Auditors, unit.Path))
            throw new NoRightException("全年审核要由单位审核人、主管部门、财政部门或系统管理员来做");
        return unit.Id;
    }
}
