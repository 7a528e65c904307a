using System.Runtime.ExceptionServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.Diagnostics;
using Mingji.Web.Api;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Security;

/// <summary>
/// The sign-in that a cookie carries. Each request looks the sign-in and its person up again: signing out, a changed password, a lost role
/// or a closed account counts at once. Everything needs a sign-in unless it says otherwise.
/// </summary>
public static class SignInCookie
{
    /// <summary>A sign-in ends when nothing was asked for this long.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    private const string Token = "sign-in";
    private static readonly object AccessKey = new();
    private static readonly object FailureKey = new();

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<SignInLookup>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Cookie.Name = "mingji";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = Idle;
            o.SlidingExpiration = true;
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/sign-in";
            o.ReturnUrlParameter = "returnUrl";
            o.Events.OnValidatePrincipal = Validate;
            o.Events.OnRedirectToLogin = AskToSignIn;
        }).AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Name, null);
        services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        // Sealed in one pass; what was sealed by the framework's usual way, in two, can still be read: each key says how it is used.
        services.AddDataProtection().SetApplicationName("mingji")
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IStore>((o, store) => o.XmlRepository = new StoredKeys(store));
    }

    /// <summary>Looks the sign-in up; when that fails, the error page is shown, not the sign-in.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            if (context.Items[FailureKey] is ExceptionDispatchInfo failure
                && context.Features.Get<IExceptionHandlerFeature>() is null) failure.Throw();
            return next(context);
        });
        app.UseAuthorization();
        app.UseMiddleware<PasswordChange>();
        app.UseMiddleware<ReadableForms>();
    }

    /// <summary>A new sign-in with a token of its own: one that the browser brought along ends, and is never taken over.</summary>
    public static async Task SignInPerson(this HttpContext context, Person person)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(person);
        var (store, at) = Services(context);
        var before = context.SignInToken();
        var token = await store.Write(session =>
        {
            if (before is not null) SignIns.End(session, at, before);
            return SignIns.Start(session, at, person.Id);
        });
        await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new(Token, token)], CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    /// <summary>Ends the sign-in for good: a copy of its cookie is worth nothing.</summary>
    public static async Task SignOutPerson(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (store, at) = Services(context);
        if (context.SignInToken() is { } token)
        {
            await store.Write(session =>
            {
                SignIns.End(session, at, token);
                return true;
            });
        }

        await context.SignOutAsync();
    }

    /// <summary>The token of the sign-in at hand; null when there is none.</summary>
    public static string? SignInToken(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.User.FindFirstValue(Token);
    }

    /// <summary>Somebody else has signed in for this request than the cookie says.</summary>
    internal static void TakeAccess(this HttpContext context, Access access) => context.Items[AccessKey] = access;

    /// <summary>What the signed-in person may do.</summary>
    public static Access Access(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[AccessKey] as Access ?? throw new InvalidOperationException("nobody is signed in");
    }

    /// <summary>The signed-in person's access; null when nobody is.</summary>
    public static Access? AccessOrNull(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[AccessKey] as Access;
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var lookup = context.HttpContext.RequestServices.GetRequiredService<SignInLookup>();
        var token = context.Principal?.FindFirstValue(Token) ?? "";
        Access? access = null;
        try
        {
            access = await lookup.Find(token, context.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The framework keeps what authentication threw and throws it again on the error page: it is thrown later, by UseSignIn.
            context.HttpContext.Items[FailureKey] = ExceptionDispatchInfo.Capture(e);
            context.RejectPrincipal();
            return;
        }

        if (access is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }

        context.HttpContext.Items[AccessKey] = access;
    }

    /// <summary>A page sends the browser to the sign-in; a part of a page can't, and says so.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        // No call of the API asks for this sign-in: what comes here is no address of it, or asks it in a way that it doesn't know.
        if (ApiProblems.IsApi(context.Request.Path))
        {
            return ApiProblems.Write(
                context.HttpContext, context.HttpContext.GetEndpoint() is null ? StatusCodes.Status404NotFound
                    : StatusCodes.Status405MethodNotAllowed);
        }

        if (!context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("登录已经结束，请在新窗口里重新登录，再回到这里继续；没有保存的内容还在页面上");
    }

    private static (IStore Store, DateTimeOffset At) Services(HttpContext context) =>
        (context.RequestServices.GetRequiredService<IStore>(), context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
}
