using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mingji.Web.Pages.Public;

/// <summary>What is published, what the words beside figures mean, and how programs read it.</summary>
[AllowAnonymous]
public sealed class DataModel : PageModel
{
    public void OnGet()
    {
        // The page says the same to everybody.
    }
}
