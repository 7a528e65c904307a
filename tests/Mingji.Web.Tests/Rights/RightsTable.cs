using System.Globalization;
using Mingji.Workbench.People;
using static Mingji.Web.Tests.Rights.Trial;

namespace Mingji.Web.Tests.Rights;

/// <summary>
/// Who gets through where. A new page, fragment, handler or call needs a line here, or the test fails: who may use it, and a request that
/// succeeds for whoever may. The request acts upon the first unit of <see cref="Scene"/>, from which the actors' places are seen.
/// </summary>
internal static class RightsTable
{
    public static IReadOnlyList<Trial> All => [.. Open.Concat(PublicRights.Open).Select(t =>
        t with { Open = true }), .. Own, .. Cases, .. Files, .. Reviews, .. Units, .. People, .. CycleRights.All, .. ApiRights.All,
            .. EvaluationRights.All, .. PublicRights.All];

    private static IEnumerable<Trial> Open =>
    [
        new("GET /health", Everybody, _ => "/health"),
        new("GET /health/live", Everybody, _ => "/health/live"),
        new("GET /sign-in", Everybody, _ => "/sign-in"),
        new("POST /sign-in", _ => false, _ => "/sign-in", _ => Form(("login", "nobody"), ("password", "nothing"))),
        new("GET /sign-out", Everybody, _ => "/sign-out"),
        new("POST /sign-out", Everybody, _ => "/sign-out"),
        new("GET /welcome/{token}", Everybody, s => "/welcome/" + s.Invitation),
        new("POST /welcome/{token}", Everybody, s => "/welcome/" + s.Invitation, _ => Form(("password", "Haigang-jixiao-7"), ("again", "Haigang-jixiao-7"))),
        new("GET /openapi/{documentName}.json", Everybody, _ => "/openapi/v1.json"),
        new("GET /error", _ => false, _ => "/error"),
        new("POST /error", _ => false, _ => "/error"),
    ];

    private static IEnumerable<Trial> Own =>
    [
        new("GET /", SignedIn, _ => "/"),
        new("GET /account", SignedIn, _ => "/account"),
        new("POST /account", _ => false, _ => "/account", _ => Form(("old", "wrong"), ("password", "Haigang-jixiao-8"), ("again", "Haigang-jixiao-8"))),
        new("GET /standards", SignedIn, _ => "/standards"),
        new("GET /standards/{id}", SignedIn, _ => "/standards/national-2020-self-evaluation"),
        new("GET /rubric", SignedIn, _ => "/rubric"),
        new("POST /rubric", SignedIn, _ => "/rubric", _ => Form(("text", "完成得满分，否则不得分"), ("points", "5"))),
        new("POST /account?handler=Token", SignedIn, _ => "/account?handler=Token", _ => Form(("name", "报表"), ("scope", "read"), ("days", "30"))),
        new("POST /account?handler=Revoke", SignedIn, _ => "/account?handler=Revoke&id=999") { Says = "没有这个令牌" },
        new("POST /account?handler=Elsewhere", SignedIn, _ => "/account?handler=Elsewhere"),
    ];

    private static IEnumerable<Trial> Cases =>
    [
        new("GET /cases/{id:long}", Sees, s => $"/cases/{s.Draft}"),
        new("GET /cases/{id:long}/cells", SignedIn, s => $"/cases/{s.Draft}/cells"),
        new("POST /cases/{id:long}/cells", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/cells",
            s => Form(("cell", Number(s.Cell)), ("seen", ""), ("text", "92.00"))),
        new("GET /cases/{id:long}/news", Sees, s => $"/cases/{s.Draft}/news?after=0"),
        new("GET /cases/{id:long}/rows", SignedIn, s => $"/cases/{s.Draft}/rows"),
        new("POST /cases/{id:long}/rows", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/rows", s => Form(("act", "add"), ("key", Number(s.Row)))),
        new("GET /cases/{id:long}/items", Sees, s => $"/cases/{s.Draft}/items?key=9999") { Says = "请先点一下要加行的那张表" },
        new("POST /cases/{id:long}/items", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/items", s => Form(("key", Number(s.Row)), ("code", "201")))
            { Says = "只有部门决算的表按科目编码加行和删行" },
        new("GET /cases/{id:long}/scores", Sees, s => $"/cases/{s.Draft}/scores"),
        new("POST /cases/{id:long}/scores", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/scores") { Says = "没有要填的得分" },
        new("GET /cases/{id:long}/undo", SignedIn, s => $"/cases/{s.Draft}/undo"),
        new("POST /cases/{id:long}/undo", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/undo") { Says = "没有可以撤销的改动" },
        new("GET /cases/{id:long}/report", SignedIn, s => $"/cases/{s.Draft}/report"),
        new("POST /cases/{id:long}/report", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/report") { Says = "这份表不是报告" },
        new("GET /cases/{id:long}/history", Sees, s => $"/cases/{s.Draft}/history?verify=true"),
        new("GET /cases/{id:long}/evidence", Sees, s => $"/cases/{s.Draft}/evidence"),
        new("POST /cases/{id:long}/evidence", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/evidence", s => File(Number(s.Row))),
        new("GET /cases/{id:long}/evidence/{file:long}", _ => false, s => $"/cases/{s.Draft}/evidence/999999"),
        new("GET /cases/{id:long}/step", SignedIn, s => $"/cases/{s.Draft}/step"),
        new("POST /cases/{id:long}/step", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/step", _ => Form(("action", "submit"))),
    ];

    /// <summary>What somebody has uploaded is for himself alone: to everybody else its key is as good as none.</summary>
    private static IEnumerable<Trial> Files =>
    [
        new("GET /cases/{id:long}/print", Sees, s => $"/cases/{s.Draft}/print"),
        new("GET /cases/{id:long}/export.{ending}", Sees, s => $"/cases/{s.Draft}/export.xlsx"),
        new("GET /import", Holding(Role.Preparer), _ => "/import"),
        new("GET /import", Reaching(Role.Preparer), s => $"/import?id={s.Draft}"),
        new("POST /import", Reaching(Role.Preparer), s => $"/import?id={s.Draft}", _ => File()),
        new("GET /cases/{id:long}/import", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/import"),
        new("POST /cases/{id:long}/import", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/import", _ => File()),
        new("GET /import/{key}", Nobody, s => "/import/" + s.Upload),
        new("POST /import/{key}", Nobody, s => "/import/" + s.Upload),
        new("GET /audit", SignedIn, _ => "/audit"),
        new("POST /audit", SignedIn, _ => "/audit", _ => File()),
        new("GET /audit/{key}", Nobody, s => "/audit/" + s.Upload),
        new("GET /audit/{key}/report.{ending}", Nobody, s => $"/audit/{s.Upload}/report.html"),
        new("GET /audit/{key}/annotated/{number:int}", Nobody, s => $"/audit/{s.Upload}/annotated/1"),
    ];

    /// <summary>Several at once are answered one by one: the request gets through, and each case that is not the person's is refused in it.</summary>
    private static IEnumerable<Trial> Reviews =>
    [
        new("GET /review", SignedIn, _ => "/review"),
        new("GET /review", SignedIn, _ => "/review?order=risk&unit=111"),
        new("POST /review", SignedIn, _ => "/review", s => Form(("chosen", $"{s.Waiting}:1"))),
        new("GET /review/{id:long}", Sees, s => $"/review/{s.Waiting}"),
        new("GET /review/{id:long}/step", SignedIn, s => $"/review/{s.Waiting}/step"),
        new("POST /review/{id:long}/step", Reaching(Role.UnitReviewer), s => $"/review/{s.Waiting}/step",
            _ => Form(("action", "return"), ("reason", "请核对"), ("scope", "all"))),
        new("GET /review/{id:long}/remarks", SignedIn, s => $"/review/{s.Waiting}/remarks"),
        new("POST /review/{id:long}/remarks", Reaching(Role.UnitReviewer), s => $"/review/{s.Waiting}/remarks",
            s => Form(("act", "add"), ("cell", Number(s.Cell)), ("text", "请核对"))),
        new("GET /review/{id:long}/overrides", SignedIn, s => $"/review/{s.Waiting}/overrides"),
        new("POST /review/{id:long}/overrides", Reaching(Role.UnitReviewer), s => $"/review/{s.Waiting}/overrides",
            _ => Form(("act", "put"), ("rule", "none"), ("message", "none"), ("reason", "已经核对"))) { Says = "这个问题已经变了或者不在了" },
    ];

    private static IEnumerable<Trial> Units =>
    [
        new("GET /units", Holding(Role.Administrator, Role.PerformanceDivision), _ => "/units"),
        new("GET /units", Holding(Role.Administrator, Role.PerformanceDivision), _ => "/units?q=" + Uri.EscapeDataString("口岸")),
        new("GET /units/options", Holding(Role.Administrator), _ => "/units/options?parent=1"),
        new("GET /units/{id:long}/children", Reaching(Role.Administrator, Role.PerformanceDivision), s => $"/units/{s.Unit}/children"),
        new("GET /units/{id:long}", Reaching(Role.Administrator, Role.PerformanceDivision), s => $"/units/{s.Unit}"),
        new("POST /units/{id:long}?handler=Add", Reaching(Role.Administrator), s => $"/units/{s.Unit}?handler=Add",
            _ => Form(("code", "1119"), ("name", "新单位"), ("level", "unit"))),
        new("POST /units/{id:long}?handler=Rename", Reaching(Role.Administrator), s => $"/units/{s.Unit}?handler=Rename",
            _ => Form(("code", "111"), ("name", "新名称"))),
        new("POST /units/{id:long}?handler=Move", a => a is { Role: Role.Administrator, Place: Place.Above }, s => $"/units/{s.Unit}?handler=Move", _ => Form(("parent", "112"))),
        new("GET /units/import", Holding(Role.Administrator), _ => "/units/import"),
        new("POST /units/import", Holding(Role.Administrator), _ => "/units/import", _ => Form(("text", "119\t新单位\t111\t预算单位"))),
        new("POST /units/import?handler=Take", Reaching(Role.Administrator), _ => "/units/import?handler=Take",
            _ => Form(("text", "119\t新单位\t111\t预算单位"))),
    ];

    private static IEnumerable<Trial> People =>
    [
        new("GET /people", Holding(Role.Administrator), _ => "/people"),
        new("GET /people", Reaching(Role.Administrator), s => $"/people?unit={s.Unit}"),
        new("POST /people", Reaching(Role.Administrator), s => $"/people?unit={s.Unit}",
            _ => Form(("login", "xinren"), ("name", "新人"), ("role", "preparer"), ("code", "111"))),
        new("GET /people/{id:long}", Reaching(Role.Administrator), s => $"/people/{s.Subject}"),
        Person("Grant", s => Form(("unit", "111"), ("role", "preparer"))),
        Person("Revoke", s => Form(("unit", Number(s.Unit)), ("role", "unit-reviewer"))),
        Person("Rename", _ => Form(("name", "新名字"))),
        Person("Link"),
        Person("Demand"),
        Person("Close"),
        new("POST /people/{id:long}?handler=Reopen", Reaching(Role.Administrator), s => $"/people/{s.Closed}?handler=Reopen"),
    ];

    private static Trial Person(string handler, Func<Scene, HttpContent>? form = null) =>
        new($"POST /people/{{id:long}}?handler={handler}", Reaching(Role.Administrator), s => $"/people/{s.Subject}?handler={handler}", form);

    internal static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    internal static MultipartFormDataContent File() => new() { { new ByteArrayContent("项目"u8.ToArray()), "files", "项目.txt" } };

    internal static MultipartFormDataContent File(string row) => new()
    {
        { new StringContent(row), "key" }, { new ByteArrayContent("台账"u8.ToArray()), "file", "台账.txt" },
    };

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
