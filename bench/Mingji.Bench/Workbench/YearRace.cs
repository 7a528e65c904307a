using System.Diagnostics;
using System.Globalization;
using Mingji.Core.Forms;
using Mingji.Documents.Packs;
using Mingji.Tests;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Todo;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Bench.Workbench;

/// <summary>
/// A year opened for a province, on both databases: how long until every unit has its forms, how long others wait meanwhile, and how quick
/// lists are among so many.
/// </summary>
internal static class YearRace
{
    private const string Pack = "national-2020-self-evaluation";
    private const int UnitsOfDepartment = 100;
    private const int UnitsOfProject = 4;
    private const int Tries = 5;
    private static readonly TimeSpan BetweenWritings = TimeSpan.FromMilliseconds(50);

    internal static async Task<int> Run(Report report, int units)
    {
        report.Head($"A year for {units} units");
        report.Line("| database | forms | made in | a second | others waited at most | list of a preparer | of a finance division | of all forms | search of units |");
        report.Line("|---|---|---|---|---|---|---|---|---|");
        var folder = Directory.CreateTempSubdirectory("mingji-bench-").FullName;
        try
        {
            report.Line(await Lane("SQLite", Path.Combine(folder, "mingji.db"), units));
            if (PostgresCluster.WhyNot is null)
            {
                using var cluster = PostgresCluster.Start();
                report.Line(await Lane("PostgreSQL", cluster.NewDatabase(), units));
            }

            report.Line("");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task<string> Lane(string name, string connection, int units)
    {
        await using var store = Stores.Open(connection);
        var (clock, catalog) = (TimeProvider.System, StandardFolder.LoadDefault());
        var division = await store.Write(session => Province(session, clock.GetUtcNow(), units));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var opener = (await As(store, "jixiao"))!;
        var cases = new YearCases(store, catalog, clock);
        var year = await new YearOpening(store, catalog, cases, clock).Begin(opener, division, new(today.Year, Pack,
        [
            new(FormType.ProjectTargetTable, today.AddDays(-1), today.AddDays(30)),
            new(FormType.ProjectSelfEvaluation, today.AddDays(-1), today.AddDays(60)),
            new(FormType.DepartmentSelfEvaluation, today.AddDays(-1), today.AddDays(90)),
        ]));
        var watch = Stopwatch.StartNew();
        var filling = cases.Fill(year);
        var waited = await Wait(store, filling);
        var (made, took) = (await filling, watch.Elapsed);
        var (preparer, finance) = ((await As(store, "tianbao"))!, (await As(store, "yewu"))!);
        // As after some weeks: a part has been submitted, the rest is still being filled in.
        await store.Write(s => s.Execute("update cases set state = 'finance-review' where id % 10 = 0"));
        var all = new CaseQuery(0, null, null, null);
        var fill = await Quickest(store, s => TodoList.Of(s, preparer, today));
        var review = await Quickest(store, s => TodoList.Of(s, finance, today));
        var list = await Quickest(store, s => CaseList.Of(s, finance, all, today));
        var search = await Quickest(store, s => UnitTree.Search(s, "/", "第1234", 50));
        return string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {made} | {took.TotalSeconds:0} s | {made * 1000L / Math.Max(1, (long)took.TotalMilliseconds)} | {waited} ms"
            + $" | {fill} ms | {review} ms | {list} ms | {search} ms |");
    }

    /// <summary>The longest that a small writing of somebody else took while the cases were made.</summary>
    private static async Task<long> Wait(IStore store, Task filling)
    {
        var longest = 0L;
        while (!filling.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            await store.Write(s => s.Execute("update people set active = 1 where login = 'tianbao'"));
            longest = Math.Max(longest, watch.ElapsedMilliseconds);
            await Task.Delay(BetweenWritings);
        }

        return longest;
    }

    private static async Task<long> Quickest<T>(IStore store, Func<Session, T> read)
    {
        var best = long.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            var watch = Stopwatch.StartNew();
            await store.Read(read);
            best = Math.Min(best, watch.ElapsedMilliseconds);
        }

        return best;
    }

    private static Task<Access?> As(IStore store, string login) =>
        store.Read(s => Register.AccessOf(s, Register.IdOf(s, login)!.Value));

    private static long Province(Session session, DateTimeOffset now, int units)
    {
        var root = UnitTree.Add(session, null, "35", "某省", UnitLevel.Division);
        BudgetUnit? department = null, unit = null;
        for (var i = 0; i < units; i++)
        {
            if (i % UnitsOfDepartment == 0) department = UnitTree.Add(session, root.Id, $"35{i:00000}", $"第{i}局", UnitLevel.Department);
            unit = UnitTree.Add(session, department!.Id, $"{department.Code}{i:00000}", $"第{i}口岸服务中心", UnitLevel.Unit);
            if (i % UnitsOfProject == 0)
            {
                session.Execute(
                    "insert into projects (unit_id, code, name, first_year, last_year) values (@Id, 'P1', @name, 2020, 2090)",
                    new { unit.Id, name = $"第{i}港区查验设施运行维护" });
            }
        }

        foreach (var (login, role, at) in new[]
        {
            ("jixiao", Role.PerformanceDivision, root), ("yewu", Role.FinanceDivision, root), ("tianbao", Role.Preparer, unit!),
        })
        {
            var person = Register.Add(session, now, 0, login, login);
            Register.Grant(session, now, 0, person.Id, at, role);
        }

        return root.Id;
    }
}
