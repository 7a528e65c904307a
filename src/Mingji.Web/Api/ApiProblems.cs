using System.Text.Json.Nodes;
using Mingji.Web.Security;
using Mingji.Workbench;

namespace Mingji.Web.Api;

/// <summary>
/// Refusals for programs, after RFC 9457: <c>title</c> says the rule in a few words, <c>detail</c> why, <c>accepted</c> what would be taken.
/// </summary>
internal static class ApiProblems
{
    public const string ContentType = "application/problem+json";

    /// <summary>The request asks for the API.</summary>
    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is said of a refusal: its words hold the rule, and behind the first stop or semicolon what would be accepted.</summary>
    public static Task Write(HttpContext context, RefusalException refusal)
    {
        var status = refusal switch
        {
            NoRightException => StatusCodes.Status403Forbidden,
            UnavailableException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        var (why, accepted) = Split(refusal.Message);
        return Write(context, status, TitleOf(status), why, accepted);
    }

    /// <summary>An answer that has no words of its own.</summary>
    public static Task Write(HttpContext context, int status)
    {
        var (why, accepted) = Split(PlainAnswers.Of(status));
        return Write(context, status, TitleOf(status), why, accepted);
    }

    public static Task Write(HttpContext context, int status, string title, string detail, string? accepted)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        var body = new JsonObject { ["type"] = "about:blank", ["title"] = title, ["status"] = status, ["detail"] = detail, ["accepted"] = accepted };
        return context.Response.WriteAsync(body.ToJsonString(ApiJson.Options));
    }

    /// <summary>The rule, and what would be accepted: refusals say first the one, then the other.</summary>
    public static (string Why, string? Accepted) Split(string words)
    {
        var cut = words.IndexOfAny(['；', '。', '：']);
        return cut <= 0 || cut == words.Length - 1 ? (words, null) : (words[..cut], words[(cut + 1)..].Trim());
    }

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "请求写得不对",
        StatusCodes.Status401Unauthorized => "需要接口令牌",
        StatusCodes.Status403Forbidden => "没有权限",
        StatusCodes.Status404NotFound => "没有这个地址",
        StatusCodes.Status405MethodNotAllowed => "这个地址不收这种请求",
        StatusCodes.Status413PayloadTooLarge => "内容太大",
        StatusCodes.Status415UnsupportedMediaType => "不认识这种内容",
        StatusCodes.Status422UnprocessableEntity => "不能这样做",
        StatusCodes.Status429TooManyRequests => "请求太多",
        StatusCodes.Status503ServiceUnavailable => "暂时不能用",
        _ => "程序出错",
    };
}
