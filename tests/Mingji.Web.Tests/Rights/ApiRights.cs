using System.Net.Http.Json;
using Mingji.Web.Tests.Running;
using Mingji.Workbench.People;
using static Mingji.Web.Tests.Rights.Trial;

namespace Mingji.Web.Tests.Rights;

/// <summary>Who gets through where in the API: the same people as on the pages, each with a token that may write.</summary>
internal static class ApiRights
{
    private const string Root = "/api/v1";

    public static IEnumerable<Trial> All =>
    [
        .. Table().Select(t => t with { ByToken = true }),
    ];

    /// <summary>Asks as a program: no cookie, no form token.</summary>
    public static async Task<Answer> Ask(Visitor visitor, Trial trial, Scene scene)
    {
        var method = new HttpMethod(trial.Endpoint[..trial.Endpoint.IndexOf(' ', StringComparison.Ordinal)]);
        using var request = new HttpRequestMessage(method, trial.Path(scene)) { Content = trial.Form?.Invoke(scene) };
        return await visitor.Send(request);
    }

    private static IEnumerable<Trial> Table() =>
    [
        Get("/me", SignedIn, _ => "/me"),
        Get("/units", SignedIn, _ => "/units"),
        Get("/units", Sees, s => $"/units?parent={s.Unit}"),
        Get("/years", SignedIn, _ => "/years"),
        Get("/cases", SignedIn, _ => "/cases"),
        Get("/cases", Sees, s => $"/cases?unit={s.Unit}&year=2023&form=project-self-evaluation&state=draft"),
        Get("/cases/{id:long}", Sees, s => $"/cases/{s.Draft}"),
        Get("/cases/{id:long}/form", Sees, s => $"/cases/{s.Draft}/form"),
        Get("/cases/{id:long}/cells", Sees, s => $"/cases/{s.Draft}/cells"),
        Get("/cases/{id:long}/findings", Sees, s => $"/cases/{s.Waiting}/findings"),
        Get("/cases/{id:long}/scores", Sees, s => $"/cases/{s.Waiting}/scores"),
        Get("/cases/{id:long}/evidence", Sees, s => $"/cases/{s.Draft}/evidence"),
        new($"PUT {Root}/cases/{{id:long}}/cells", Reaching(Role.Preparer), s => $"{Root}/cases/{s.Draft}/cells",
            s => JsonContent.Create(new { cells = new[] { new { cell = s.Cell, seen = "", text = "92.00" } } })),
        Post("/cases/{id:long}/steps", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/steps", _ => JsonContent.Create(new { action = "submit" })),
        Post("/cases/{id:long}/steps", Reaching(Role.UnitReviewer), s => $"/cases/{s.Waiting}/steps",
            _ => JsonContent.Create(new { action = "return", reason = "请核对" })),
        Post("/cases/{id:long}/report", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/report") with { Says = "这份表不是报告" },
        Post("/cases/{id:long}/evidence", Reaching(Role.Preparer), s => $"/cases/{s.Draft}/evidence", s => Files("file", ("row", RightsTable.Number(s.Row)))),
        Post("/import", Holding(Role.Preparer), _ => "/import", _ => Files("files")),
        Post("/import", Reaching(Role.Preparer), s => $"/import?id={s.Draft}", _ => Files("files")),
        Post("/audit", SignedIn, _ => "/audit", _ => Files("files")),
    ];

    private static Trial Get(string endpoint, Func<Actor, bool> allowed, Func<Scene, string> path) => new($"GET {Root}{endpoint}", allowed, s => Root + path(s));

    private static Trial Post(string endpoint, Func<Actor, bool> allowed, Func<Scene, string> path, Func<Scene, HttpContent>? content = null) =>
        new($"POST {Root}{endpoint}", allowed, s => Root + path(s), content);

    private static MultipartFormDataContent Files(string name, params (string Name, string Value)[] fields)
    {
        var made = new MultipartFormDataContent { { new ByteArrayContent("项目"u8.ToArray()), name, "项目.txt" } };
        foreach (var (field, value) in fields) made.Add(new StringContent(value), field);
        return made;
    }
}
