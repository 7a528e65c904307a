using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Mingji.Web.Security;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Api;

/// <summary>
/// The sign-in of programs: a token in the header <c>Authorization: Bearer …</c>. It is asked for under /api alone, where nothing else
/// counts: a browser's cookie opens no address there, and a token no page.
/// </summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IStore store, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "api-token";
    private const string Bearer = "Bearer ";
    private static readonly object ScopeKey = new();

    /// <summary>The scope of the token that asks.</summary>
    public static TokenScope ScopeOf(HttpContext context) => context.Items[ScopeKey] is TokenScope scope ? scope : TokenScope.Read;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var token = header[Bearer.Length..].Trim();
        var found = await store.Ask(session => ApiTokens.AccessOf(session, clock.GetUtcNow(), token), Context.RequestAborted);
        if (found is null) return AuthenticateResult.Fail("no such token");
        Context.TakeAccess(found.Access);
        Context.Items[ScopeKey] = found.Scope;
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(Name)), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return ApiProblems.Write(Context, StatusCodes.Status401Unauthorized, "需要接口令牌",
            "没有令牌，或者它已经到期、收回，或者本人要先换密码", "在“我的账号”里做一个令牌，放在请求头 Authorization: Bearer 里");
    }
}
