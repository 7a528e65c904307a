using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Cases;

/// <summary>Finds the units that a person means by a code or a part of a name, among those that he may see.</summary>
public static class ReviewUnits
{
    private const int Most = 12;

    /// <summary>One when code or name fit exactly; else all that contain the words, the topmost first.</summary>
    public static IReadOnlyList<BudgetUnit> Matching(Session session, Access access, string words)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(words);
        var said = words.Trim();
        if (said.Length == 0) return [];
        var like = "%" + Escaped(said) + "%";
        var found = access.Roots.SelectMany(root =>
            session.Query<Row>(Sql, new { said, like, from = root, to = ReviewTurns.EndOf(root), Most })).ToList();
        var exact = found.Where(r => r.Code == said || r.Name == said).ToList();
        return [.. (exact.Count == 1 ? exact : found).Take(Most).Select(r => r.Unit)];
    }

    private static string Escaped(string words) =>
        words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private const string Sql =
        """
        select id, parent_id as ParentId, path, code, name, level from units
        where path >= @from and path < @to and (code = @said or name like @like escape '\')
        order by case when code = @said or name = @said then 0 else 1 end, path limit @Most
        """;

    private sealed record Row(long Id, long? ParentId, string Path, string Code, string Name, string Level)
    {
        public BudgetUnit Unit => new(Id, ParentId, Path, Code, Name, Codes.Read<UnitLevel>(Level));
    }
}
