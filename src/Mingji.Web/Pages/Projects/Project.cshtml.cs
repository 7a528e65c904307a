using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Projects;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Projects;

/// <summary>A project: what it is, its money, its forms; changed and closed by its unit's preparer.</summary>
public sealed class ProjectModel(IStore store, ProjectDesk desk, TimeProvider clock) : PageModel
{
    public Project Project { get; private set; } = null!;

    public ProjectForm Typed { get; private set; } = null!;

    public int Year => Dates.Today(clock).Year;

    /// <summary>The forms of the project, the newest year first.</summary>
    public IReadOnlyList<Case> Cases { get; private set; } = [];

    public bool Writes { get; private set; }

    public string? Complaint { get; private set; }

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public Task<IActionResult> OnPost(long id, CancellationToken cancel)
    {
        var typed = ProjectForm.Of(Request.Form);
        return Change(id, async access => await desk.Change(access, id, typed.Draft(), cancel), typed, cancel);
    }

    public Task<IActionResult> OnPostClose(long id, string? reason, CancellationToken cancel) =>
        Change(id, async access => await desk.Close(access, id, reason ?? "", cancel), null, cancel);

    private async Task<IActionResult> Change(long id, Func<Access, Task> change, ProjectForm? typed, CancellationToken cancel)
    {
        await Load(id, cancel);
        if (!Writes && Project.ClosedAt is null) throw new NoRightException("项目由本单位的填报人修改");
        try
        {
            await change(HttpContext.Access());
            return Redirect($"/projects/{id}");
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            (Complaint, Typed) = (refusal.Message, typed ?? Typed);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private Task<bool> Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        return store.Read(session =>
        {
            Project = ProjectStore.MustSee(session, access, id);
            Typed = ProjectForm.Of(Project);
            Writes = Project.ClosedAt is null && access.Has(Role.Preparer, Project.UnitPath);
            Cases =
            [
                .. session.Query<long>(
                    "select c.id from cases c join years y on y.id = c.year_id where c.project_id = @id order by y.year desc, c.form_type, c.round",
                    new { id }).Select(c => CaseStore.Find(session, c)!).Where(c => CaseAccess.Sees(session, access, c)),
            ];
            return true;
        }, cancel);
    }
}
