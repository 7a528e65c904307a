using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Projects;

/// <summary>
/// Which projects to list: below <paramref name="Path"/>, with <paramref name="Words"/> in code or name, running in
/// <paramref name="Year"/> (0: any), closed ones too or not; after the key of the last one seen.
/// </summary>
public sealed record ProjectQuery(string Path, string Words = "", int Year = 0, bool Closed = false, long After = 0, int Most = 50);

/// <summary>Projects in the database.</summary>
public static class ProjectStore
{
    private const string Columns =
        """
        select p.id, p.unit_id as UnitId, u.name as UnitName, u.path as UnitPath, p.code, p.name, p.first_year as FirstYear,
            p.last_year as LastYear, p.supervisor, p.closed_at as ClosedAt, p.closed_why as ClosedWhy, p.special
        from projects p join units u on u.id = p.unit_id
        """;

    /// <summary>The project, if the person may see it; one that he may not see is refused as if there were none.</summary>
    public static Project MustSee(Session session, Access access, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        var found = session.First<Row>(Columns + " where p.id = @id", new { id })?.Project;
        return found is not null && access.Sees(found.UnitPath) ? found with { Funds = Funds(session, id) }
            : throw new NoRightException("没有这个项目，或者您没有查看它的权限；只能查看本单位及其下属单位的项目");
    }

    /// <summary>In the order in which they were registered.</summary>
    public static IReadOnlyList<Project> List(Session session, ProjectQuery query)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        return
        [
            .. session.Query<Row>(
                Columns + """
                 where u.path like @below and p.id > @After and (@Year = 0 or (p.first_year <= @Year and p.last_year >= @Year))
                    and (@closed = 1 or p.closed_at is null) and (@words = '%%' or p.name like @words escape '~' or p.code like @words escape '~')
                order by p.id limit @Most
                """,
                new
                {
                    below = query.Path + "%", query.After, Year = (long)query.Year, closed = query.Closed ? 1L : 0L, query.Most,
                    words = "%" + Escaped(query.Words) + "%",
                }).Select(r => r.Project),
        ];
    }

    /// <summary>All money of the projects of a list in a year, in fen by project.</summary>
    public static IReadOnlyDictionary<long, long> TotalsOf(Session session, ProjectQuery query, int year)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        return session.Query<Total>(
            """
            select f.project_id as Id, cast(sum(f.fen) as bigint) as Fen from project_funds f join projects p on p.id = f.project_id
                join units u on u.id = p.unit_id
            where u.path like @below and p.id > @After and f.year = @year group by f.project_id order by f.project_id limit @Most
            """,
            new { below = query.Path + "%", query.After, year, Most = query.Most * 20 }).ToDictionary(t => t.Id, t => t.Fen);
    }

    public static ImmutableArray<ProjectFunds> Funds(Session session, long projectId)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<FundsRow>("select year, source, fen from project_funds where project_id = @projectId", new { projectId })
                .Select(f => new ProjectFunds((int)f.Year, Codes.Read<FundSource>(f.Source), f.Fen))
                .OrderBy(f => f.Year).ThenBy(f => FundsText.Sources.IndexOf(f.Source)),
        ];
    }

    private static string Escaped(string words) => words.Trim().Replace("~", "~~", StringComparison.Ordinal)
        .Replace("%", "~%", StringComparison.Ordinal).Replace("_", "~_", StringComparison.Ordinal);

    private sealed record Row(
        long Id, long UnitId, string UnitName, string UnitPath, string Code, string Name, long FirstYear, long LastYear, string Supervisor,
        string? ClosedAt, string? ClosedWhy, long Special)
    {
        public Project Project => new(
            Id, UnitId, UnitName, UnitPath, Code, Name, (int)FirstYear, (int)LastYear, Supervisor, ClosedAt, ClosedWhy)
        {
            IsSpecial = Special != 0,
        };
    }

    private sealed record FundsRow(long Year, string Source, long Fen);

    /// <summary>By properties: SQLite gives a sum of no rows no type that a constructor could be found by.</summary>
    private sealed record Total
    {
        public long Id { get; init; }

        public long Fen { get; init; }
    }
}
