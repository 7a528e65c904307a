using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Todo;

/// <summary>
/// Which cases to list. <paramref name="Year"/> 0, <paramref name="Form"/> and <paramref name="State"/> null: any. <paramref name="Path"/>:
/// below this unit, null: all that the person sees. After the case of this deadline and id, when a page went before.
/// </summary>
public sealed record CaseQuery(int Year, FormType? Form, CaseState? State, string? Path, string AfterDue = "", long AfterId = 0);

/// <summary>A line of the list of cases.</summary>
public sealed record CaseLine(
    long Id, string Name, string UnitName, int Year, CaseState State, DateOnly Due, int DaysLeft, string? Stated, string? Worked,
        int Errors, int Warnings)
{
    /// <summary>The light of a monitoring form; null for all other forms.</summary>
    public StoredLight? Light { get; init; }

    /// <summary>The key that the next page begins after.</summary>
    public string Key => $"{Dates.Of(Due)}~{Id}";
}

/// <summary>Lists cases that a person sees, by deadline, a page at a time: the hundredth page is as quick as the first.</summary>
public static class CaseList
{
    public const int Page = 50;

    private const string Sql =
        """
        select c.id, c.form_type as FormType, p.name as ProjectName, u.name as UnitName, y.year, c.state, c.due, c.stated_score as Stated,
            c.due_score as Worked, c.open_errors as Errors, c.open_warnings as Warnings, c.adjusts, c.period, m.light
        from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id left join projects p on p.id = c.project_id
            left join monitoring m on m.case_id = c.id
        where c.evaluation = '' and u.path like @below and (@year = 0 or y.year = @year) and (@form = '' or c.form_type = @form)
            and (@state = '' or c.state = @state) and (c.due > @AfterDue or (c.due = @AfterDue and c.id > @AfterId))
        order by c.due, c.id limit @most
        """;

    /// <summary>A page, and whether there is more.</summary>
    public static (IReadOnlyList<CaseLine> Lines, bool More) Of(Session session, Access access, CaseQuery query, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(query);
        var roots = query.Path is { } path ? access.Sees(path) ? [path] : [] : access.Roots;
        var lines = roots.SelectMany(root => session.Query<Row>(Sql, new
        {
            below = root + "%", year = (long)query.Year, form = query.Form is { } form ? Codes.Of(form) : "",
            state = query.State is { } state ? Codes.Of(state) : "", query.AfterDue, query.AfterId, most = Page + 1,
        })).Select(r => r.Line(today)).OrderBy(l => l.Due).ThenBy(l => l.Id).Take(Page + 1).ToList();
        return ([.. lines.Take(Page)], lines.Count > Page);
    }

    /// <summary>The fiscal years in which the person sees cases, the newest first.</summary>
    public static IReadOnlyList<int> Years(Session session, Access access)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        return
        [
            .. access.Roots.SelectMany(root => session.Query<long>(
                "select distinct y.year from years y join units u on u.id = y.unit_id where u.path like @below or @root like u.path || '%'",
                new { below = root + "%", root })).Distinct().OrderDescending().Select(y => (int)y),
        ];
    }

    private sealed record Row(
        long Id, string FormType, string? ProjectName, string UnitName, long Year, string State, string Due, string? Stated, string? Worked,
        long Errors, long Warnings, long? Adjusts, long Period, string? Light)
    {
        public CaseLine Line(DateOnly today)
        {
            var due = Dates.Read(Due);
            return new(
                Id, CaseTitle.Of(Codes.Read<FormType>(FormType), ProjectName, Adjusts is not null, (int)Period), UnitName, (int)Year,
                Codes.Read<CaseState>(State), due, due.DayNumber - today.DayNumber, Stated, Worked, (int)Errors, (int)Warnings)
            {
                Light = StoredLight.Read(Light),
            };
        }
    }
}
