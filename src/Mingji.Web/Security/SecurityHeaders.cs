namespace Mingji.Web.Security;

/// <summary>
/// What every answer says to the browser: nothing from elsewhere, no inline script or style, no frame around us, nothing kept in caches
/// unless the answer says otherwise. Set when the answer starts, so that errors have them too.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.OnStarting(static state => Put((HttpContext)state), context);
        return next(context);
    }

    private static Task Put(HttpContext context)
    {
        var headers = context.Response.Headers;
        // The print page has a narrower policy of its own, with the hash of its style.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (headers.CacheControl.Count == 0) headers.CacheControl = context.Request.Path.StartsWithSegments("/assets") ? "no-cache" : "no-store";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        return Task.CompletedTask;
    }
}
