using Mingji.Workbench.People;
using static Mingji.Web.Tests.Rights.RightsTable;
using static Mingji.Web.Tests.Rights.Trial;

namespace Mingji.Web.Tests.Rights;

/// <summary>Who gets through where in years, projects, targets and the library.</summary>
internal static class CycleRights
{
    private static readonly Role[] Runners = [Role.PerformanceDivision];

    public static IEnumerable<Trial> All =>
    [
        new("GET /cases", SignedIn, _ => "/cases"),
        new("GET /library", SignedIn, _ => "/library"),
        new("GET /projects", SignedIn, _ => "/projects"),
        new("GET /projects/new", Holding(Role.Preparer), _ => "/projects/new"),
        new("POST /projects/new", Reaching(Role.Preparer), s => $"/projects/new?unit={s.Unit}",
            _ => Form(("code", "K9"), ("name", "新项目"), ("first", "2024"), ("last", "2024"))),
        new("GET /projects/paste", Holding(Role.Preparer), _ => "/projects/paste"),
        new("POST /projects/paste", Reaching(Role.Preparer), s => $"/projects/paste?unit={s.Unit}&take=true",
            _ => Form(("text", "项目代码\t项目名称\nK8\t新项目"))),
        new("GET /years", Holding(Role.PerformanceDivision, Role.Administrator), _ => "/years"),
        new("GET /years/open", Holding(Runners), _ => "/years/open"),
        new("GET /cases/{id:long}/adjust", Sees, s => $"/cases/{s.Draft}/adjust"),
    ];
}
