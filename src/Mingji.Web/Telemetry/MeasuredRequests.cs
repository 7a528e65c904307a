using System.Diagnostics;

namespace Mingji.Web.Telemetry;

/// <summary>A trace and a measure for each request, under the pattern of its route.</summary>
internal sealed class MeasuredRequests(RequestDelegate next)
{
    /// <summary>Methods that anybody may make up are not told apart.</summary>
    private static readonly string[] Known = ["GET", "HEAD", "POST"];

    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        // The framework's own trace has the path in it, with tokens and searches: this one begins anew.
        Activity.Current = null;
        using var activity = Measures.Source.StartActivity("request", ActivityKind.Server);
        try
        {
            await next(context);
        }
        finally
        {
            var method = Known.Contains(context.Request.Method) ? context.Request.Method : "other";
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "-";
            var status = context.Response.StatusCode;
            Measures.Request(method, route, status, Stopwatch.GetElapsedTime(began));
            if (activity is not null)
            {
                activity.DisplayName = $"{method} {route}";
                activity.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", status);
                if (status >= StatusCodes.Status500InternalServerError) activity.SetStatus(ActivityStatusCode.Error);
            }
        }
    }
}
