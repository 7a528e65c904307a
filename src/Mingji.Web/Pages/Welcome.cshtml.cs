using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages;

/// <summary>A one-time link: whoever has it sets the password of the person that it invites.</summary>
[AllowAnonymous]
public sealed class WelcomeModel(IStore store, Passwords passwords, TimeProvider clock) : PageModel
{
    public Person? Person { get; private set; }

    public string? Complaint { get; private set; }

    public async Task OnGet(string token) => await Find(token);

    public async Task<IActionResult> OnPost(string token, string? password, string? again)
    {
        await Find(token);
        if (Person is not { } person) return Page();
        if (password != again) return Refuse("两次输入的密码不一样");
        string hash;
        try
        {
            hash = passwords.Hash(password ?? "", person.Login);
        }
        catch (RefusalException refusal)
        {
            return Refuse(refusal.Message);
        }

        var signed = await store.Write(session =>
            Register.Accept(session, clock.GetUtcNow(), token, hash) ? Register.Find(session, person.Id) : null);
        if (signed is null)
        {
            Person = null;
            return Page();
        }

        await HttpContext.SignInPerson(signed);
        return Redirect("/");
    }

    private async Task Find(string token) => Person = await store.Read(session => Register.Invited(session, clock.GetUtcNow(), token));

    private PageResult Refuse(string why)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Complaint = why;
        return Page();
    }
}
