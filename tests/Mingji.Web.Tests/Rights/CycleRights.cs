using Mingji.Workbench.People;
using static Mingji.Web.Tests.Rights.RightsTable;
using static Mingji.Web.Tests.Rights.Trial;

namespace Mingji.Web.Tests.Rights;

/// <summary>Who gets through where in years, projects, targets, the library, monitoring and rectifications.</summary>
internal static class CycleRights
{
    private static readonly Role[] Askers = [Role.UnitReviewer, Role.Department, Role.FinanceDivision, Role.PerformanceDivision];
    private static readonly Role[] Auditors = [.. Askers, Role.Administrator];
    private static readonly Role[] Runners = [Role.PerformanceDivision];

    public static IEnumerable<Trial> All =>
    [
        new("GET /cases", SignedIn, _ => "/cases"),
        new("GET /monitoring", SignedIn, _ => "/monitoring"),
        new("GET /monitoring", Sees, s => $"/monitoring?unit={s.Unit}"),
        new("GET /cases/{id:long}/rectify", Sees, s => $"/cases/{s.Waiting}/rectify"),
        new("POST /cases/{id:long}/rectify", Reaching(Askers), s => $"/cases/{s.Waiting}/rectify",
            s => Form(("cell", Number(s.Cell)), ("text", "请核对"), ("due", s.Soon))),
        new("GET /rectifications/{id:long}", Sees, s => $"/rectifications/{s.Asked}"),
        new("POST /rectifications/{id:long}?handler=Answer", Reaching(Role.Preparer), s => $"/rectifications/{s.Asked}?handler=Answer",
            _ => Form(("text", "已经整改"))),
        new("POST /rectifications/{id:long}?handler=Evidence", Reaching(Role.Preparer), s => $"/rectifications/{s.Asked}?handler=Evidence",
            s => RightsTable.File(Number(s.Row))),
        new("POST /rectifications/{id:long}?handler=Accept", Reaching(Role.Department), s => $"/rectifications/{s.Answered}?handler=Accept"),
        new("POST /rectifications/{id:long}?handler=Again", Reaching(Role.Department), s => $"/rectifications/{s.Answered}?handler=Again",
            s => Form(("text", "还差"), ("due", s.Soon))),
        new("GET /summaries", SignedIn, _ => "/summaries"),
        new("GET /summaries", Sees, s => $"/summaries?unit={s.Unit}"),
        new("GET /summaries/export.{ending}", Sees, s => $"/summaries/export.xlsx?unit={s.Unit}"),
        new("GET /jobs", SignedIn, _ => "/jobs"),
        new("POST /jobs?handler=Audit", Reaching(Auditors), _ => "/jobs?handler=Audit", s => Form(("unit", Number(s.Unit)), ("year", "2023"))),
        new("POST /jobs?handler=Export", Sees, _ => "/jobs?handler=Export", s => Form(("unit", Number(s.Unit)), ("year", "2023"), ("ending", "xlsx"))),
        new("GET /jobs/import", Holding(Role.Preparer), _ => "/jobs/import"),
        new("POST /jobs/import", Holding(Role.Preparer), _ => "/jobs/import", _ => RightsTable.File()),
        new("GET /jobs/{id:long}", Reaching(Role.Administrator), s => $"/jobs/{s.Job}"),
        new("GET /jobs/{id:long}?handler=Progress", Reaching(Role.Administrator), s => $"/jobs/{s.Job}?handler=Progress"),
        new("GET /jobs/{id:long}?handler=Line", Reaching(Role.Administrator), s => $"/jobs/{s.Job}?handler=Line"),
        new("POST /jobs/{id:long}?handler=Cancel", Reaching(Role.Administrator), s => $"/jobs/{s.Job}?handler=Cancel") { Says = "这项任务已经结束" },
        new("GET /jobs/{id:long}/result.{ending}", Reaching(Role.Administrator), s => $"/jobs/{s.Job}/result.xlsx"),
        new("GET /dashboard", SignedIn, _ => "/dashboard"),
        new("GET /dashboard", Sees, s => $"/dashboard?unit={s.Unit}"),
        new("GET /dashboard/forms", Sees, s => $"/dashboard/forms?unit={s.Unit}&what=rule&rule=sum/points"),
        new("GET /cases/{id:long}/curve/{row:int}", Sees, s => $"/cases/{s.Draft}/curve/{s.Row}") { Says = "这一行没有评分标准" },
        new("GET /library", SignedIn, _ => "/library"),
        new("GET /projects", SignedIn, _ => "/projects"),
        new("GET /projects/new", Holding(Role.Preparer), _ => "/projects/new"),
        new("POST /projects/new", Reaching(Role.Preparer), s => $"/projects/new?unit={s.Unit}",
            _ => Form(("code", "K9"), ("name", "新项目"), ("first", "2024"), ("last", "2024"))),
        new("GET /projects/paste", Holding(Role.Preparer), _ => "/projects/paste"),
        new("POST /projects/paste", Reaching(Role.Preparer), s => $"/projects/paste?unit={s.Unit}&take=true",
            _ => Form(("text", "项目代码\t项目名称\nK8\t新项目"))),
        new("GET /years", Holding(Role.PerformanceDivision, Role.Administrator), _ => "/years"),
        new("GET /years/open", Holding(Runners), _ => "/years/open") { Says = "年度按行政区划开启" },
        // The town's year belongs to its division, where none of the actors stands; an empty opening opens nothing for anybody.
        new("POST /years/open", Nobody, _ => "/years/open"),
        new("GET /years/{id:long}", Nobody, _ => "/years/1"),
        new("GET /years/{id:long}?handler=Progress", Nobody, _ => "/years/1?handler=Progress"),
        new("POST /years/{id:long}?handler=Add", Nobody, _ => "/years/1?handler=Add"),
        new("POST /years/{id:long}?handler=Extend", Nobody, _ => "/years/1?handler=Extend"),
        new("POST /years/{id:long}?handler=Fill", Nobody, _ => "/years/1?handler=Fill"),
        new("GET /projects/{id:long}", Sees, _ => "/projects/1"),
        new("POST /projects/{id:long}", Reaching(Role.Preparer), _ => "/projects/1",
            _ => Form(("code", "P111"), ("name", "改名"), ("first", "2020"), ("last", "2030"))),
        new("POST /projects/{id:long}?handler=Close", Reaching(Role.Preparer), _ => "/projects/1?handler=Close", _ => Form(("reason", "项目已经结束"))),
        new("GET /cases/{id:long}/adjust", Sees, s => $"/cases/{s.Draft}/adjust"),
        new("POST /cases/{id:long}/adjust", Sees, s => $"/cases/{s.Draft}/adjust") { Says = "请写明调整的理由" },
        new("GET /cases/{id:long}/changes", Sees, s => $"/cases/{s.Draft}/changes") { Says = "这份表不是目标调整" },
        new("GET /cases/{id:long}/copy", Sees, s => $"/cases/{s.Draft}/copy") { Says = "只有绩效目标表能从" },
        new("POST /cases/{id:long}/copy", Sees, s => $"/cases/{s.Draft}/copy") { Says = "只有绩效目标表能从" },
        new("GET /cases/{id:long}/library", Sees, s => $"/cases/{s.Draft}/library") { Says = "只有绩效目标表能从" },
        new("POST /cases/{id:long}/library", Sees, s => $"/cases/{s.Draft}/library") { Says = "只有绩效目标表能从" },
    ];
}
