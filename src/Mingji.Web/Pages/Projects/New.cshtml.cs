using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Projects;

/// <summary>Registers a project.</summary>
public sealed class NewModel(IStore store, ProjectDesk desk, TimeProvider clock) : PageModel
{
    private const int MostUnits = 500;

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    public ProjectForm Typed { get; private set; } = null!;

    public int Year => Dates.Today(clock).Year;

    public long Unit { get; private set; }

    public string? Complaint { get; private set; }

    /// <summary>The budget units that the person keeps projects for; refuses who keeps none.</summary>
    public static IReadOnlyList<BudgetUnit> UnitsOf(Session session, Access access)
    {
        ArgumentNullException.ThrowIfNull(access);
        if (!access.HasAnywhere(Role.Preparer)) throw new NoRightException("项目由各单位的填报人登记；您没有这个角色");
        return
        [
            .. access.RootsFor(Role.Preparer).SelectMany(root => UnitTree.Below(session, root, MostUnits)).Where(u => u.Level == UnitLevel.Unit)
                .Take(MostUnits),
        ];
    }

    public Task OnGet(long unit, CancellationToken cancel)
    {
        var year = (Year + 1).ToString(CultureInfo.InvariantCulture);
        Typed = new("", "", year, year, "");
        return Load(unit, cancel);
    }

    public async Task<IActionResult> OnPost(long unit, CancellationToken cancel)
    {
        await Load(unit, cancel);
        Typed = ProjectForm.Of(Request.Form);
        try
        {
            var ids = await desk.Add(HttpContext.Access(), unit, [Typed.Draft()], cancel);
            return Redirect($"/projects/{ids[0]}");
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            Complaint = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private async Task Load(long unit, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Units = await store.Read(session => UnitsOf(session, access), cancel);
        Unit = unit != 0 ? unit : Units.Count > 0 ? Units[0].Id : 0;
    }
}
