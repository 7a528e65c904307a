using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>
/// Remarks on cells. Who reviews a case now makes and settles them; the preparer and the reviewers of the case answer them.
/// </summary>
public sealed class RemarkDesk(IStore store, TimeProvider clock)
{
    /// <summary>The longest remark or answer.</summary>
    public const int Longest = 1000;

    /// <summary>More remarks than this on one case are a return with one sentence.</summary>
    private const int MostOpen = 200;

    private static readonly Role[] Answering =
        [Role.Preparer, Role.UnitReviewer, Role.Department, Role.FinanceDivision, Role.PerformanceDivision];

    /// <summary>The remarks of a case that the person may see, in the order in which they were made.</summary>
    public Task<ImmutableArray<Remark>> Of(Access access, long caseId, CancellationToken cancel = default) => store.Read(session =>
    {
        CaseAccess.MustSee(session, access, caseId);
        return RemarkStore.Of(session, caseId);
    }, cancel);

    /// <summary>Whether the person may answer remarks on this case.</summary>
    public static bool MayAnswer(Access access, Case subject)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        return access.HasAny(Answering, subject.UnitPath);
    }

    public Task<long> Add(Access access, long caseId, CellNumber cell, string text, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var subject = MustReview(session, access, caseId, "批注");
            var said = Clean(text, "批注");
            var found = CaseStore.Form(session, caseId)?.Filled.Cells.FirstOrDefault(c => c.Number == cell)
                ?? throw new RefusalException("表中没有这一格，请刷新页面后再批注");
            if (session.Single<long>("select open_remarks from cases where id = @caseId", new { caseId }) >= MostOpen)
                throw new RefusalException($"这份表上已有{MostOpen}条没有办结的批注，请直接退回并在理由里说明");
            found = found with { Label = found.Label.Trim('·') };
            var id = RemarkStore.Add(session, caseId, found, said, access.Person.Id, Timestamps.Of(clock.GetUtcNow()));
            Append(session, access, subject, RemarkAdded.Kind, new RemarkAdded(id, cell.Value, found.Label, said));
            return id;
        }, cancel);
    }

    public Task<bool> Answer(Access access, long caseId, long remarkId, string text, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var subject = CaseAccess.MustSee(session, access, caseId);
            if (!MayAnswer(access, subject)) throw new RefusalException("批注由这份表的填报人和审核人回复");
            var said = Clean(text, "回复");
            var remark = MustBeOpen(session, caseId, remarkId);
            RemarkStore.Answer(session, remarkId, said, access.Person.Id, Timestamps.Of(clock.GetUtcNow()));
            Append(session, access, subject, RemarkAnswered.Kind, new RemarkAnswered(remarkId, remark.Cell, remark.Label, said));
            return true;
        }, cancel);
    }

    public Task<bool> Settle(Access access, long caseId, long remarkId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var subject = MustReview(session, access, caseId, "办结批注");
            var remark = MustBeOpen(session, caseId, remarkId);
            RemarkStore.Settle(session, caseId, remarkId, access.Person.Id, Timestamps.Of(clock.GetUtcNow()));
            Append(session, access, subject, RemarkSettled.Kind, new RemarkSettled(remarkId, remark.Cell, remark.Label));
            return true;
        }, cancel);
    }

    /// <summary>The case, held for this writing, if it is the person's turn to review it.</summary>
    private static Case MustReview(Session session, Access access, long caseId, string what)
    {
        RemarkStore.Hold(session, caseId);
        var subject = CaseAccess.MustSee(session, access, caseId);
        return CaseAccess.WhyNotReview(session, access, subject, what) is { } why ? throw new RefusalException(why) : subject;
    }

    private static Remark MustBeOpen(Session session, long caseId, long remarkId)
    {
        var remark = RemarkStore.Of(session, caseId).FirstOrDefault(r => r.Id == remarkId) ?? throw new RefusalException("这份表上没有这条批注，请刷新页面");
        return remark.IsOpen ? remark : throw new RefusalException($"这条批注已由{remark.SettledBy}办结；有新的问题请另加批注");
    }

    private static string Clean(string text, string what)
    {
        var said = CellEditing.Clean(text);
        return said.Length switch
        {
            0 => throw new RefusalException($"{what}不能是空的，请写明内容"),
            > Longest => throw new RefusalException($"{what}不能超过{Longest}字，请写得短些，或分成几条"),
            _ => said,
        };
    }

    private void Append<T>(Session session, Access access, Case subject, string kind, T said) =>
        EventLog.Append(session, subject.Stream, clock.GetUtcNow(), access.Person.Id, kind, said);
}
