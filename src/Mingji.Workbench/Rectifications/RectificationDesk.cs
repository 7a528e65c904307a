using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Rectifications;

/// <summary>
/// Rectifications: a reviewer asks with reason and deadline, the preparer answers with evidence, whoever asked checks, accepts or asks
/// again. The form itself stays as it was handed in.
/// </summary>
public sealed class RectificationDesk(IStore store, TimeProvider clock)
{
    /// <summary>The longest text of a turn.</summary>
    public const int Longest = 1000;

    /// <summary>The longest time given.</summary>
    private const int MostDays = 366;

    private const int MostOpen = 100;

    /// <summary>Asks for something to be put right at a cell; the number of the rectification.</summary>
    public async Task<long> Ask(Access access, long caseId, CellNumber cell, string text, DateOnly due, CancellationToken cancel = default) =>
        (await AskAll(access, caseId, [new(cell, text, "")], due, cancel).ConfigureAwait(false))[0];

    /// <summary>Asks for several at once, all or none; what is wanted at one cell becomes one rectification.</summary>
    public Task<ImmutableArray<long>> AskAll(
        Access access, long caseId, ImmutableArray<RectificationWanted> wanted, DateOnly due, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write<ImmutableArray<long>>(session =>
        {
            RectificationStore.Hold(session, caseId);
            var subject = CaseAccess.MustSee(session, access, caseId);
            if (RectificationAccess.WhyNotAsk(session, access, subject) is { } why) throw new RefusalException(why);
            if (wanted.IsDefaultOrEmpty) throw new RefusalException("请至少选一项要整改的");
            var by = MustBeDue(due);
            return [.. wanted.GroupBy(w => w.Cell).Select(g => Ask(session, access, subject, g.Key, [.. g], by))];
        }, cancel);
    }

    private long Ask(Session session, Access access, Case subject, CellNumber cell, ImmutableArray<RectificationWanted> wanted, DateOnly by)
    {
        var said = Clean(string.Join("\n", wanted.Select(w => w.Text)), "整改要求");
        var found = CaseStore.Form(session, subject.Id)?.Filled.Index.At(cell)
            ?? throw new RefusalException("表中没有这一格，请刷新页面后重新选择");
        var label = found.Label.Trim('·');
        MustBeFree(RectificationStore.Of(session, subject.Id), cell.Value, label);
        var id = RectificationStore.Add(
            session, subject.Id, cell.Value, label, RectificationAccess.RoleFor(access, subject)!.Value, by, wanted[0].Rule);
        Record(session, access, subject, new(id, RectificationAct.Asked, said, by), RectificationAsked.Kind,
            new RectificationAsked(id, cell.Value, label, said, Dates.Of(by), 1));
        return id;
    }

    /// <summary>The preparer says what was done.</summary>
    public Task<bool> Answer(Access access, long id, string text, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var (subject, found) = Take(session, access, id);
            if (RectificationAccess.WhyNotAnswer(access, subject, found) is { } why) throw new RefusalException(why);
            var said = Clean(text, "整改情况");
            RectificationStore.Move(session, id, RectificationState.Answered, found.Due, found.Round);
            Record(session, access, subject, new(id, RectificationAct.Answered, said, null), RectificationAnswered.Kind,
                new RectificationAnswered(id, found.Cell, found.Label, said));
            return true;
        }, cancel);
    }

    /// <summary>Accepts the answer.</summary>
    public Task<bool> Accept(Access access, long id, string text, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var (subject, found) = MustCheck(session, access, id);
            var said = CellEditing.Clean(text);
            if (said.Length > Longest) throw TooLong("检查意见");
            RectificationStore.Move(session, id, RectificationState.Accepted, found.Due, found.Round);
            Record(session, access, subject, new(id, RectificationAct.Accepted, said, null), RectificationAccepted.Kind,
                new RectificationAccepted(id, found.Cell, found.Label, said));
            return true;
        }, cancel);
    }

    /// <summary>Asks once more, with what is still missing and a new deadline.</summary>
    public Task<bool> AskAgain(Access access, long id, string text, DateOnly due, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var (subject, found) = MustCheck(session, access, id);
            var (said, by, round) = (Clean(text, "还差什么"), MustBeDue(due), found.Round + 1);
            RectificationStore.Move(session, id, RectificationState.Asked, by, round);
            Record(session, access, subject, new(id, RectificationAct.AskedAgain, said, by), RectificationAsked.Kind,
                new RectificationAsked(id, found.Cell, found.Label, said, Dates.Of(by), round));
            return true;
        }, cancel);
    }

    /// <summary>Takes it back, with a reason: it was asked for in error, or is no longer wanted.</summary>
    public Task<bool> Withdraw(Access access, long id, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var (subject, found) = Take(session, access, id);
            if (RectificationAccess.WhyNotWithdraw(access, subject, found) is { } why) throw new RefusalException(why);
            var said = Clean(reason, "撤回的理由");
            RectificationStore.Move(session, id, RectificationState.Withdrawn, found.Due, found.Round);
            Record(session, access, subject, new(id, RectificationAct.Withdrawn, said, null), RectificationWithdrawn.Kind,
                new RectificationWithdrawn(id, found.Cell, found.Label, said));
            return true;
        }, cancel);
    }

    /// <summary>The rectifications of a case, in the order in which they were asked for; the caller has made sure that the person sees it.</summary>
    public static ImmutableArray<Rectification> Of(Session session, long caseId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return RectificationStore.Of(session, caseId);
    }

    /// <summary>The rectification and its case; refused in the same words whether there is none or the person may not see it.</summary>
    public static (Case Subject, Rectification Found) MustSee(Session session, Access access, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        var found = RectificationStore.Find(session, id);
        return found is not null && CaseStore.Find(session, found.CaseId) is { } subject && access.Sees(subject.UnitPath) ? (subject, found)
            : throw new NoRightException("没有这项整改，或者您没有查看它的权限；只能查看本单位及其下属单位的整改");
    }

    private static (Case Subject, Rectification Found) Take(Session session, Access access, long id)
    {
        var (subject, _) = MustSee(session, access, id);
        RectificationStore.Hold(session, subject.Id);
        // Read again: whoever held the case before may have changed it.
        return (subject, RectificationStore.Find(session, id)!);
    }

    private static (Case Subject, Rectification Found) MustCheck(Session session, Access access, long id)
    {
        var (subject, found) = Take(session, access, id);
        return RectificationAccess.WhyNotCheck(session, access, subject, found) is { } why ? throw new RefusalException(why) : (subject, found);
    }

    private static void MustBeFree(ImmutableArray<Rectification> known, int cell, string label)
    {
        if (known.Any(r => r.IsOpen && r.Cell == cell)) throw new RefusalException($"“{label}”已有一项整改在办，办完才能再提");
        if (known.Count(r => r.IsOpen) >= MostOpen) throw new RefusalException($"这份表上已有{MostOpen}项没有办完的整改，请合并提出，或把整张表退回");
    }

    private DateOnly MustBeDue(DateOnly due)
    {
        var today = Dates.Today(clock);
        if (due < today) throw new RefusalException($"整改期限{Dates.Of(due)}已经过去，请填今天或以后的日子");
        return due <= today.AddDays(MostDays) ? due : throw new RefusalException($"整改期限最长{MostDays}天，请填{Dates.Of(today.AddDays(MostDays))}以前的日子");
    }

    private static string Clean(string text, string what) => CellEditing.Clean(text) switch
    {
        "" => throw new RefusalException($"请写明{what}"),
        { Length: > Longest } => throw TooLong(what),
        var said => said,
    };

    private static RefusalException TooLong(string what) => new($"{what}不能超过{Longest}字，请写得短些，细节作为佐证材料附上");

    private void Record<T>(Session session, Access access, Case subject, NewTurn turn, string kind, T said)
    {
        var now = clock.GetUtcNow();
        RectificationStore.Turn(session, turn.Id, turn.Act, turn.Text, turn.Due, access.Person.Id, Timestamps.Of(now));
        EventLog.Append(session, subject.Stream, now, access.Person.Id, kind, said);
    }

    private sealed record NewTurn(long Id, RectificationAct Act, string Text, DateOnly? Due);
}
