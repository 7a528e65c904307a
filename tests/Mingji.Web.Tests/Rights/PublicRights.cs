using Mingji.Workbench.People;
using static Mingji.Web.Tests.Rights.RightsTable;
using static Mingji.Web.Tests.Rights.Trial;

namespace Mingji.Web.Tests.Rights;

/// <summary>Who gets through where in publications, notices and objections. The public's own pages are for everybody.</summary>
internal static class PublicRights
{
    private static readonly Role[] Publishers = [Role.UnitReviewer, Role.Department, Role.PerformanceDivision];
    private static readonly Role[] Keepers = [Role.Department, Role.FinanceDivision, Role.PerformanceDivision];

    /// <summary>The public's pages, which ask for no sign-in.</summary>
    public static IEnumerable<Trial> Open =>
    [
        new("GET /public", Everybody, _ => "/public"),
        new("GET /public", Everybody, _ => "/public?q=%25&year=2023&kind=project-self-evaluation&unit=111"),
        new("GET /public/units/{code}", Everybody, _ => "/public/units/111"),
        new("GET /public/documents/{id:long}", Everybody, s => $"/public/documents/{s.Published}"),
        new("GET /public/documents/{id:long}/file.{ending}", Everybody, s => $"/public/documents/{s.Published}/file.json"),
        new("GET /public/notices", Everybody, _ => "/public/notices"),
        new("GET /public/notices/{id:long}", Everybody, s => $"/public/notices/{s.Notice}"),
        new("GET /public/notices/{id:long}/object", Everybody, s => $"/public/notices/{s.Notice}/object"),
        new("POST /public/notices/{id:long}/object", Everybody, s => $"/public/notices/{s.Notice}/object", _ => Form(("name", "李建国")))
        {
            Says = "还缺：身份证件复印件",
        },
        new("GET /public/objections", Everybody, _ => "/public/objections"),
        new("POST /public/objections", Everybody, _ => "/public/objections", _ => Form(("code", "none"))) { Says = "没有这个查询码" },
        new("GET /public/audit", Everybody, _ => "/public/audit"),
        new("POST /public/audit", Everybody, _ => "/public/audit", _ => File()),
        new("GET /public/audit/{key}/files/{number:int}", Everybody, _ => "/public/audit/none/files/1") { Says = "审核的结果已经删除" },
        new("GET /robots.txt", Everybody, _ => "/robots.txt"),
        new("GET /public/sitemap.xml", Everybody, _ => "/public/sitemap.xml"),
        new("GET /public/data", Everybody, _ => "/public/data"),
    ];

    public static IEnumerable<Trial> All =>
    [
        new("GET /publications", Holding(Publishers), _ => "/publications"),
        new("GET /cases/{id:long}/publish", Sees, s => $"/cases/{s.Approved}/publish"),
        new("POST /cases/{id:long}/publish", Reaching(Publishers), s => $"/cases/{s.Approved}/publish", _ => Form(("seen", "999")))
        {
            Says = "请刷新页面，看过现在的内容再公开",
        },
        new("POST /cases/{id:long}/publish?handler=TakeDown", Reaching(Publishers), s => $"/cases/{s.Approved}/publish?handler=TakeDown",
            s => Form(("publication", Number(s.Published)), ("note", "误传"))),
        new("GET /notices", Holding(Keepers), _ => "/notices"),
        new("GET /plans/new", Holding(Keepers), _ => "/plans/new"),
        new("POST /plans/new", Reaching(Keepers), _ => "/plans/new", Plan),
        new("GET /plans/{id:long}", Reaching(Keepers), s => $"/plans/{s.Plan}"),
        new("POST /plans/{id:long}", Reaching(Keepers), s => $"/plans/{s.Plan}", Plan),
        new("POST /plans/{id:long}?handler=Preview", Reaching(Keepers), s => $"/plans/{s.Plan}?handler=Preview", Notice),
        new("POST /plans/{id:long}?handler=Notice", Reaching(Keepers), s => $"/plans/{s.Plan}?handler=Notice", Notice),
        new("POST /plans/{id:long}?handler=Withdraw", Reaching(Keepers), s => $"/plans/{s.Plan}?handler=Withdraw",
            s => Form(("notice", Number(s.Notice)), ("reason", "有误"))) { Says = "1件异议没有办结" },
        new("POST /plans/{id:long}?handler=Publish", Reaching(Keepers), s => $"/plans/{s.Plan}?handler=Publish") { Says = "方案还没有公示" },
        new("GET /objections/{id:long}", Reaching(Keepers), s => $"/objections/{s.Objection}"),
        new("GET /objections/{id:long}/files/{file:long}", Reaching(Keepers), s => $"/objections/{s.Objection}/files/1"),
        new("POST /objections/{id:long}?handler=Accept", Reaching(Keepers), s => $"/objections/{s.Objection}?handler=Accept"),
        new("POST /objections/{id:long}?handler=Refuse", Reaching(Keepers), s => $"/objections/{s.Objection}?handler=Refuse",
            _ => Form(("text", "没有可查证的线索"))),
        new("POST /objections/{id:long}?handler=Answer", Reaching(Keepers), s => $"/objections/{s.Objection}?handler=Answer",
            _ => Form(("text", "已经核实"))) { Says = "先受理" },
    ];

    private static FormUrlEncodedContent Plan(Scene scene) => Form(
        ("unit", Number(scene.Unit)), ("year", "2024"), ("pack", "national-2020-self-evaluation"), ("title", "方案"), ("fund", "资金"),
        ("table", "甲\t乙\t100"), ("seen", "1"));

    private static FormUrlEncodedContent Notice(Scene scene) => Form(("first", scene.Soon), ("contact", "0751-0000000"), ("seen", "1"));
}
