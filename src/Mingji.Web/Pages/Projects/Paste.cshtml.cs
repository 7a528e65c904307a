using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Projects;

/// <summary>Registers a list of projects copied from Excel: first shown as read, then taken.</summary>
public sealed class PasteModel(IStore store, ProjectDesk desk, TimeProvider clock) : PageModel
{
    private const int MostCharacters = 1_000_000;

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    public long Unit { get; private set; }

    public int Year { get; private set; }

    public bool Yuan { get; private set; }

    public string Text { get; private set; } = "";

    public ProjectPasteReading? Reading { get; private set; }

    public string? Complaint { get; private set; }

    public Task OnGet(CancellationToken cancel) => Load(0, 0, false, "", cancel);

    public async Task<IActionResult> OnPost(long unit, int year, string? money, string? text, bool take, CancellationToken cancel)
    {
        await Load(unit, year, money == "yuan", text ?? "", cancel);
        try
        {
            if (Text.Length > MostCharacters) throw new RefusalException("内容太多，请分几次粘贴");
            Reading = ProjectPaste.Read(Text, Year, Yuan);
            if (!take) return Page();
            if (!Reading.Holds) throw new RefusalException("还有不能登记的行，请按下面的说明改好再粘贴");
            await desk.Add(HttpContext.Access(), Unit, [.. Reading.Rows.Select(r => r.Draft!)], cancel);
            return Redirect($"/projects?unit={Unit}");
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            Complaint = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private async Task Load(long unit, int year, bool yuan, string text, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Units = await store.Read(session => NewModel.UnitsOf(session, access), cancel);
        Unit = unit != 0 ? unit : Units.Count > 0 ? Units[0].Id : 0;
        (Year, Yuan, Text) = (year is >= 2000 and <= 2100 ? year : Dates.Today(clock).Year + 1, yuan, text);
    }
}
