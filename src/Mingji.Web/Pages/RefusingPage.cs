using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;

namespace Mingji.Web.Pages;

/// <summary>
/// A page with something to be done: whoever may do it and is refused by a rule sees the page again, as it is now, with what speaks against
/// it and with what he had typed.
/// </summary>
public abstract class RefusingPage : PageModel
{
    /// <summary>Why it was refused, for people; null: nothing was.</summary>
    public string? Complaint { get; protected set; }

    /// <summary>Does it and goes to the address that it gives; refused, answers 422 with the page as <paramref name="show"/> loads it.</summary>
    protected async Task<IActionResult> Try(Func<Access, Task<string>> act, Func<Task> show)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(show);
        try
        {
            return Redirect(await act(HttpContext.Access()));
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            Refused(refusal);
        }

        await show();
        return Page();
    }

    /// <summary>Says it on a page that is loaded already.</summary>
    protected void Refused(RefusalException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Complaint = refusal.Message;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
