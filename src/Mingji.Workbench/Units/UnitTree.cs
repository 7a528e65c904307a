using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Units;

/// <summary>The unit tree in the database.</summary>
public static class UnitTree
{
    /// <summary>The history of the tree.</summary>
    internal const string Stream = "units";

    private const string ById = "select id, parent_id as ParentId, path, code, name, level from units where id = @id";

    private const string OfCode = "select id, parent_id as ParentId, path, code, name, level from units where code = @code";

    private const string OfParent =
        """
        select u.id, u.parent_id as ParentId, u.path, u.code, u.name, u.level,
               case when exists (select 1 from units c where c.parent_id = u.id) then 1 else 0 end as HasChildren
        from units u where u.parent_id = @id order by u.code limit @most
        """;

    private const string Found =
        """
        select id, parent_id as ParentId, path, code, name, level from units
        where path like @below and (code like @like escape '!' or name like @like escape '!') order by code limit @most
        """;

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

    /// <summary>The node with this code; null when there is none.</summary>
    public static BudgetUnit? ByCode(Session session, string code)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(OfCode, new { code })?.Unit;
    }

    /// <summary>The nodes right below one, by code.</summary>
    public static IReadOnlyList<UnitBranch> Children(Session session, long id, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<BranchRow>(OfParent, new { id, most }).Select(r => r.Branch)];
    }

    /// <summary>The nodes at and below a path whose code or name has the text in it, by code.</summary>
    public static IReadOnlyList<BudgetUnit> Search(Session session, string path, string text, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        return [.. session.Query<Row>(Found, new { below = path + "%", like = SearchText.Like(text), most }).Select(r => r.Unit)];
    }

    /// <summary>The nodes from <paramref name="root"/>, or the tree's own root, down to a node, itself included.</summary>
    public static IReadOnlyList<BudgetUnit> Way(Session session, BudgetUnit unit, string root = "/")
    {
        ArgumentNullException.ThrowIfNull(unit);
        var way = new List<BudgetUnit> { unit };
        while (way[0].Path != root && way[0].ParentId is { } parent && Find(session, parent) is { } above
            && above.Path.StartsWith(root, StringComparison.Ordinal))
            way.Insert(0, above);
        return way;
    }

    /// <summary>Whoever changes the tree waits for whoever is changing it: paths are made of the paths above.</summary>
    internal static void Lock(Session session) => session.Execute(
        "insert into streams (name, length, hash) values (@Stream, 0, '') on conflict (name) do update set length = streams.length", new { Stream });

    /// <summary>Puts a node with everything below it under another parent.</summary>
    internal static void Move(Session session, BudgetUnit unit, BudgetUnit parent)
    {
        session.Execute("update units set parent_id = @parent where id = @Id", new { parent = parent.Id, unit.Id });
        session.Execute(
            "update units set path = @now || substr(path, @rest) where path like @below",
            new { now = $"{parent.Path}{unit.Id}/", rest = unit.Path.Length + 1, below = unit.Path + "%" });
    }

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

    /// <summary>With properties, not a constructor: an expression's column has another type in each engine, and none when there is no row.</summary>
    private sealed record BranchRow
    {
        public long Id { get; init; }

        public long? ParentId { get; init; }

        public string Path { get; init; } = "";

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string Level { get; init; } = "";

        public long HasChildren { get; init; }

        public UnitBranch Branch => new(new(Id, ParentId, Path, Code, Name, Codes.Read<UnitLevel>(Level)), HasChildren != 0);
    }

    private sealed record Row(long Id, long? ParentId, string Path, string Code, string Name, string Level)
    {
        public BudgetUnit Unit => new(Id, ParentId, Path, Code, Name, Codes.Read<UnitLevel>(Level));
    }
}
