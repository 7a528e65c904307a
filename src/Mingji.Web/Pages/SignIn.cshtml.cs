using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench.People;

namespace Mingji.Web.Pages;

/// <summary>Signing in.</summary>
[AllowAnonymous]
public sealed class SignInModel(PasswordSignIn signIn, Passwords passwords) : PageModel
{
    public string Login { get; private set; } = "";

    public string? Complaint { get; private set; }

    public string ReturnUrl { get; private set; } = "/";

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = Local(returnUrl);
        return HttpContext.AccessOrNull() is null ? Page() : LocalRedirect(ReturnUrl);
    }

    public async Task<IActionResult> OnPost(string? login, string? password, string? returnUrl, CancellationToken cancel)
    {
        (Login, ReturnUrl) = (login?.Trim() ?? "", Local(returnUrl));
        var answer = await signIn.Try(Login, HttpContext.Address(), hash => passwords.Verify(hash, password ?? "", cancel), cancel);
        if (answer is { Outcome: SignInOutcome.Welcome, Person: { } person })
        {
            await HttpContext.SignInPerson(person);
            return LocalRedirect(ReturnUrl);
        }

        Response.StatusCode = answer.Outcome == SignInOutcome.Wrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status429TooManyRequests;
        Complaint = SignInWords.Of(answer);
        return Page();
    }

    private string Local(string? url) => url is not null && Url.IsLocalUrl(url) ? url : "/";
}
