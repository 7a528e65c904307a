using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Targets;

/// <summary>An adjustment as a reviewer sees it: why, and old and new side by side.</summary>
public sealed record Adjustment(Case Case, ImmutableArray<TargetChange> Changes);

/// <summary>Begins adjustments of approved targets: a case of its own, with the same reviews.</summary>
public sealed class AdjustmentDesk(IStore store, StandardCatalog catalog, TimeProvider clock)
{
    private const int ShortestReason = 5;
    private const int LongestReason = 1000;
    private const int DaysToFill = 10;

    /// <summary>What stands over the form while it is an adjustment; approved, the table is called by its own title again.</summary>
    private const string Title = "项目支出绩效目标调整表";

    /// <summary>Null when the person may begin to adjust this table now; else why not.</summary>
    public static string? WhyNot(Session session, Access access, Case table)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(table);
        if (table.FormType != FormType.ProjectTargetTable || table.Adjusts is not null) return "只有绩效目标表能发起目标调整";
        if (!access.Has(Role.Preparer, table.UnitPath)) return "目标调整由本单位的填报人发起";
        if (table.State != CaseState.Approved) return "绩效目标审定以后才需要调整；现在可以直接修改";
        if (session.First<long?>("select id from cases where adjusts = @Id and state <> 'approved'", new { table.Id }) is { } open)
            return $"已经有一份目标调整在办理（编号{open}），办完才能再发起";
        var evaluated = TargetApproval.TakersOf(session, table).FirstOrDefault(t => !CaseRules.IsOpen(t.State) && !TargetApproval.IsHistory(t));
        return evaluated is null ? null : $"“{CaseTitle.Of(evaluated)}”现在是“{CaseNames.Of(evaluated.State)}”，自评提交以后目标不再调整";
    }

    /// <summary>The new case: the approved table once more, open for change.</summary>
    public Task<long> Begin(Access access, long tableId, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var why = CellEditing.Clean(reason);
        if (why.Length is < ShortestReason or > LongestReason)
            throw new RefusalException($"请写明调整的理由（{ShortestReason}到{LongestReason}字），例如政策依据、预算调整的文件");
        return store.Write(session =>
        {
            var stored = CaseStore.Take(session, tableId);
            var table = CaseAccess.MustSee(session, access, tableId);
            if (stored is null) throw new RefusalException("这份表没有内容");
            if (WhyNot(session, access, table) is { } not) throw new RefusalException(not);
            return Begin(session, access, table, stored.Filled, why);
        }, cancel);
    }

    /// <summary>What an adjustment changes; null when the case is none.</summary>
    public static Adjustment? Of(Session session, Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Adjusts is not { } original || CaseStore.Form(session, subject.Id) is not { } now) return null;
        if (subject.State == CaseState.Approved)
        {
            var said = EventLog.Newest(session, Case.StreamOf(original), 200).Where(e => e.Kind == TargetsAdjusted.Kind)
                .Select(EventLog.Read<TargetsAdjusted>).FirstOrDefault(e => e.By == subject.Id);
            return new(subject, said?.Changes ?? []);
        }

        return CaseStore.Form(session, original) is { } was ? new(subject, TargetChange.Between(was.Filled, now.Filled)) : null;
    }

    private long Begin(Session session, Access access, Case table, FilledForm filled, string reason)
    {
        var now = clock.GetUtcNow();
        var round = session.Single<long>("select count(*) + 1 from cases where adjusts = @Id", new { table.Id });
        var due = new[] { new DateOnly(table.Year, 12, 31), Dates.Today(clock).AddDays(DaysToFill) }.Max();
        var made = new NewCase(table.YearId, table.UnitId, table.ProjectId, table.FormType, due, table.Id, (int)round, reason);
        var id = CaseStore.Add(session, made, Timestamps.Of(now), filled with { Form = filled.Form with { Title = Title } });
        var standard = catalog.Find(table.Pack, out _) ?? throw new RefusalException($"没有评价标准“{table.Pack}”");
        CaseNumbers.Put(session, id, null, filled.Form, Assessment.Of(filled.Form, standard), Timestamps.Of(now));
        EventLog.Append(session, table.Stream, now, access.Person.Id, AdjustmentBegun.Kind, new AdjustmentBegun(id, reason));
        EventLog.Append(session, Case.StreamOf(id), now, access.Person.Id, AdjustmentBegun.Kind, new AdjustmentBegun(id, reason));
        return id;
    }
}
