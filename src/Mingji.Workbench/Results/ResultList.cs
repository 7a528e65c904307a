using System.Collections.Immutable;
using System.Globalization;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Results;

/// <summary>
/// Which results to list: those of a year below a unit; <paramref name="Band"/> null: any score; <paramref name="Text"/> is looked for in
/// the project's name. After the case of this unit path and id, when a page went before.
/// </summary>
public sealed record ResultQuery(int Year, string Path, GradeBand? Band = null, string Text = "", string AfterPath = "", long AfterId = 0);

/// <summary>The results of projects, from rows beside the forms; the caller has made sure that the person sees the unit.</summary>
public static class ResultList
{
    public const int Page = 50;

    /// <summary>The most that are exported at once.</summary>
    public const int MostExported = 20_000;

    private const string Columns =
        """
        select c.id as CaseId, c.project_id as ProjectId, p.name as Project, u.name as UnitName, u.path as UnitPath, y.year as YearNumber, y.pack,
            c.state, c.stated_score as Stated, c.due_score as Due, d.id as DepartmentalId, d.stated_score as Departmental, f.id as FiscalId,
            f.stated_score as Fiscal, c.open_errors as Errors,
            (select coalesce(m.adjusted, m.initial) from funds m where m.case_id = c.id and m.source = 'total' order by m.position limit 1) as Budget,
            (select m.executed from funds m where m.case_id = c.id and m.source = 'total' order by m.position limit 1) as Executed,
            (select count(*) from rectifications r join cases k on k.id = r.case_id
                where k.project_id = c.project_id and k.year_id = c.year_id and r.state in ('asked', 'answered')) as OpenCount,
            (select count(*) from rectifications r join cases k on k.id = r.case_id
                where k.project_id = c.project_id and k.year_id = c.year_id and r.state = 'asked' and r.due < @today) as LateCount
        from cases c join units u on u.id = c.unit_id join years y on y.id = c.year_id join projects p on p.id = c.project_id
            left join cases d on d.project_id = c.project_id and d.year_id = c.year_id and d.evaluation = 'departmental' and d.state = 'approved'
            left join cases f on f.project_id = c.project_id and f.year_id = c.year_id and f.evaluation = 'fiscal' and f.state = 'approved'
        where c.form_type = 'project-self-evaluation' and c.round = 0 and c.evaluation = ''

        """;

    private const string Listed =
        """
        and y.year = @Year and u.path like @below and (@text = '' or p.name like @like escape '!')
            and (@banded = 0 or (select case when s.score >= cast(@from as numeric)
                    and (s.score < cast(@to as numeric) or (@top = 1 and s.score = cast(@to as numeric))) then 1 end
                from (select cast(coalesce(f.stated_score, d.stated_score, case when c.state = 'approved' then c.stated_score end) as numeric)
                    as score) s) = 1)
            and (u.path, c.id) > (@AfterPath, @AfterId)
        order by u.path, c.id limit @most
        """;

    private const string OfProject = "and c.project_id = @projectId and y.year < @before order by y.year desc limit 1";

    /// <summary>A page, by unit, and whether there is more.</summary>
    public static (ImmutableArray<ProjectResult> Lines, bool More) Of(Session session, ResultQuery query, DateOnly today, int page = Page)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(query);
        var rows = session.Query<Row>(Columns + Listed, new
        {
            Year = (long)query.Year, below = query.Path + "%", text = query.Text, like = Units.SearchText.Like(query.Text),
            banded = query.Band is null ? 0L : 1L, from = Number(query.Band?.From ?? 0), to = Number(query.Band?.To ?? 0),
            top = query.Band?.To == 100 ? 1L : 0L, query.AfterPath, query.AfterId, today = Dates.Of(today), most = page + 1L,
        });
        return ([.. rows.Take(page).Select(r => r.Result)], rows.Count > page);
    }

    /// <summary>The latest result of a project before a year; null when it has none. Who sees the project sees it.</summary>
    public static ProjectResult? Before(Session session, long projectId, int year, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.First<Row>(Columns + OfProject, new { projectId, before = (long)year, today = Dates.Of(today) })?.Result;
    }

    /// <summary>The years with self-evaluations of projects that the person sees, the newest first.</summary>
    public static ImmutableArray<(int Year, string Pack)> Years(Session session, Access access)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        return
        [
            .. access.Roots.SelectMany(root => session.Query<YearRow>(
                """
                select distinct y.year as YearNumber, y.pack from years y join units u on u.id = y.unit_id
                    join year_forms f on f.year_id = y.id and f.form_type = 'project-self-evaluation'
                where u.path like @below or @root like u.path || '%'
                """,
                new { below = root + "%", root })).DistinctBy(r => r.YearNumber).OrderByDescending(r => r.YearNumber)
                .Select(r => ((int)r.YearNumber, r.Pack)),
        ];
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record YearRow(long YearNumber, string Pack);

    /// <summary>By properties: SQLite gives what is reckoned no type that a constructor could be found by.</summary>
    private sealed record Row
    {
        public long CaseId { get; init; }

        public long ProjectId { get; init; }

        public string Project { get; init; } = "";

        public string UnitName { get; init; } = "";

        public string UnitPath { get; init; } = "";

        public long YearNumber { get; init; }

        public string Pack { get; init; } = "";

        public string State { get; init; } = "";

        public string? Stated { get; init; }

        public string? Due { get; init; }

        public long? DepartmentalId { get; init; }

        public string? Departmental { get; init; }

        public long? FiscalId { get; init; }

        public string? Fiscal { get; init; }

        public long Errors { get; init; }

        public string? Budget { get; init; }

        public string? Executed { get; init; }

        public long OpenCount { get; init; }

        public long LateCount { get; init; }

        public ProjectResult Result => new(
            CaseId, ProjectId, Project, UnitName, UnitPath, (int)YearNumber, Pack, Codes.Read<CaseState>(State), Read(Stated), Read(Due),
            DepartmentalId, Read(Departmental), FiscalId, Read(Fiscal), SampleCandidates.Yuan(Budget), SampleCandidates.Yuan(Executed),
            (int)Errors, (int)OpenCount, (int)LateCount);

        private static decimal? Read(string? text) =>
            decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
