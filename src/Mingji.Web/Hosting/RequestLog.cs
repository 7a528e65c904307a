using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Mingji.Web.Security;

namespace Mingji.Web.Hosting;

/// <summary>
/// A line for each request that failed on our side or took long. It names the route's pattern and the person's number: never a path, a
/// query, a name or what somebody wrote, for links and searches hold such things.
/// </summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    private static readonly Action<ILogger, string, string, int, long, long, Exception?> Said = LoggerMessage.Define<string, string, int, long, long>(
        LogLevel.Warning, new EventId(1, "request"), "{Method} {Route} {Status} in {Milliseconds} ms by {Person}");

    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(began);
            if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError || took >= Long) Say(context, took);
        }
    }

    private void Say(HttpContext context, TimeSpan took) => Said(
        log, context.Request.Method, RouteOf(context), context.Response.StatusCode,
        (long)took.TotalMilliseconds, context.AccessOrNull()?.Person.Id ?? 0, null);

    /// <summary>The route that was asked for, not that of the page which says that it failed.</summary>
    private static string RouteOf(HttpContext context)
    {
        var asked = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint;
        return ((asked ?? context.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText ?? "-";
    }
}
