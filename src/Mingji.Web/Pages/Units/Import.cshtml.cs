using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Units;

/// <summary>A list of units pasted from Excel: first what would become of each line, then the import.</summary>
public sealed class ImportModel(UnitDesk desk) : PageModel
{
    /// <summary>Lines shown; those that are wrong come first.</summary>
    public const int MostShown = 300;

    public string Text { get; private set; } = "";

    public UnitListPlan? Plan { get; private set; }

    public bool Done { get; private set; }

    public string? Complaint { get; private set; }

    public void OnGet() => PeopleAccess.MustBeAdministrator(HttpContext.Access());

    public Task<IActionResult> OnPost(string? text, CancellationToken cancel) =>
        Do(text, async access => Plan = await desk.Preview(access, text, cancel));

    public Task<IActionResult> OnPostTake(string? text, CancellationToken cancel) => Do(text, async access =>
    {
        Plan = await desk.Import(access, text, cancel);
        Done = true;
    });

    private async Task<IActionResult> Do(string? text, Func<Access, Task> what)
    {
        Text = text ?? "";
        try
        {
            await what(HttpContext.Access());
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            Complaint = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }
}
