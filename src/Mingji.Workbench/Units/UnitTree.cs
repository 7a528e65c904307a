using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Units;

/// <summary>The unit tree in the database.</summary>
public static class UnitTree
{
    private const string ById = "select id, parent_id as ParentId, path, code, name, level from units where id = @id";

    private const string ByPath =
        "select id, parent_id as ParentId, path, code, name, level from units where path like @below order by path limit @most";

    /// <summary>A new node below its parent; the code must be free.</summary>
    public static BudgetUnit Add(Session session, long? parentId, string code, string name, UnitLevel level)
    {
        ArgumentNullException.ThrowIfNull(session);
        var above = parentId is { } parent ? Find(session, parent)?.Path ?? throw new RefusalException("没有这个上级单位") : "/";
        if (session.First<long?>("select id from units where code = @code", new { code }) is not null)
            throw new RefusalException($"单位代码{code}已有人用，每个单位的代码只能有一个");
        var id = session.Single<long>(
            "insert into units (parent_id, path, code, name, level) values (@parentId, @code, @code, @name, @level) returning id",
            new { parentId, code, name, level = Codes.Of(level) });
        var path = $"{above}{id}/";
        session.Execute("update units set path = @path where id = @id", new { path, id });
        return new(id, parentId, path, code, name, level);
    }

    public static BudgetUnit? Find(Session session, long id) =>
        session.First<Row>(ById, new { id })?.Unit;

    /// <summary>The nodes at and below a path, parents before children.</summary>
    public static IReadOnlyList<BudgetUnit> Below(Session session, string path, int most = 500) =>
        [.. session.Query<Row>(ByPath, new { below = path + "%", most }).Select(r => r.Unit)];

    /// <summary>The node's department: the nearest above it that is one, or itself.</summary>
    public static BudgetUnit DepartmentOf(Session session, BudgetUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var at = unit;
        while (at.Level != UnitLevel.Department && at.ParentId is { } parent && Find(session, parent) is { } above) at = above;
        return at.Level == UnitLevel.Department ? at : unit;
    }

    private sealed record Row(long Id, long? ParentId, string Path, string Code, string Name, string Level)
    {
        public BudgetUnit Unit => new(Id, ParentId, Path, Code, Name, Codes.Read<UnitLevel>(Level));
    }
}
