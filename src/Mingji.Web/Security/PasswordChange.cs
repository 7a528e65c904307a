namespace Mingji.Web.Security;

/// <summary>Whoever must set another password gets to nothing else before he has.</summary>
public sealed class PasswordChange(RequestDelegate next)
{
    public const string Page = "/account";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var path = context.Request.Path;
        // A token counts for nothing while its person must set another password: the API has said so already.
        if (Api.ApiProblems.IsApi(path)) return next(context);
        if (context.AccessOrNull() is not { Person.MustChange: true } || path.StartsWithSegments(Page, StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/sign-out", StringComparison.OrdinalIgnoreCase)) return next(context);
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.Headers["HX-Redirect"] = Page;
        }
        else
        {
            context.Response.Redirect(Page);
        }

        return Task.CompletedTask;
    }
}
