using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Security;

/// <summary>
/// The sign-in that a cookie carries. Each request looks the person up again: a changed password, a lost role or a closed account counts
/// at once. Everything needs a sign-in unless it says otherwise.
/// </summary>
public static class SignInCookie
{
    private const string Id = "id";
    private const string Stamp = "stamp";
    private static readonly object AccessKey = new();

    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o =>
        {
            o.Cookie.Name = "mingji";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
            o.SlidingExpiration = true;
            o.LoginPath = "/sign-in";
            o.AccessDeniedPath = "/sign-in";
            o.Events.OnValidatePrincipal = Validate;
        });
        services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddDataProtection().SetApplicationName("mingji");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IStore>((o, store) => o.XmlRepository = new StoredKeys(store));
    }

    public static Task SignInPerson(this HttpContext context, Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var identity = new ClaimsIdentity(
            [new(Id, person.Id.ToString(CultureInfo.InvariantCulture)), new(Stamp, person.Stamp)], CookieAuthenticationDefaults.AuthenticationScheme);
        return context.SignInAsync(new ClaimsPrincipal(identity));
    }

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
        var store = context.HttpContext.RequestServices.GetRequiredService<IStore>();
        var id = long.TryParse(context.Principal?.FindFirstValue(Id), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var access = await store.Read(session => Register.AccessOf(session, id), context.HttpContext.RequestAborted);
        if (access is null || access.Person.Stamp != context.Principal?.FindFirstValue(Stamp))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
            return;
        }

        context.HttpContext.Items[AccessKey] = access;
    }
}
