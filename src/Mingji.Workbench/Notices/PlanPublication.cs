using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Notices;
using Mingji.Core.Publishing;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Objections;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Notices;

/// <summary>Publishes a plan for good, once its notice is over and every objection has its answer.</summary>
public sealed class PlanPublication(IStore store, EvidenceFolder folder, IOfficialFiles files, TimeProvider clock)
{
    public async Task<long> Publish(Access access, long planId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var ready = await store.Read(session => Prepare(session, access, planId), cancel).ConfigureAwait(false);
        var kept = await KeptFiles.Put(folder, await files.Write(ready.Filled.Form, ready.Snapshot, cancel).ConfigureAwait(false),
            cancel).ConfigureAwait(false);
        return await store.Write(session =>
        {
            NoticeDesk.Hold(session, planId);
            Prepare(session, access, planId);
            return Put(session, access, ready, kept);
        }, cancel).ConfigureAwait(false);
    }

    /// <summary>Null when the plan can be published for good; else what is still missing.</summary>
    public static string? WhyNot(Session session, Plan plan, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(plan);
        if (PublicationStore.OfPlan(session, plan.Id).Any(p => !p.IsWithdrawn)) return "这个方案已经公开";
        var notice = NoticeStore.OfPlan(session, plan.Id).FirstOrDefault(n => !n.IsWithdrawn);
        if (notice is null) return "方案还没有公示，公示期满才能公开";
        if (notice.Span.At(now) != NoticeStage.Over) return $"公示到{Dates.Of(notice.Span.Last)}为止，期满才能公开";
        return ObjectionStore.Open(session, notice.Id) is > 0 and var open ? $"还有{open}件异议没有办结，答复以后才能公开" : null;
    }

    private Ready Prepare(Session session, Access access, long planId)
    {
        var plan = NoticeAccess.MustKeep(session, access, planId);
        var now = clock.GetUtcNow();
        if (WhyNot(session, plan, now) is { } why) throw new RefusalException(why);
        var notice = NoticeStore.OfPlan(session, planId).First(n => !n.IsWithdrawn);
        var filled = AllocationForm.Of(plan);
        var head = new PublishedSnapshot
        {
            Title = plan.Title, Unit = plan.UnitName, UnitCode = plan.UnitCode, Year = plan.Year, Form = Codes.Of(FormType.AllocationPlan),
            Version = PublicationStore.OfPlan(session, planId).Length + 1, PublishedAt = Timestamps.Of(now), Note = NoteOf(session, notice),
        };
        return new(plan, filled, SnapshotMaking.With(head, filled, new(new([], null), [], [])));
    }

    private static string NoteOf(Session session, PublicNotice notice)
    {
        var all = ObjectionStore.Of(session, notice.Id);
        var objections = all.IsEmpty ? "公示期内没有收到异议"
            : $"公示期内收到异议{all.Length}件，答复{all.Count(o => o.State == ObjectionState.Answered)}件，不予受理{all.Count(o => o.State == ObjectionState.Refused)}件";
        return $"{Dates.Of(notice.Span.First)}至{Dates.Of(notice.Span.Last)}公示{notice.Snapshot.Length}，{objections}。";
    }

    private long Put(Session session, Access access, Ready ready, ImmutableArray<PublishedFile> kept)
    {
        var (plan, snapshot) = (ready.Plan, ready.Snapshot);
        var names = plan.Table.Rows.SelectMany(r => new[] { r.Applicant, r.Project }).Distinct();
        var words = string.Join(' ', names.Prepend(plan.Title)).ToLowerInvariant();
        var made = new NewPublication(
            null, plan.Id, plan.UnitId, plan.UnitName, plan.UnitCode, plan.Year, FormType.AllocationPlan, null, snapshot.Version, plan.Title)
        {
            Words = words.Length <= 1000 ? words : words[..1000], Note = snapshot.Note,
            ContentHash = DocumentHash.Of(FilledRecord.Write(ready.Filled)),
            PublishedAt = snapshot.PublishedAt, PersonId = access.Person.Id, Text = snapshot.Write(), Files = kept,
            Numbers = [new(SeriesKind.Budget, "分配金额", (long)plan.Table.SumFen)],
        };
        var id = PublicationStore.Add(session, made, null);
        EventLog.Append(session, plan.Stream, clock.GetUtcNow(), access.Person.Id, PublishedOut.Kind,
            new PublishedOut(id, made.Version, made.Sha256, kept, 0, made.Note));
        return id;
    }

    private sealed record Ready(Plan Plan, FilledForm Filled, PublishedSnapshot Snapshot);
}
