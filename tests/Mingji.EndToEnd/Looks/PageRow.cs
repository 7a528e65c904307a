using System.Collections.Immutable;

namespace Mingji.EndToEnd.Looks;

/// <summary>A page as one person meets it. <paramref name="Login"/> is null for who has not signed in; <paramref name="Status"/> is the answer expected.</summary>
internal sealed record PageRow(string Route, string? Login, Func<Scene, string> Path, int Status = 200)
{
    public static readonly ImmutableArray<PageRow> All =
    [
        new("/sign-in", null, _ => "/sign-in"),
        new("/welcome/{token}", null, s => s.Welcome),
        new("/welcome/{token}", null, _ => "/welcome/gone"),
        .. Everywhere("/", _ => "/", [.. Scene.Logins]),
        .. Everywhere("/account", _ => "/account", "tianbao", "guanli"),
        .. Everywhere("/cases/{id:long}", s => $"/cases/{s.Draft}", "tianbao", "zhuguan"),
        .. Everywhere("/cases/{id:long}", s => $"/cases/{s.Waiting}", "tianbao", "shenhe"),
        new("/cases/{id:long}", "tianbao", s => $"/cases/{s.Basics}"),
        .. Everywhere("/cases/{id:long}", s => $"/cases/{s.Targets}", "tianbao"),
        .. Everywhere("/cases/{id:long}", s => $"/cases/{s.Adjustment}", "tianbao", "shenhe"),
        .. Everywhere("/cases/{id:long}", s => $"/cases/{s.Report}", "tianbao"),
        .. Everywhere("/cases/{id:long}", s => $"/cases/{s.Accounts}", "tianbao"),
        new("/cases/{id:long}/curve/{row:int}", "pingjia", s => $"/cases/{s.Evaluation}/curve/{s.Criterion}"),
        new("/cases/{id:long}/rectify", "jixiao", s => $"/cases/{s.Targets}/rectify"),
        .. Everywhere("/rectifications/{id:long}", s => $"/rectifications/{s.Rectification}", "tianbao", "jixiao"),
        new("/cases/{id:long}/adjust", "tianbao", s => $"/cases/{s.Targets}/adjust"),
        new("/cases/{id:long}/copy", "tianbao", s => $"/cases/{s.Adjustment}/copy"),
        new("/cases/{id:long}/library", "tianbao", s => $"/cases/{s.Adjustment}/library?of=%E6%95%B0%E9%87%8F%E6%8C%87%E6%A0%87"),
        new("/cases/{id:long}/import", "tianbao", s => $"/cases/{s.Draft}/import"),
        new("/import", "tianbao", _ => "/import"),
        new("/import", "shenhe", _ => "/import", 403),
        new("/import/{key}", "tianbao", s => s.Preview),
        .. Everywhere("/audit", _ => "/audit", "tianbao", "pingjia"),
        new("/audit/{key}", "tianbao", s => s.Audited),
        .. Everywhere("/standards", _ => "/standards", "tianbao", "jixiao"),
        new("/standards/{id}", "tianbao", _ => "/standards/national-2020-self-evaluation"),
        new("/rubric", "jixiao", _ => "/rubric"),
        new("/rubric", "tianbao", _ => "/rubric?text=%E9%85%8C%E6%83%85%E6%89%A3%E5%88%86&points=10"),
        .. Everywhere("/review", _ => "/review", "tianbao", "shenhe", "yewu"),
        new("/review", "shenhe", _ => "/review?order=risk&form=none"),
        .. Everywhere("/review/{id:long}", s => $"/review/{s.Waiting}", "shenhe", "jixiao"),
        new("/units", "guanli", _ => "/units"),
        new("/units", "guanli", _ => "/units?q=%E5%8F%A3%E5%B2%B8"),
        .. Everywhere("/units/{id:long}", _ => "/units/3", "guanli", "jixiao"),
        new("/units/import", "guanli", _ => "/units/import"),
        new("/people", "guanli", _ => "/people"),
        new("/people", "guanli", _ => "/people?q=nobody"),
        new("/people/{id:long}", "guanli", _ => "/people/1"),
        .. Everywhere("/cases", _ => "/cases", "tianbao", "zhuguan"),
        new("/cases/{id:long}/history", "tianbao", s => $"/cases/{s.Waiting}/history"),
        new("/projects", "tianbao", _ => "/projects"),
        new("/projects/new", "tianbao", _ => "/projects/new"),
        new("/projects/paste", "tianbao", _ => "/projects/paste"),
        new("/projects/{id:long}", "tianbao", _ => "/projects/1"),
        .. Everywhere("/library", _ => "/library", "tianbao", "jixiao"),
        .. Everywhere("/monitoring", _ => "/monitoring", "tianbao", "jixiao"),
        .. Everywhere("/summaries", _ => "/summaries", "tianbao", "jixiao"),
        new("/summaries", "zhuguan", _ => "/summaries?table=departments"),
        .. Everywhere("/evaluations", _ => "/evaluations", "tianbao", "zhuguan", "pingjia"),
        .. Everywhere("/evaluations/draw", _ => "/evaluations/draw", "zhuguan", "jixiao"),
        new("/evaluations/samples/{id:long}", "zhuguan", s => $"/evaluations/samples/{s.Sample}?repeat=true"),
        .. Everywhere("/evaluations/{id:long}", s => $"/evaluations/{s.Evaluation}", "zhuguan", "pingjia"),
        new("/cases/{id:long}/evaluate", "jixiao", s => $"/cases/{s.Waiting}/evaluate"),
        .. Everywhere("/results", _ => "/results", "tianbao", "jixiao"),
        .. Everywhere("/dashboard", _ => "/dashboard", "tianbao", "jixiao"),
        new("/dashboard/forms", "jixiao", _ => "/dashboard/forms?what=unscored"),
        new("/years", "jixiao", _ => "/years"),
        new("/years/open", "jixiao", _ => "/years/open"),
        new("/years/{id:long}", "jixiao", _ => "/years/1"),
        .. Everywhere("/jobs", _ => "/jobs", "tianbao", "yewu"),
        new("/jobs", "guanli", _ => "/jobs?all=true"),
        new("/jobs/import", "tianbao", _ => "/jobs/import"),
        new("/jobs/{id:long}", "yewu", s => $"/jobs/{s.Job}"),
        new("/jobs/{id:long}", "yewu", s => $"/jobs/{s.Job}?state=refused"),
        .. Everywhere("/publications", _ => "/publications", "shenhe", "jixiao"),
        new("/cases/{id:long}/publish", "zhuguan", s => $"/cases/{s.Targets}/publish"),
        new("/cases/{id:long}/publish", "tianbao", s => $"/cases/{s.Targets}/publish"),
        .. Everywhere("/notices", _ => "/notices", "zhuguan", "yewu"),
        new("/plans/new", "zhuguan", _ => "/plans/new"),
        new("/plans/{id:long}", "zhuguan", s => $"/plans/{s.Plan}"),
        new("/plans/{id:long}", "yewu", s => $"/plans/{s.Draught}"),
        new("/objections/{id:long}", "zhuguan", s => $"/objections/{s.Objection}"),
        new("/public", "yewu", _ => "/public"),
        new("/public", "yewu", _ => "/public?q=%E7%BB%B4%E6%8A%A4&year=2023"),
        new("/public/units/{code}", "yewu", _ => "/public/units/350901"),
        new("/public/documents/{id:long}", "yewu", s => $"/public/documents/{s.Published}"),
        new("/public/notices", "yewu", _ => "/public/notices"),
        new("/public/notices/{id:long}", "yewu", s => $"/public/notices/{s.Notice}"),
        new("/public/notices/{id:long}/object", "yewu", s => $"/public/notices/{s.Notice}/object"),
        new("/public/notices/{id:long}/object", "yewu", s => $"/public/notices/{s.Notice}/object?by=unit"),
        new("/public/objections", "yewu", _ => "/public/objections"),
        new("/public/audit", "yewu", _ => "/public/audit"),
        new("/public/data", "yewu", _ => "/public/data"),
        new("/error", "yewu", _ => "/public/documents/999", 404),
        new("/error", "tianbao", _ => "/cases/999", 403),
    ];

    /// <summary>What answers to GET and is no page: parts of pages, files, and addresses that only take forms.</summary>
    public static readonly ImmutableArray<string> NoPages =
    [
        "/health", "/health/live", "/sign-out", "/jobs/{id:long}/result.{ending}", "/units/options", "/units/{id:long}/children", "/cases/{id:long}/cells", "/cases/{id:long}/news",
        "/cases/{id:long}/rows", "/cases/{id:long}/items", "/cases/{id:long}/scores", "/cases/{id:long}/undo", "/cases/{id:long}/step", "/review/{id:long}/step",
        "/review/{id:long}/remarks", "/review/{id:long}/overrides", "/cases/{id:long}/export.{ending}", "/cases/{id:long}/print",
        "/cases/{id:long}/report", "/summaries/export.{ending}",
        "/audit/{key}/report.{ending}", "/audit/{key}/annotated/{number:int}",
        "/cases/{id:long}/evidence", "/cases/{id:long}/evidence/{file:long}", "/cases/{id:long}/changes",
        "/public/documents/{id:long}/file.{ending}", "/objections/{id:long}/files/{file:long}",
        "/public/audit/{key}/files/{number:int}", "/robots.txt", "/public/sitemap.xml",
    ];

    /// <summary>What its picture is called.</summary>
    public string Name(Scene scene)
    {
        var path = string.Concat((Route.Contains("{key}", StringComparison.Ordinal)
            ? Route : Path(scene)).Split('?')[0].TrimStart('/').Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return $"{Login ?? "guest"}-{(Route.StartsWith("/welcome", StringComparison.Ordinal) ? "welcome" : path.Length == 0 ? "home" : path)}";
    }

    private static IEnumerable<PageRow> Everywhere(string route, Func<Scene, string> path, params string[] logins) =>
        logins.Select(login => new PageRow(route, login, path));
}
