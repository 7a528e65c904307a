using System.Collections.Immutable;
using System.Data.Common;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Jobs;

/// <summary>
/// Does a job's items, beside as many others who do the same on this node and others. What an item does and the mark that it is done are
/// one transaction, so each item is done once, whoever dies when.
/// </summary>
public sealed class JobWork(IStore store, IEnumerable<IJobKind> kinds, TimeProvider clock)
{
    private const int ListedAtOnce = 1000;
    private const int ClaimedAtOnce = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly ImmutableDictionary<JobKind, IJobKind> _kinds = kinds.ToImmutableDictionary(k => k.Kind);

    /// <summary>This process among all that work on jobs.</summary>
    public string Node { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Hears of each item that this process has brought to an end.</summary>
    public Action<JobKind, ItemState>? Ended { get; set; }

    /// <summary>
    /// Works until the job is over, or for about so long; waits for items that others hold. True when it is over. What was begun when it
    /// is cancelled is finished first.
    /// </summary>
    public async Task<bool> Run(long jobId, TimeSpan longest, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        while (clock.GetElapsedTime(began) < longest)
        {
            if (await store.Read(s => JobStore.Standing(s, jobId), cancel).ConfigureAwait(false) is not { IsOver: false } job) return true;
            if (job.State == JobState.Preparing) await List(job, cancel).ConfigureAwait(false);
            else if (!await Some(job, cancel).ConfigureAwait(false)) return true;
        }

        return false;
    }

    private async Task List(Job job, CancellationToken cancel)
    {
        IReadOnlyList<NewItem> found;
        try
        {
            found = await _kinds[job.Kind].List(job, job.Listed, ListedAtOnce, cancel).ConfigureAwait(false);
        }
        catch (RefusalException refusal) when (refusal is not UnavailableException)
        {
            await store.Write(s => JobEnds.Refuse(s, job, refusal.Message, clock.GetUtcNow()), cancel).ConfigureAwait(false);
            return;
        }

        await store.Write(s => JobClaims.Add(s, job, found, found.Count < ListedAtOnce), cancel).ConfigureAwait(false);
    }

    /// <summary>Does some items; false when the job is over.</summary>
    private async Task<bool> Some(Job job, CancellationToken cancel)
    {
        var claimed = await store.Write(s => JobClaims.Claim(s, job.Id, Node, clock.GetUtcNow(), ClaimedAtOnce), cancel).ConfigureAwait(false);
        if (claimed.Count == 0)
        {
            if (await store.Write(s => JobClaims.Finish(s, job.Id, clock.GetUtcNow()), cancel).ConfigureAwait(false)) return false;
            await Task.Delay(Pause, clock, cancel).ConfigureAwait(false);
            return true;
        }

        var tried = 0;
        try
        {
            for (; tried < claimed.Count; tried++)
            {
                cancel.ThrowIfCancellationRequested();
                await Do(job, claimed[tried], cancel).ConfigureAwait(false);
            }
        }
        finally
        {
            if (tried < claimed.Count) await Release(claimed.Skip(tried)).ConfigureAwait(false);
        }

        return true;
    }

    /// <summary>While the database can't be reached the item stays this node's, and is tried again.</summary>
    private async Task Do(Job job, JobItem item, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                if (await Effect(job, item, cancel).ConfigureAwait(false) is { } effect)
                    await store.Write(session => End(session, job, item, effect), CancellationToken.None).ConfigureAwait(false);
                return;
            }
            catch (Exception e) when (e is UnavailableException or DbException or TimeoutException)
            {
                await Task.Delay(Pause, clock, cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>What is to be committed with the mark; null when the job is over meanwhile.</summary>
    private async Task<Func<Session, Access, string>?> Effect(Job job, JobItem item, CancellationToken cancel)
    {
        var (now, access) = await store.Read(s => (JobStore.Standing(s, job.Id), Register.AccessOf(s, job.PersonId)), cancel).ConfigureAwait(false);
        if (now is not { State: JobState.Running }) return null;
        if (access is null) return Failing(Gone());
        if (item.Attempts > JobClaims.MostAttempts)
            return Failing(new RefusalException("处理这一项时程序几次中断，没有再试；请单独处理它，并告诉系统管理员"));
        try
        {
            return await _kinds[job.Kind].Begin(job, item, access, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (IsOfItem(e))
        {
            return Failing(e);
        }
    }

    private static Func<Session, Access, string> Failing(Exception why) => (_, _) => throw why;

    private bool End(Session session, Job job, JobItem item, Func<Session, Access, string> effect)
    {
        if (!JobClaims.Take(session, item, Node)) return false;
        var (state, outcome) = Outcome(session, job, effect);
        JobClaims.End(session, item, state, outcome);
        Ended?.Invoke(job.Kind, state);
        return true;
    }

    /// <summary>What a refused item has written by then is undone.</summary>
    private static (ItemState, string) Outcome(Session session, Job job, Func<Session, Access, string> effect)
    {
        session.Execute("savepoint item");
        try
        {
            var said = effect(session, Register.AccessOf(session, job.PersonId) ?? throw Gone());
            session.Execute("release savepoint item");
            return (ItemState.Done, said);
        }
        catch (Exception e) when (IsOfItem(e))
        {
            session.Execute("rollback to savepoint item");
            return (ItemState.Refused, e is RefusalException ? e.Message : "程序出错，没有处理这一项；请单独处理它，并告诉系统管理员");
        }
    }

    /// <summary>It is this item's own trouble, which another try would meet again; so is what the database will not have.</summary>
    private static bool IsOfItem(Exception e) => e is RefusalException and not UnavailableException
        || e is not (RefusalException or OperationCanceledException or DbException { IsTransient: true } or TimeoutException or OutOfMemoryException);

    private async Task Release(IEnumerable<JobItem> items) => await store.Write(session =>
    {
        foreach (var item in items) JobClaims.Release(session, item, Node);
        return true;
    }).ConfigureAwait(false);

    private static NoRightException Gone() => new("发起这项任务的人已经不能登录，这一项没有处理");
}
