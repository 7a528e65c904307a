using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.People;

/// <summary>A line of the list of people: the roles are those at or below the unit that was asked for.</summary>
public sealed record PersonLine(long Id, string Login, string Name, bool Active, bool HasPassword, IReadOnlyList<Grant> Grants);

/// <summary>People by unit, for administrators.</summary>
public static class PeopleList
{
    /// <summary>Lines on one page.</summary>
    public const int Most = 100;

    /// <summary>
    /// People with a role at or below a path, by name; with <paramref name="search"/> only those whose name or login name has it in it.
    /// </summary>
    public static IReadOnlyList<PersonLine> Below(Session session, string path, string search, int skip)
    {
        ArgumentNullException.ThrowIfNull(session);
        var found = session.Query<Row>(
            """
            select p.id, p.login, p.name, p.active, case when p.password_hash is null then 0 else 1 end as HasPassword from people p
            where exists (select 1 from grants g join units u on u.id = g.unit_id where g.person_id = p.id and u.path like @below)
              and (p.name like @like escape '!' or p.login like @like escape '!')
            order by p.active desc, p.name, p.id limit @Most offset @skip
            """,
            new { below = path + "%", like = SearchText.Like(search), Most, skip });
        return [.. found.Select(r => new PersonLine(r.Id, r.Login, r.Name, r.Active != 0, r.HasPassword != 0, Grants(session, r.Id, path)))];
    }

    /// <summary>The person's roles at or below a path.</summary>
    public static IReadOnlyList<Grant> Grants(Session session, long personId, string path)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Query<GrantRow>(
                """
                select g.role, u.id as UnitId, u.name as UnitName, u.path from grants g join units u on u.id = g.unit_id
                where g.person_id = @personId and u.path like @below order by u.path, g.role
                """,
                new { personId, below = path + "%" }).Select(g => new Grant(Codes.Read<Role>(g.Role), g.UnitId, g.UnitName, g.Path)),
        ];
    }

    private sealed record Row
    {
        public long Id { get; init; }

        public string Login { get; init; } = "";

        public string Name { get; init; } = "";

        public long Active { get; init; }

        public long HasPassword { get; init; }
    }

    private sealed record GrantRow(string Role, long UnitId, string UnitName, string Path);
}
