using Microsoft.Net.Http.Headers;

namespace Mingji.Web.Public;

/// <summary>
/// Answers for the portal's pages from what was made before, ahead of everything that looks at who asks: these pages are the same for
/// everybody. A browser that has the page already is told so by its tag.
/// </summary>
internal sealed class PublicCache(RequestDelegate next, PublicPages pages)
{
    private const string Revalidated = "public, max-age=0, must-revalidate";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsPage(request))
        {
            await next(context);
            return;
        }

        var key = request.QueryString.HasValue ? request.Path.Value + request.QueryString.Value : request.Path.Value!;
        var (page, stamp) = await pages.Find(key, context.RequestAborted);
        page ??= await Make(context, key, stamp);
        if (page is not null) await Answer(context, page);
    }

    /// <summary>Pages without a form of their own: what is addressed to somebody is never kept.</summary>
    private static bool IsPage(HttpRequest request) => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Path.StartsWithSegments("/public", out var rest) && !rest.Value!.Contains('.', StringComparison.Ordinal)
        && !rest.StartsWithSegments("/audit") && !rest.StartsWithSegments("/objections") && !rest.Value.EndsWith("/object", StringComparison.Ordinal);

    /// <summary>Has the page made; null when what came is no page to be kept, and has been sent.</summary>
    private async Task<MadePage?> Make(HttpContext context, string key, long stamp)
    {
        var (response, to) = (context.Response, context.Response.Body);
        using var made = new MemoryStream();
        response.Body = made;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = to;
        }

        if (response.StatusCode == StatusCodes.Status200OK && !response.HasStarted && response.Headers.SetCookie.Count == 0)
            return pages.Keep(key, context, made.ToArray(), stamp);
        if (!HttpMethods.IsHead(context.Request.Method)) await to.WriteAsync(made.ToArray(), context.RequestAborted);
        return null;
    }

    private static async Task Answer(HttpContext context, MadePage page)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = page.Tag;
        response.Headers.CacheControl = Revalidated;
        if (request.Headers.TryGetValue(HeaderNames.IfNoneMatch, out var known) && known.ToString().Contains(page.Tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return;
        }

        (response.ContentType, response.ContentLength) = (page.ContentType, page.Content.Length);
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(page.Content, context.RequestAborted);
    }
}
