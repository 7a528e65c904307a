using Microsoft.AspNetCore.Authorization;
using Mingji.Web.Uploads;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Mingji.Web.Api;

/// <summary>The addresses of the API, each with what it is for: the description at /openapi/v1.json is made of this.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).AddEndpointFilter<ApiFilter>().DisableAntiforgery()
            .RequireAuthorization(new AuthorizationPolicyBuilder(ApiTokenHandler.Name).RequireAuthenticatedUser().Build());
        MapOwn(api);
        MapCases(api);
        MapSteps(api);
        MapFiles(api);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }

    private static void MapOwn(RouteGroupBuilder api)
    {
        api.MapGet("/me", UnitApi.Me).Says("me", "令牌是谁的", "令牌的本人、范围和角色。");
        api.MapGet("/units", UnitApi.Units).Says("listUnits", "单位", "本人能看到的最上层单位；写了 parent 则是它的下级单位。");
        api.MapGet("/years", UnitApi.Years).Says("listYears", "年度", "本人能看到表的预算年度，新的在前。");
    }

    private static void MapCases(RouteGroupBuilder api)
    {
        api.MapGet("/cases", CaseApi.List).Says("listCases", "表的清单", "本人能看到的表，按期限，一次50份；按年度、种类、状态、单位筛选；下一页用 after。");
        api.MapGet("/cases/{id:long}", CaseApi.One).Says("getCase", "一份表", "状态、版本和现在能做的步骤。");
        api.MapGet("/cases/{id:long}/form", CaseApi.Form).Says("getForm", "表的内容", "字段同 mingji read --format json 里的一个 form。");
        api.MapGet("/cases/{id:long}/cells", CaseApi.Cells).Says("getCells", "表的格", "每一格的编号、名称和内容；保存时用编号。");
        api.MapGet("/cases/{id:long}/findings", CaseApi.Findings).Says("getFindings", "发现的问题", "每一处连同算式和依据；没有能评的也列出原因。");
        api.MapGet("/cases/{id:long}/scores", CaseApi.Scores).Says("getScores", "得分", "逐行的自评得分、按规则算得的分和步骤。");
    }

    private static void MapSteps(RouteGroupBuilder api)
    {
        api.MapPut("/cases/{id:long}/cells", CaseApi.Save).Says("saveCells", "保存格", "一次最多2000格。别人已经改过的格不覆盖，列在 conflicts 里。").Changes();
        api.MapPost("/cases/{id:long}/steps", CaseApi.Step).Says("takeStep", "办理", "提交、撤回、通过、退回、重新打开，规则和页面上一样。").Changes();
        api.MapPost("/cases/{id:long}/report", CaseApi.WriteReport)
            .Says("writeReport", "按卷宗写报告", "写出整篇；写了 cell 则只更新那一句或那张表。").Changes();
    }

    private static void MapFiles(RouteGroupBuilder api)
    {
        api.MapGet("/cases/{id:long}/evidence", FileApi.Evidence).Says("listEvidence", "佐证材料", "各行附的文件。");
        api.MapPost("/cases/{id:long}/evidence", FileApi.Attach).Says("attachEvidence", "附佐证材料", "给一行附一个文件。").Changes()
            .Takes(UploadKind.Evidence, "file", "row");
        api.MapPost("/import", FileApi.Import).Says("importForms", "导入", "一次导入许多表：每份文件、每张表一个回答，写进了哪里、剩下什么、为什么没有写入。").Changes()
            .Takes(UploadKind.Documents, "files");
        api.MapPost("/audit", FileApi.Audit).Says("auditDocuments", "审核文件", "回答同 mingji audit --format json，不写入任何内容。")
            .Produces<AuditAnswer>().Takes(UploadKind.Documents, "files");
    }

    private static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string name, string summary, string description)
    {
        route.WithName(name).WithSummary(summary).WithDescription(description);
        foreach (var status in new[] { Status400BadRequest, Status401Unauthorized, Status403Forbidden, Status422UnprocessableEntity })
            route.Produces<ProblemAnswer>(status, ApiProblems.ContentType);
        return route;
    }

    private static RouteHandlerBuilder Changes(this RouteHandlerBuilder route) => route.WithMetadata(new ChangesAttribute());

    /// <summary>The call takes a form with files, whose other fields are <paramref name="fields"/>.</summary>
    private static void Takes(this RouteHandlerBuilder route, UploadKind kind, string files, params string[] fields) =>
        route.WithMetadata(new TakesUploadsAttribute(kind), new TakesFormAttribute(files, fields))
            .Produces<ProblemAnswer>(Status413PayloadTooLarge, ApiProblems.ContentType);
}

/// <summary>The form that a call takes, for its description: the name of its files and of its other fields.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesFormAttribute(string files, string[] fields) : Attribute
{
    public string Files => files;

    public IReadOnlyList<string> Fields => fields;
}
