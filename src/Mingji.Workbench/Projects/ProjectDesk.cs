using System.Collections.Immutable;
using Mingji.Core.Filling;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Projects;

/// <summary>Money as the history keeps it, the source by its code.</summary>
public sealed record WrittenFunds(int Year, string Source, long Fen);

/// <summary>A project as it was written into the register.</summary>
public sealed record ProjectWritten(string Code, string Name, int FirstYear, int LastYear, string Supervisor,
    ImmutableArray<WrittenFunds> Funds, bool Special = false)
{
    public const string Added = "project-added";
    public const string Changed = "project-changed";
}

/// <summary>A project closed: no more cases are made for it.</summary>
public sealed record ProjectClosed(string Reason)
{
    public const string Kind = "project-closed";
}

/// <summary>Keeps the register of projects. Preparers write the projects of their units; whoever is above them reads.</summary>
public sealed class ProjectDesk(IStore store, YearCases cases, TimeProvider clock)
{
    private const int LongestCode = 40;
    private const int LongestName = 120;
    private const int MostYears = 30;

    /// <summary>The new projects' ids; each gets the cases of the years that are open for it. All of them or none.</summary>
    public Task<ImmutableArray<long>> Add(Access access, long unitId, ImmutableArray<ProjectDraft> drafts, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var clean = drafts.Select(Clean).ToImmutableArray();
        return store.Write(session =>
        {
            var unit = MustWrite(session, access, unitId);
            return clean.Select(draft => Add(session, access, unit, draft)).ToImmutableArray();
        }, cancel);
    }

    public Task<bool> Change(Access access, long projectId, ProjectDraft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var clean = Clean(draft);
        return store.Write(session =>
        {
            var project = ProjectStore.MustSee(session, access, projectId);
            MustWrite(session, access, project.UnitId);
            if (project.ClosedAt is not null) throw new RefusalException("项目已经结束，不能再改");
            MustBeFree(session, project.UnitId, clean.Code, projectId);
            session.Execute(
                """
                update projects set code = @Code, name = @Name, first_year = @FirstYear, last_year = @LastYear, supervisor = @Supervisor,
                    special = @special
                where id = @projectId
                """,
                new { clean.Code, clean.Name, clean.FirstYear, clean.LastYear, clean.Supervisor, special = clean.IsSpecial ? 1L : 0L, projectId });
            session.Execute("delete from project_funds where project_id = @projectId", new { projectId });
            PutFunds(session, projectId, clean.Funds);
            Append(session, access, project.Stream, ProjectWritten.Changed, clean);
            cases.ForProject(session, projectId);
            return true;
        }, cancel);
    }

    public Task<bool> Close(Access access, long projectId, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        var why = CellEditing.Clean(reason);
        if (why.Length == 0) throw new RefusalException("结束项目要写明原因，例如“项目已完工”");
        return store.Write(session =>
        {
            var project = ProjectStore.MustSee(session, access, projectId);
            MustWrite(session, access, project.UnitId);
            if (project.ClosedAt is not null) throw new RefusalException("项目已经结束");
            var now = clock.GetUtcNow();
            session.Execute(
                "update projects set closed_at = @now, closed_why = @why where id = @projectId", new { now = Timestamps.Of(now), why, projectId });
            EventLog.Append(session, project.Stream, now, access.Person.Id, ProjectClosed.Kind, new ProjectClosed(why));
            return true;
        }, cancel);
    }

    /// <summary>The draft as it is kept; refuses one that can't be.</summary>
    public static ProjectDraft Clean(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var clean = draft with
        {
            Code = CellEditing.Clean(draft.Code), Name = CellEditing.Clean(draft.Name), Supervisor = CellEditing.Clean(draft.Supervisor),
        };
        if (clean.Code.Length is 0 or > LongestCode) throw new RefusalException($"项目代码要有，不超过{LongestCode}个字符");
        if (clean.Name.Length is 0 or > LongestName) throw new RefusalException($"项目名称要有，不超过{LongestName}个字");
        if (clean.Supervisor.Length > LongestName) throw new RefusalException($"主管部门不超过{LongestName}个字");
        if (clean.FirstYear is < 2000 or > 2100 || clean.LastYear is < 2000 or > 2100) throw new RefusalException("起止年度请写2000到2100之间的年份");
        if (clean.LastYear < clean.FirstYear) throw new RefusalException($"结束年度{clean.LastYear}早于开始年度{clean.FirstYear}");
        if (clean.LastYear - clean.FirstYear >= MostYears) throw new RefusalException($"项目期限最多{MostYears}年");
        if (clean.Funds.FirstOrDefault(f => f.Year < clean.FirstYear || f.Year > clean.LastYear) is { } outside)
            throw new RefusalException($"{outside.Year}年度有资金，但不在项目期限{clean.FirstYear}—{clean.LastYear}内");
        if (clean.Funds.GroupBy(f => (f.Year, f.Source)).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new RefusalException($"{twice.Key.Year}年度的{FundsText.NameOf(twice.Key.Source)}写了两次");
        return clean;
    }

    private long Add(Session session, Access access, BudgetUnit unit, ProjectDraft draft)
    {
        MustBeFree(session, unit.Id, draft.Code, 0);
        var id = session.Single<long>(
            """
            insert into projects (unit_id, code, name, first_year, last_year, supervisor, special)
            values (@Id, @Code, @Name, @FirstYear, @LastYear, @Supervisor, @special) returning id
            """,
            new { unit.Id, draft.Code, draft.Name, draft.FirstYear, draft.LastYear, draft.Supervisor, special = draft.IsSpecial ? 1L : 0L });
        PutFunds(session, id, draft.Funds);
        Append(session, access, $"project/{id}", ProjectWritten.Added, draft);
        cases.ForProject(session, id);
        return id;
    }

    private void Append(Session session, Access access, string stream, string kind, ProjectDraft draft) => EventLog.Append(
        session, stream, clock.GetUtcNow(), access.Person.Id, kind,
        new ProjectWritten(draft.Code, draft.Name, draft.FirstYear, draft.LastYear, draft.Supervisor,
            [.. draft.Funds.Select(f => new WrittenFunds(f.Year, Codes.Of(f.Source), f.Fen))], draft.IsSpecial));

    private static BudgetUnit MustWrite(Session session, Access access, long unitId)
    {
        var unit = UnitTree.Find(session, unitId);
        if (unit is null || !access.Sees(unit.Path)) throw new NoRightException("没有这个单位，或者您没有权限");
        access.Must(Role.Preparer, unit.Path, "登记项目");
        return unit.Level == UnitLevel.Unit ? unit : throw new RefusalException($"“{unit.Name}”不是预算单位，项目登记在预算单位下面");
    }

    private static void MustBeFree(Session session, long unitId, string code, long ownId)
    {
        if (session.First<string>(
            "select name from projects where unit_id = @unitId and code = @code and id <> @ownId", new { unitId, code, ownId }) is { } other)
            throw new RefusalException($"项目代码{code}已经是“{other}”的，本单位每个项目的代码只能有一个");
    }

    private static void PutFunds(Session session, long projectId, ImmutableArray<ProjectFunds> funds)
    {
        foreach (var row in funds)
        {
            session.Execute(
                "insert into project_funds (project_id, year, source, fen) values (@projectId, @Year, @source, @Fen)",
                new { projectId, row.Year, source = Codes.Of(row.Source), row.Fen });
        }
    }
}
