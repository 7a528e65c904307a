using System.Diagnostics;
using System.Globalization;
using Mingji.Core.Forms;
using Mingji.Tests;
using Mingji.Workbench.Pictures;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Summaries;
using Mingji.Workbench.Units;

namespace Mingji.Bench.Workbench;

/// <summary>
/// How soon a summary of a whole city or province is there, on both databases, against what the database alone needs to count the same
/// rows: a bare count over the forms and the figures beside them.
/// </summary>
internal static class SummaryRace
{
    private const int Year = 2030;
    private const int ProjectsOfUnit = 25;
    private const int UnitsOfDepartment = 50;
    private const int Rounds = 9;

    private const string Bare =
        """
        select count(*) from cases c join case_results r on r.case_id = c.id join units u on u.id = c.unit_id
        where c.form_type = 'project-self-evaluation' and u.path like @below
        """;

    internal static async Task<int> Run(Report report, int most)
    {
        report.Head("Summaries over the unit tree");
        report.Line(
            "| database | projects | bare count | sums by unit | ratio | first page of projects | hundredth page | a department | all pictures |");
        report.Line("|---|---|---|---|---|---|---|---|---|");
        var folder = Directory.CreateTempSubdirectory("mingji-bench-").FullName;
        try
        {
            int[] sizes = [Math.Min(5_000, most), most];
            foreach (var projects in sizes.Distinct())
                report.Line(await Lane("SQLite", Path.Combine(folder, $"{projects}.db"), projects));
            if (PostgresCluster.WhyNot is null)
            {
                using var cluster = PostgresCluster.Start();
                foreach (var projects in sizes.Distinct()) report.Line(await Lane("PostgreSQL", cluster.NewDatabase(), projects));
            }

            report.Line("");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task<string> Lane(string name, string connection, int projects)
    {
        await using var store = Stores.Open(connection);
        var (root, department) = await store.Write(session => Fill(session, projects));
        var (query, below) = (new SummaryQuery(SummaryKind.Projects, Year, root.Path), new SummaryQuery(SummaryKind.Projects, Year, department.Path));
        var today = new DateOnly(Year + 1, 4, 1);
        var far = await store.Read(session => Summary.Lines(session, query, Math.Min(projects - 100, 9_900)).Lines[^1].Key);
        var bare = await Median(store, session => session.Single<long>(Bare, new { below = root.Path + "%" }));
        var board = await Median(store, session => Summary.Board(session, query, root, today));
        var first = await Median(store, session => Summary.Lines(session, query));
        var hundredth = await Median(store, session => Summary.Lines(session, query with { After = far }));
        var small = await Median(store, session => Summary.Board(session, below, department, today));
        var pictures = await Median(store, session => Pictures(session, new(Year, root.Path)));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {projects} | {bare:0.0} ms | {board:0.0} ms | {board / bare:0.0} | {first:0.0} ms | {hundredth:0.0} ms | {small:0.0} ms |")
            + string.Create(CultureInfo.InvariantCulture, $" {pictures:0.0} ms |");
    }

    private static int Pictures(Session session, PictureQuery query) =>
        PictureNumbers.Days(session, query).Length + PictureNumbers.Bands(session, query).Length
            + PictureNumbers.Execution(session, query, 0.9m).Cases + PictureNumbers.Findings(session, query).Length
            + PictureNumbers.Money(session, query, FormType.ProjectSelfEvaluation).Length;

    private static async Task<decimal> Median<T>(IStore store, Func<Session, T> read)
    {
        await store.Read(read);
        var times = new List<TimeSpan>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await store.Read(read);
            times.Add(watch.Elapsed);
        }

        return (decimal)Race.Median(times).TotalMilliseconds;
    }

    /// <summary>Three of four projects are handed in; each has figures, three rows of funds and three findings.</summary>
    private static (BudgetUnit Root, BudgetUnit Department) Fill(Session session, int projects)
    {
        session.Execute("insert into people (login, name, stamp) values ('jixiao', '绩效科', 's')");
        var root = UnitTree.Add(session, null, "35", "某省", UnitLevel.Division);
        BudgetUnit? department = null;
        for (var i = 0; i < projects / ProjectsOfUnit; i++)
        {
            if (i % UnitsOfDepartment == 0) department = UnitTree.Add(session, root.Id, $"35{i:00000}", $"第{i}局", UnitLevel.Department);
            UnitTree.Add(session, department!.Id, $"{department.Code}{i:00000}", $"第{i}口岸服务中心", UnitLevel.Unit);
        }

        foreach (var sql in Filling) session.Execute(sql, new { root = root.Id, Year, ProjectsOfUnit });
        return (root, department!);
    }

    private static readonly string[] Filling =
    [
        "insert into years (unit_id, year, pack, opened_at, opened_by) select @root, @Year, 'national-2020-self-evaluation', '', id from people",
        """
        insert into projects (unit_id, code, name, first_year, last_year)
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < @ProjectsOfUnit)
        select u.id, 'P' || (100 + n), u.name || '项目' || n, 2020, 2040 from units u, numbers where u.level = 'unit'
        """,
        """
        insert into cases (year_id, unit_id, project_id, form_type, state, due, changed_at, submitted_at)
        select y.id, p.unit_id, p.id, 'project-self-evaluation',
            case p.id % 8 when 0 then 'draft' when 1 then 'returned' when 2 then 'unit-review' when 3 then 'finance-review' else 'approved' end,
            '2031-03-31', '', '2031-03-' || (10 + p.id % 20) || 'T08:00:00.000Z'
        from projects p, years y
        """,
        """
        insert into case_results (case_id, budget_fen, executed_fen, score, due_score, outputs)
        select id, 100000000 + id % 9973 * 1000000, 80000000 + id % 7919 * 900000, 60000000 + id % 401 * 100000, 59000000 + id % 397 * 100000,
            case id % 3 when 0 then 'full' else 'short' end
        from cases
        """,
        """
        insert into funds (case_id, row_key, position, source, label, budget_fen, executed_fen)
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 3)
        select id, n, n, case n when 1 then 'total' when 2 then 'appropriation' else 'carried-over' end, '', 1000000 + id, 900000 + id
        from cases, numbers
        """,
        """
        insert into findings (case_id, position, rule, severity, cell, label, message, basis)
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 3)
        select id, n, case (id + n) % 5 when 0 then 'sum/points' when 1 then 'rate/execution' when 2 then 'score/rule' else 'missing/reason' end,
            case n when 1 then 'error' else 'warning' end, 1, '', '', '' from cases, numbers
        """,
        "analyze /* all tables */",
    ];
}
