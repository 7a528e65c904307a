using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Documents.Packs;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Bench.Workbench;

/// <summary>Units with a project, a preparer and a self-evaluation each, every cell of it filled in, put straight into an empty database.</summary>
internal static class Town
{
    internal const string Password = "Haigang-jixiao-7";
    private const string Pack = "national-2020-self-evaluation";

    /// <summary>Who imports the forms of the other projects.</summary>
    internal const string Importer = "piliang";

    private const int ProjectsOfUnit = 25;

    internal static string Login(int person) => $"tianbao{person}";

    /// <summary>The cases, one a person; beside them <paramref name="others"/> projects of units whose forms one person imports.</summary>
    internal static async Task<IReadOnlyList<long>> Build(string connection, int people, int others = 0)
    {
        await using var store = Stores.Open(connection);
        var (clock, catalog) = (TimeProvider.System, StandardFolder.LoadDefault());
        var now = clock.GetUtcNow();
        // Signing in is not what is measured: one round of the hash instead of the many that real passwords get.
        var hash = new PasswordHasher<Person>(Options.Create(new PasswordHasherOptions { IterationCount = 1 })).HashPassword(null!, Password);
        var (division, opener) = await store.Write(session => Fill(session, now, hash, people, others));
        var access = await store.Read(session => Register.AccessOf(session, opener)!);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        await new YearOpening(store, catalog, new(store, catalog, clock), clock).Open(access, division, new(
            now.Year, Pack, [new(FormType.ProjectSelfEvaluation, today.AddDays(-1), today.AddDays(60))]));
        var desk = new CaseDesk(store, catalog, clock);
        var cases = new List<long>();
        for (var i = 0; i < people; i++)
        {
            var (id, person, form) = await store.Read(session => Case(session, Login(i)));
            await desk.Save(person, id, [.. form.Cells.Where(c => c.Text.Length == 0).Select(c => new CellEdit(c.Number.Value, "", TextFor(c.Number.Field)))]);
            cases.Add(id);
        }

        return cases;
    }

    /// <summary>What somebody might type into a column.</summary>
    internal static string TextFor(CellField field, int step = 0) => field switch
    {
        CellField.Points or CellField.Score => $"{5 + (step % 6)}",
        CellField.Name => $"查验设施维护次数之{step}",
        CellField.Target => $"≥{30 + (step % 40)}次",
        CellField.Actual => $"{28 + (step % 50)}次",
        CellField.Rate => $"{80 + (step % 20)}.{step % 10}%",
        CellField.Reason => $"因设备到货推迟{step % 12}个月，部分维护顺延到下一年度完成",
        CellField.Goal or CellField.Achieved => $"保障口岸查验设施正常运行，全年完成维护{100 + step}次，设备完好率不低于95%",
        _ => $"{90 + (step % 300)}.{10 + (step % 80)}",
    };

    private static (long Division, long Opener) Fill(Session session, DateTimeOffset now, string hash, int people, int others)
    {
        var root = UnitTree.Add(session, null, "35", "云屏市", UnitLevel.Division);
        var department = UnitTree.Add(session, root.Id, "3509", "云屏市商务局", UnitLevel.Department);
        for (var i = 0; i < people; i++)
        {
            var unit = UnitTree.Add(session, department.Id, $"3509{i:000}", $"第{i}口岸服务中心", UnitLevel.Unit);
            session.Execute(
                "insert into projects (unit_id, code, name, first_year, last_year) values (@Id, @code, @name, 2020, 2090)",
                new { unit.Id, code = $"P{i:000}", name = $"第{i}港区查验设施运行维护" });
            var person = Register.Add(session, now, 0, Login(i), $"填报人{i}");
            Register.Grant(session, now, 0, person.Id, unit, Role.Preparer);
            Register.SetPassword(session, now, person.Id, hash);
        }

        if (others > 0) AddOthers(session, now, hash, root, others);
        var opener = Register.Add(session, now, 0, "jixiao", "绩效科");
        Register.Grant(session, now, 0, opener.Id, root, Role.PerformanceDivision);
        return (root.Id, opener.Id);
    }

    private static void AddOthers(Session session, DateTimeOffset now, string hash, BudgetUnit root, int others)
    {
        var department = UnitTree.Add(session, root.Id, "3510", "云屏市交通局", UnitLevel.Department);
        BudgetUnit? unit = null;
        for (var i = 0; i < others; i++)
        {
            if (i % ProjectsOfUnit == 0) unit = UnitTree.Add(session, department.Id, $"3510{i:000000}", $"第{i}航道管理站", UnitLevel.Unit);
            session.Put(
                "insert into projects (unit_id, code, name, first_year, last_year) values (@Id, @code, @name, 2020, 2090)",
                new { unit!.Id, code = $"H{i:000000}", name = $"第{i}航段疏浚养护" });
        }

        var person = Register.Add(session, now, 0, Importer, "批量填报人");
        Register.Grant(session, now, 0, person.Id, department, Role.Preparer);
        Register.SetPassword(session, now, person.Id, hash);
    }

    private static (long Id, Access Access, FilledForm Form) Case(Session session, string login)
    {
        var access = Register.AccessOf(session, Register.IdOf(session, login)!.Value)!;
        var id = session.Single<long>("select id from cases where unit_id = @unit", new { unit = access.Grants[0].UnitId });
        return (id, access, CaseStore.Form(session, id)!.Filled);
    }
}
