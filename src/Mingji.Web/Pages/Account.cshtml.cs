using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages;

/// <summary>One's own account: roles, sign-ins in progress, another password.</summary>
public sealed class AccountModel(IStore store, PasswordSignIn signIn, Passwords passwords, TimeProvider clock) : PageModel
{
    public Access Access { get; private set; } = null!;

    public IReadOnlyList<OpenSignIn> SignIns { get; private set; } = [];

    /// <summary>The tokens of programs that ask in his name.</summary>
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The token that was just made: shown this once.</summary>
    public string? Made { get; private set; }

    public string? Complaint { get; private set; }

    public bool Changed { get; private set; }

    public async Task OnGet(string? changed, CancellationToken cancel)
    {
        Changed = changed is not null;
        await Load(cancel);
    }

    /// <summary>The old password is needed, and trying it counts as an attempt to sign in. Sign-ins elsewhere end.</summary>
    public async Task<IActionResult> OnPost(string? old, string? password, string? again, CancellationToken cancel)
    {
        var person = HttpContext.Access().Person;
        var answer = await signIn.Try(person.Login, HttpContext.Address(), hash => passwords.Verify(hash, old ?? "", cancel), cancel);
        if (answer.Outcome != SignInOutcome.Welcome)
            return await Refuse(answer.Outcome == SignInOutcome.Wrong ? "现在的密码不对" : SignInWords.Of(answer), cancel);
        if (password != again) return await Refuse("两次输入的新密码不一样", cancel);
        if (password == old) return await Refuse("新密码和现在的一样，请换一个", cancel);
        string hash;
        try
        {
            hash = passwords.Hash(password ?? "", person.Login);
        }
        catch (RefusalException refusal)
        {
            return await Refuse(refusal.Message, cancel);
        }

        await store.Write(session =>
        {
            Register.SetPassword(session, clock.GetUtcNow(), person.Id, hash);
            return true;
        }, CancellationToken.None);
        await HttpContext.SignInPerson(person);
        return Redirect("/account?changed=1");
    }

    /// <summary>Ends all other sign-ins of this person.</summary>
    public async Task<IActionResult> OnPostElsewhere()
    {
        var person = HttpContext.Access().Person;
        await store.Write(session =>
        {
            Workbench.People.SignIns.EndAll(session, clock.GetUtcNow(), person.Id);
            return true;
        }, CancellationToken.None);
        await HttpContext.SignInPerson(person);
        return Redirect("/account");
    }

    /// <summary>Makes a token and shows it, once.</summary>
    public async Task<IActionResult> OnPostToken(string? name, string? scope, int days, CancellationToken cancel)
    {
        var person = HttpContext.Access().Person;
        try
        {
            var asked = Workbench.Codes.TryRead<TokenScope>(scope) ?? throw new RefusalException("令牌的范围是只读或读写");
            Made = await store.Write(session => ApiTokens.Make(session, clock.GetUtcNow(), person, name, asked, days), CancellationToken.None);
        }
        catch (RefusalException refusal)
        {
            return await Refuse(refusal.Message, cancel);
        }

        await Load(cancel);
        return Page();
    }

    /// <summary>Takes a token back.</summary>
    public async Task<IActionResult> OnPostRevoke(long id)
    {
        var person = HttpContext.Access().Person;
        await store.Write(session =>
        {
            ApiTokens.Revoke(session, clock.GetUtcNow(), person, id);
            return true;
        }, CancellationToken.None);
        return Redirect("/account");
    }

    private async Task<IActionResult> Refuse(string why, CancellationToken cancel)
    {
        await Load(cancel);
        Complaint = why;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Access = HttpContext.Access();
        var token = HttpContext.SignInToken() ?? "";
        (SignIns, Tokens) = await store.Read(session => (Workbench.People.SignIns.Of(session, clock.GetUtcNow(), Access.Person.Id, token),
            ApiTokens.Of(session, clock.GetUtcNow(), Access.Person.Id)), cancel);
    }
}
