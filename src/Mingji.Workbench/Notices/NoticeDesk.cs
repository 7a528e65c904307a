using Mingji.Core.Filling;
using Mingji.Core.Notices;
using Mingji.Core.Publishing;
using Mingji.Core.Standards;
using Mingji.Workbench.Events;
using Mingji.Workbench.Objections;
using Mingji.Workbench.People;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Notices;

/// <summary>Writes allocation plans and puts them up for objection.</summary>
public sealed class NoticeDesk(IStore store, StandardCatalog catalog, TimeProvider clock)
{
    public const int LongestTitle = 120;
    public const int LongestContact = 200;
    public const int LongestWords = 1000;

    /// <summary>A notice may be prepared so many days before it begins.</summary>
    private const int MostDaysAhead = 90;

    /// <summary>Writes a plan, new or anew; its number. What speaks against it is said on its page, and keeps it from the public only.</summary>
    public Task<long> Write(Access access, long? id, PlanDraft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(draft);
        var clean = Cleaned(draft);
        var read = PlanText.Read(clean.Table, yuan: false);
        var budget = FundsText.Read(clean.Budget);
        return store.Write(session =>
        {
            var unit = UnitTree.Find(session, clean.UnitId);
            if (unit is null || !NoticeAccess.Keeps(access, unit.Path))
                throw new NoRightException("没有这个单位，或者您不能为它登记分配方案；分配方案由主管部门或财政部门登记");
            if (catalog.Find(clean.Pack, out _) is null) throw new RefusalException($"没有评价标准“{clean.Pack}”，请从列表里选一个");
            if (id is { } known) MustBeOpen(session, NoticeAccess.MustKeep(session, access, known), clean);
            var now = clock.GetUtcNow();
            var plan = NoticeStore.Put(session, id, clean, read, budget, access.Person.Id, Timestamps.Of(now));
            var made = NoticeStore.FindPlan(session, plan)!;
            EventLog.Append(session, made.Stream, now, access.Person.Id, PlanWritten.Kind,
                new PlanWritten(made.Title, made.Version, made.Table.Rows.Length, AllocationCheck.Shown(made.Table.SumFen)));
            return plan;
        }, cancel);
    }

    /// <summary>What a notice would say; refuses what could not be published.</summary>
    public (NoticeSpan Span, NoticeSnapshot Snapshot) Preview(Plan plan, NoticeDraft draft)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(draft);
        var standard = catalog.Find(plan.Pack, out _) ?? throw new RefusalException($"评价标准“{plan.Pack}”不在了，请修改方案，另选一个");
        return NoticeWriting.Of(plan, standard, Cleaned(draft));
    }

    /// <summary>Puts the plan up for objection; the number of the notice. It begins and ends by itself.</summary>
    public Task<long> Publish(Access access, NoticeDraft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(draft);
        return store.Write(session =>
        {
            var plan = NoticeAccess.MustKeep(session, access, draft.PlanId);
            Hold(session, plan.Id);
            if (draft.Seen != plan.Version) throw new RefusalException("您打开之后方案又有改动，请刷新页面，看过现在的方案再发布");
            var now = clock.GetUtcNow();
            var today = NoticeSpan.DayOf(now);
            if (plan.Remarks.FirstOrDefault(r => r.Stops) is { } mistake) throw new RefusalException($"方案还不能公示：{mistake.Text}");
            if (NoticeStore.OfPlan(session, plan.Id).Any(n => !n.IsWithdrawn)) throw new RefusalException("这个方案已经公示；要重新公示，请先撤回原来的公示");
            if (draft.First < today) throw new RefusalException($"公示不能从过去的日子（{Dates.Of(draft.First)}）开始，请填今天或以后的日子");
            if (draft.First > today.AddDays(MostDaysAhead)) throw new RefusalException($"公示最多提前{MostDaysAhead}天安排");
            var (span, snapshot) = Preview(plan, draft);
            MustBePublic(snapshot);
            var text = snapshot.Write();
            var id = session.Single<long>(
                """
                insert into notices (plan_id, unit_id, title, first_day, last_day, snapshot, sha256, published_at, person_id)
                values (@Id, @UnitId, @Title, @First, @Last, @text, @hash, @at, @person) returning id
                """,
                new
                {
                    plan.Id, plan.UnitId, snapshot.Title, snapshot.First, snapshot.Last, text, hash = PublishedSnapshot.HashOf(text),
                    at = Timestamps.Of(now), person = access.Person.Id,
                });
            PublicStamp.Move(session);
            EventLog.Append(session, plan.Stream, now, access.Person.Id, NoticePublished.Kind,
                new NoticePublished(id, Dates.Of(span.First), Dates.Of(span.Last), snapshot.Length, PublishedSnapshot.HashOf(text)));
            return id;
        }, cancel);
    }

    /// <summary>Takes a notice back, with a reason that its page then shows.</summary>
    public Task<bool> Withdraw(Access access, long id, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            var notice = NoticeAccess.MustKeepNotice(session, access, id);
            Hold(session, notice.PlanId);
            var said = CellEditing.Clean(reason);
            if (said.Length is 0 or > LongestWords) throw new RefusalException($"撤回公示必须写明理由（不超过{LongestWords}字），理由会公开显示");
            MustBePublic(said);
            if (ObjectionStore.Open(session, id) is > 0 and var open) throw new RefusalException($"还有{open}件异议没有办结，不能撤回公示；请先答复");
            var now = clock.GetUtcNow();
            if (session.Execute(
                "update notices set withdrawn_at = @now, withdrawn_why = @said where id = @id and withdrawn_at is null",
                new { id, said, now = Timestamps.Of(now) }) == 0) throw new RefusalException("这个公示已经撤回");
            PublicStamp.Move(session);
            EventLog.Append(session, notice.Stream, now, access.Person.Id, NoticeWithdrawn.Kind, new NoticeWithdrawn(id, said));
            return true;
        }, cancel);
    }

    /// <summary>Whoever else wants to change something of the plan waits until this writing is done.</summary>
    internal static void Hold(Session session, long planId) =>
        session.Execute("update allocation_plans set version = version where id = @planId", new { planId });

    private static void MustBeOpen(Session session, Plan plan, PlanDraft draft)
    {
        Hold(session, plan.Id);
        if (draft.Seen != plan.Version) throw new RefusalException("您打开之后方案又有改动，请刷新页面再改");
        if (draft.UnitId != plan.UnitId) throw new RefusalException("方案的单位不能改，请另登记一个方案");
        if (NoticeStore.OfPlan(session, plan.Id).Any(n => !n.IsWithdrawn)) throw new RefusalException("方案已经公示，不能修改；确需修改的，先撤回公示");
    }

    private static void MustBePublic(NoticeSnapshot snapshot)
    {
        foreach (var text in snapshot.Paragraphs.Append(snapshot.Title).Concat(snapshot.Rows.SelectMany(r => new[] { r.Applicant, r.Project })))
            MustBePublic(text);
    }

    private static void MustBePublic(string text)
    {
        if (PrivacyGuard.In(text) is [var spot, ..])
        {
            var printed = text[spot.Start..spot.End];
            throw new RefusalException($"要公开的文字里有{PrivacyGuard.NameOf(spot.Kind)}“{printed}”，请删去；联系方式请用办公电话和单位邮箱");
        }
    }

    private static PlanDraft Cleaned(PlanDraft draft)
    {
        var clean = draft with
        {
            Title = CellEditing.Clean(draft.Title), Fund = CellEditing.Clean(draft.Fund), BudgetBasis = CellEditing.Clean(draft.BudgetBasis),
        };
        if (clean.Title.Length is 0 or > LongestTitle) throw new RefusalException($"请填方案名称，不超过{LongestTitle}字");
        if (clean.Fund.Length is 0 or > LongestTitle) throw new RefusalException($"请填资金名称，不超过{LongestTitle}字");
        if (clean.BudgetBasis.Length > LongestTitle) throw new RefusalException($"预算依据不超过{LongestTitle}字");
        return clean.Year is >= 2000 and <= 2100 ? clean : throw new RefusalException("年度应在2000到2100之间");
    }

    private static NoticeDraft Cleaned(NoticeDraft draft)
    {
        var clean = draft with { Contact = CellEditing.Clean(draft.Contact), Words = CellEditing.Clean(draft.Words) };
        if (clean.Contact.Length is 0 or > LongestContact) throw new RefusalException($"请填联系方式（办公电话、地址），不超过{LongestContact}字");
        return clean.Words.Length <= LongestWords ? clean : throw new RefusalException($"补充说明不超过{LongestWords}字");
    }
}
