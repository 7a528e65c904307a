using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Years;

/// <summary>A case that a year should have: its unit, with the name of its department, and its project, null for forms of whole units.</summary>
public sealed record YearSeat(long UnitId, string Unit, string Department, long? ProjectId, string? Project)
{
    /// <summary>Where the next page begins.</summary>
    public long Key => ProjectId ?? UnitId;
}

/// <summary>Finds which cases a year should have.</summary>
public static class YearSeats
{
    private const string OfUnits =
        """
        select u.id as UnitId, u.name as Unit, u.parent_id as ParentId
        from units u
        where u.level = 'unit' and u.path like @below and u.id > @after
        order by u.id limit @Together
        """;

    private const string OfProjects =
        """
        select u.id as UnitId, u.name as Unit, u.parent_id as ParentId, p.id as ProjectId, p.name as Project
        from projects p join units u on u.id = p.unit_id
        where u.path like @below and p.id > @after and p.closed_at is null and p.first_year <= @year and p.last_year >= @year
        order by p.id limit @Together
        """;

    /// <summary>Asked apart: within one query a server that has not counted its tables yet looks through all cases for each unit.</summary>
    private const string UnitsThere =
        """
        select unit_id from cases
        where year_id = @yearId and unit_id > @after and unit_id <= @last and form_type = @type and period = @period and round = 0
            and evaluation = ''
        """;

    private const string ProjectsThere =
        """
        select project_id from cases
        where year_id = @yearId and project_id > @after and project_id <= @last and form_type = @type and period = @period and round = 0
            and evaluation = ''
        """;

    /// <summary>Seats looked at in one query.</summary>
    private const int Together = 200;

    /// <summary>The next cases of this form that the year lacks.</summary>
    public static IReadOnlyList<YearSeat> Missing(Session session, OpenYear year, DueForm form, long after, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(year);
        var ofProjects = YearForms.IsOfProject(form.Form);
        List<ProjectRow> missing = [];
        while (missing.Count == 0)
        {
            var values = new { below = year.UnitPath + "%", after, year = year.Year, Together };
            var rows = ofProjects ? session.Query<ProjectRow>(OfProjects, values)
                : [.. session.Query<UnitRow>(OfUnits, values).Select(r => new ProjectRow(r.UnitId, r.Unit, r.ParentId, null, null))];
            if (rows.Count == 0) return [];
            var last = rows[^1].Key;
            var page = new { yearId = year.Id, after, last, type = Codes.Of(form.Form), period = form.Period };
            var there = session.Query<long>(ofProjects ? ProjectsThere : UnitsThere, page).ToHashSet();
            missing = [.. rows.Where(r => !there.Contains(r.Key)).Take(most)];
            after = last;
        }

        var departments = new Dictionary<long, string>();
        string DepartmentOf(ProjectRow row) => Department(session, departments, row.ParentId) ?? row.Unit;
        return [.. missing.Select(r => new YearSeat(r.UnitId, r.Unit, DepartmentOf(r), r.ProjectId, r.Project))];
    }

    /// <summary>How many units there are below a division, and how many projects run in the year.</summary>
    public static (int Units, int Projects) Count(Session session, string divisionPath, int year)
    {
        ArgumentNullException.ThrowIfNull(session);
        var below = divisionPath + "%";
        var units = session.Single<long>("select count(*) from units where level = 'unit' and path like @below", new { below });
        var projects = session.Single<long>(
            """
            select count(*) from projects p join units u on u.id = p.unit_id
            where u.path like @below and p.closed_at is null and p.first_year <= @year and p.last_year >= @year
            """,
            new { below, year });
        return ((int)units, (int)projects);
    }

    /// <summary>The nearest department above; units side by side share one.</summary>
    private static string? Department(Session session, Dictionary<long, string> known, long? parentId)
    {
        if (parentId is not { } id) return null;
        if (known.TryGetValue(id, out var name)) return name;
        var above = Units.UnitTree.Find(session, id);
        var found = above is null ? null : above.Level == Units.UnitLevel.Department ? above.Name : Department(session, known, above.ParentId);
        if (found is not null) known[id] = found;
        return found;
    }

    private sealed record UnitRow(long UnitId, string Unit, long? ParentId);

    private sealed record ProjectRow(long UnitId, string Unit, long? ParentId, long? ProjectId, string? Project)
    {
        public long Key => ProjectId ?? UnitId;
    }
}
