using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Web.Hosting;

/// <summary>A person of the demo and the path of his one-time link.</summary>
public sealed record DemoLink(string Role, string Login, string Path);

/// <summary>Fills an empty database with a city that doesn't exist: units, a person for each role, projects and an open year.</summary>
internal sealed class DemoData(IStore store, YearOpening opening, StandardCatalog catalog, TimeProvider clock, DemoDossier dossier,
    DemoPublic shown, WebSettings settings, YearChanges changes, YearCases cases)
{
    private const long System = 0;
    private const int Year = 2023;

    private static readonly ImmutableArray<(Role Role, string Login, string Name, string UnitCode)> People =
    [
        (Role.Preparer, "tianbao", "填报人甲", "350901"), (Role.UnitReviewer, "shenhe", "审核人乙", "350901"),
        (Role.Department, "zhuguan", "主管部门丙", "3509"), (Role.FinanceDivision, "yewu", "业务科室丁", "35"),
        (Role.PerformanceDivision, "jixiao", "绩效科戊", "35"), (Role.Evaluator, "pingjia", "评价人己", "35"),
        (Role.Administrator, "guanli", "管理员庚", "35"),
    ];

    /// <summary>The login name is one of the demo's.</summary>
    public static bool Has(string login) => People.Any(p => p.Login == login);

    /// <summary>Null when the database already holds units.</summary>
    public async Task<ImmutableArray<DemoLink>?> Fill()
    {
        var made = await store.Write<(ImmutableArray<DemoLink> Links, Access Access, long Division)?>(session =>
        {
            if (session.Single<long>("select count(*) from units") > 0) return null;
            var now = clock.GetUtcNow();
            var division = UnitTree.Add(session, null, "35", "云屏市", UnitLevel.Division);
            var department = UnitTree.Add(session, division.Id, "3509", "云屏市商务局", UnitLevel.Department);
            var unit = UnitTree.Add(session, department.Id, "350901", "云屏市口岸服务中心", UnitLevel.Unit);
            session.Execute(
                "insert into projects (unit_id, code, name, first_year, last_year) values (@Id, 'P001', '云屏港区查验设施运行维护', 2021, 2030)", new { unit.Id });
            if (settings.Samples is not null) AddBlankProject(session, unit);
            if (settings.Samples is not null) DemoNeighbours.Add(session, now, division);
            var links = People.Select(p =>
            {
                var person = Register.Add(session, now, System, p.Login, p.Name);
                var at = new[] { division, department, unit }.First(u => u.Code == p.UnitCode);
                Register.Grant(session, now, System, person.Id, at, p.Role);
                return new DemoLink(RoleNames.Of(p.Role), p.Login, "/welcome/" + Register.Invite(session, now, System, person.Id));
            }).ToImmutableArray();
            var performance = session.Single<long>("select id from people where login = 'jixiao'");
            return (links, Register.AccessOf(session, performance)!, division.Id);
        });
        if (made is not { } demo) return null;
        var pack = catalog.Standards.FirstOrDefault(s => s.Base is null)?.Id ?? "";
        // The sample forms are of this year; whoever tries them out is nevertheless in time.
        var today = Dates.Today(clock);
        await opening.Open(demo.Access, demo.Division, new(Year, pack,
        [
            new(FormType.ProjectSelfEvaluation, new(Year + 1, 1, 1), today.AddDays(12)),
            new(FormType.DepartmentSelfEvaluation, new(Year + 1, 1, 1), today.AddDays(26)),
            new(FormType.SelfEvaluationReport, new(Year + 1, 1, 1), today.AddDays(40)),
            new(FormType.EvaluationReport, new(Year + 1, 1, 1), today.AddDays(60)),
        ]));
        if (settings.Samples is { } samples)
        {
            await dossier.Load(samples);
            await new DemoNeighbours(store, catalog, clock).Fill(Year);
        }

        await OpenNextYear(demo.Access, demo.Division, pack);
        if (settings.Samples is not null) await shown.Fill(Year);
        if (settings.Samples is { } folder) await AddAccounts(demo.Access, folder);
        return demo.Links;
    }

    /// <summary>Final accounts come last, so that the other forms keep their numbers.</summary>
    private async Task AddAccounts(Access access, string samples)
    {
        var year = await store.Read(session => session.Single<long>("select id from years where year = @Year", new { Year = (long)Year }));
        await changes.AddForm(access, year, new(FormType.FinalAccounts, new(Year + 1, 1, 1), Dates.Today(clock).AddDays(75)));
        await cases.Fill(year);
        await dossier.LoadAccounts(samples);
    }

    /// <summary>The targets of the coming year are being set now; its self-evaluation is a long way off.</summary>
    private Task<int> OpenNextYear(Access access, long division, string pack)
    {
        var today = Dates.Today(clock);
        return opening.Open(access, division, new(today.Year + 1, pack,
        [
            new(FormType.ProjectTargetTable, today.AddDays(-20), today.AddDays(10)),
            new(FormType.ProjectSelfEvaluation, new(today.Year + 2, 1, 1), new(today.Year + 2, 3, 31)),
        ]));
    }

    /// <summary>Where the samples fill the first project's forms, a second one is there to be filled in by hand.</summary>
    private static void AddBlankProject(Session session, BudgetUnit unit) => session.Execute(
        "insert into projects (unit_id, code, name, first_year, last_year) values (@Id, 'P002', '云屏港区通关信息平台', 2022, 2026)", new { unit.Id });
}
