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
            and not exists (select 1 from cases c where c.year_id = @yearId and c.unit_id = u.id and c.form_type = @type
                and c.period = @period and c.round = 0)
        order by u.id limit @most
        """;

    private const string OfProjects =
        """
        select u.id as UnitId, u.name as Unit, u.parent_id as ParentId, p.id as ProjectId, p.name as Project
        from projects p join units u on u.id = p.unit_id
        where u.path like @below and p.id > @after and p.closed_at is null and p.first_year <= @year and p.last_year >= @year
            and not exists (select 1 from cases c where c.year_id = @yearId and c.project_id = p.id and c.form_type = @type
                and c.period = @period and c.round = 0)
        order by p.id limit @most
        """;

    /// <summary>The next cases of this form that the year lacks.</summary>
    public static IReadOnlyList<YearSeat> Missing(Session session, OpenYear year, DueForm form, long after, int most)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(year);
        var values = new { below = year.UnitPath + "%", after, yearId = year.Id, year = year.Year, type = Codes.Of(form.Form), period = form.Period, most };
        var rows = YearForms.IsOfProject(form.Form) ? session.Query<ProjectRow>(OfProjects, values)
            : [.. session.Query<UnitRow>(OfUnits, values).Select(r => new ProjectRow(r.UnitId, r.Unit, r.ParentId, null, null))];
        var departments = new Dictionary<long, string>();
        return [.. rows.Select(r => new YearSeat(r.UnitId, r.Unit, Department(session, departments, r.ParentId) ?? r.Unit, r.ProjectId, r.Project))];
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

    private sealed record ProjectRow(long UnitId, string Unit, long? ParentId, long? ProjectId, string? Project);
}
