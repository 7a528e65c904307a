using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages;

/// <summary>Signing in.</summary>
[AllowAnonymous]
public sealed class SignInModel(IStore store, Passwords passwords, TimeProvider clock) : PageModel
{
    public string Login { get; private set; } = "";

    public string? Complaint { get; private set; }

    public string ReturnUrl { get; private set; } = "/";

    public void OnGet(string? returnUrl) => ReturnUrl = Local(returnUrl);

    public async Task<IActionResult> OnPost(string? login, string? password, string? returnUrl)
    {
        (Login, ReturnUrl) = (login?.Trim() ?? "", Local(returnUrl));
        var answer = await store.Write(session => PasswordSignIn.Try(session, clock.GetUtcNow(), Login, hash => passwords.Verify(hash, password ?? "")));
        if (answer is { Outcome: SignInOutcome.Welcome, Person: { } person })
        {
            await HttpContext.SignInPerson(person);
            return LocalRedirect(ReturnUrl);
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Complaint = answer.Outcome == SignInOutcome.Locked
            ? string.Create(CultureInfo.InvariantCulture, $"密码错了{PasswordSignIn.MostFailures}次，账号已锁定，{answer.Until:HH:mm}（UTC）后可以再试，或请管理员发新的一次性链接")
            : "登录名或密码不对，请再试一次";
        return Page();
    }

    private string Local(string? url) => url is not null && Url.IsLocalUrl(url) ? url : "/";
}
