using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Documents.Packs;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Tests.Cases;

/// <summary>A small city to test with: a department with two units, a project in each, a person for each role, and an open year.</summary>
internal sealed class City : IAsyncDisposable
{
    public const int Year = 2023;
    public static readonly DateTimeOffset Now = new(2024, 2, 1, 8, 0, 0, TimeSpan.Zero);

    private City(IStore store, StandardCatalog catalog)
    {
        (Store, Catalog) = (store, catalog);
        Desk = new(store, catalog, Clock);
        Steps = new(store, catalog, Clock);
    }

    public IStore Store { get; }

    public StandardCatalog Catalog { get; }

    public TimeProvider Clock { get; } = new Stopped();

    public CaseDesk Desk { get; }

    public CaseSteps Steps { get; }

    public static async Task<City> Open(IStore store)
    {
        var catalog = StandardFolder.Load(Mingji.Tests.Checkout.At("standards"));
        var city = new City(store, catalog);
        var division = await store.Write(session =>
        {
            var root = UnitTree.Add(session, null, "1", "云屏市", UnitLevel.Division);
            var department = UnitTree.Add(session, root.Id, "11", "云屏市商务局", UnitLevel.Department);
            foreach (var (code, name) in new[] { ("111", "云屏市口岸服务中心"), ("112", "云屏市会展中心") })
            {
                var unit = UnitTree.Add(session, department.Id, code, name, UnitLevel.Unit);
                session.Execute(
                    "insert into projects (unit_id, code, name, first_year, last_year) values (@Id, @code, @project, 2020, 2030)",
                    new { unit.Id, code = "P" + code, project = name + "项目" });
                AddPerson(session, "preparer" + code, unit, Role.Preparer);
                AddPerson(session, "reviewer" + code, unit, Role.UnitReviewer);
            }

            AddPerson(session, "department", department, Role.Department);
            AddPerson(session, "finance", root, Role.FinanceDivision);
            AddPerson(session, "performance", root, Role.PerformanceDivision);
            AddPerson(session, "evaluator", root, Role.Evaluator);
            AddPerson(session, "administrator", root, Role.Administrator);
            return root.Id;
        });
        await new YearOpening(store, catalog, new(store, catalog, city.Clock), city.Clock).Open(await city.As("performance"), division, new(Year, "national-2020-self-evaluation",
            [new(FormType.ProjectSelfEvaluation, new(2024, 1, 1), new(2024, 3, 31))]));
        return city;
    }

    /// <summary>What this person may do.</summary>
    public Task<Access> As(string login) => Store.Read(session =>
        Register.AccessOf(session, session.Single<long>("select id from people where login = @login", new { login }))!);

    /// <summary>The case of the unit with this code.</summary>
    public Task<long> CaseOf(string unitCode) => Store.Read(session => session.Single<long>(
        "select c.id from cases c join units u on u.id = c.unit_id where u.code = @unitCode", new { unitCode }));

    /// <summary>Says in one cell what was achieved: no more is needed to hand a form in.</summary>
    public async Task Begin(string login, long id)
    {
        var cells = await Store.Read(s => CaseStore.Form(s, id)!.Filled.Cells);
        await Desk.Save(await As(login), id, [new(cells.First(c => c.Number.Field == CellField.Achieved).Number.Value, "", "维护按计划完成")]);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static void AddPerson(Session session, string login, BudgetUnit unit, Role role) =>
        Register.Grant(session, Now, 0, Register.Add(session, Now, 0, login, login).Id, unit, role);

    private sealed class Stopped : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
