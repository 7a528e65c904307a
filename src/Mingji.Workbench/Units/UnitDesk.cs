using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Units;

/// <summary>What administrators do with the unit tree, at and below their own units. Every change is an event of the tree's history.</summary>
public sealed class UnitDesk(IStore store, TimeProvider clock)
{
    public Task<BudgetUnit> Add(
        Access access, long parentId, string? code, string? name, UnitLevel level, CancellationToken cancel = default)
    {
        var (wanted, called) = Checked(code, name);
        return Write(access, session =>
        {
            var parent = PeopleAccess.MustRun(session, access, parentId);
            Refuse(UnitRules.WhyNotBelow(level, parent));
            var unit = UnitTree.Add(session, parentId, wanted, called, level);
            Say(session, access, "unit-added", new { unit.Id, unit.Code, unit.Name, level = Codes.Of(level), parent = parentId });
            return unit;
        }, cancel);
    }

    /// <summary>Another code or name for a unit.</summary>
    public Task<BudgetUnit> Rename(Access access, long id, string? code, string? name, CancellationToken cancel = default)
    {
        var (wanted, called) = Checked(code, name);
        return Write(access, session =>
        {
            var before = PeopleAccess.MustRun(session, access, id);
            if (UnitTree.ByCode(session, wanted) is { } other && other.Id != id)
                throw new RefusalException($"单位代码{wanted}已有人用，每个单位的代码只能有一个");
            if (before.Code == wanted && before.Name == called) return before;
            session.Execute("update units set code = @wanted, name = @called where id = @id", new { wanted, called, id });
            Say(session, access, "unit-renamed", new { id, before = new { before.Code, before.Name }, after = new { Code = wanted, Name = called } });
            return before with { Code = wanted, Name = called };
        }, cancel);
    }

    /// <summary>Moves a unit with everything below it; the paths of all of them change in one writing, and with them who has rights there.</summary>
    public Task<BudgetUnit> Move(Access access, long id, string? parentCode, CancellationToken cancel = default) => Write(access, session =>
    {
        var unit = PeopleAccess.MustRun(session, access, id);
        var parent = PeopleAccess.MustRun(session, access, parentCode);
        if (parent.Path.StartsWith(unit.Path, StringComparison.Ordinal)) throw new RefusalException("不能移到自己或自己的下属单位之下");
        if (parent.Id == unit.ParentId) return unit;
        Refuse(UnitRules.WhyNotBelow(unit.Level, parent));
        var deepest = UnitTree.Below(session, unit.Path, int.MaxValue)
            .Max(UnitRules.DepthOf) - UnitRules.DepthOf(unit) + UnitRules.DepthOf(parent) + 1;
        if (deepest > UnitRules.MostDeep) throw new RefusalException($"单位最多{UnitRules.MostDeep}层，移过去就有{deepest}层");
        UnitTree.Move(session, unit, parent);
        Say(session, access, "unit-moved", new { id, from = unit.ParentId, to = parent.Id });
        return UnitTree.Find(session, id)!;
    }, cancel);

    /// <summary>What importing a pasted list would do, line by line.</summary>
    public Task<UnitListPlan> Preview(Access access, string? text, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        PeopleAccess.MustBeAdministrator(access);
        var lines = UnitList.Read(text);
        return store.Read(session => UnitListPlan.Of(session, access, lines), cancel);
    }

    /// <summary>Imports a pasted list whole, or not at all when a line of it is wrong.</summary>
    public Task<UnitListPlan> Import(Access access, string? text, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(access);
        PeopleAccess.MustBeAdministrator(access);
        var lines = UnitList.Read(text);
        return Write(access, session =>
        {
            var plan = UnitListPlan.Of(session, access, lines);
            if (plan.Wrong > 0) throw new RefusalException($"名单里有{plan.Wrong}行不对，改好后再导入；没有写入任何一行");
            var done = plan.Carry(session);
            if (done.Count > 0) Say(session, access, "units-imported", new { units = done });
            return plan;
        }, cancel);
    }

    private static (string Code, string Name) Checked(string? code, string? name)
    {
        var (wanted, called) = ((code ?? "").Trim(), (name ?? "").Trim());
        Refuse(UnitRules.WhyNotCode(wanted));
        Refuse(UnitRules.WhyNotName(called));
        return (wanted, called);
    }

    private static void Refuse(string? why)
    {
        if (why is not null) throw new RefusalException(why);
    }

    private void Say<T>(Session session, Access access, string kind, T body) =>
        EventLog.Append(session, UnitTree.Stream, clock.GetUtcNow(), access.Person.Id, kind, body);

    private Task<T> Write<T>(Access access, Func<Session, T> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(access);
        return store.Write(session =>
        {
            UnitTree.Lock(session);
            return work(session);
        }, cancel);
    }
}
