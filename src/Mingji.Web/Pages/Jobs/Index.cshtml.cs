using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Jobs;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Todo;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Jobs;

/// <summary>Long work: the person's own or, for administrators, all of it; and the beginning of more.</summary>
public sealed class IndexModel(IStore store, JobDesk desk, IJobRunner runner) : PageModel
{
    private const int MostUnits = 300;

    public IReadOnlyList<Job> Jobs { get; private set; } = [];

    public bool More { get; private set; }

    /// <summary>All jobs of the units that the person looks after, not only his own.</summary>
    public bool All { get; private set; }

    public bool IsAdministrator { get; private set; }

    public bool IsPreparer { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    public async Task OnGet(bool all, long? before, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        (IsAdministrator, IsPreparer) = (access.HasAnywhere(Role.Administrator), access.HasAnywhere(Role.Preparer));
        All = all && IsAdministrator;
        await store.Read(session =>
        {
            (var jobs, More) = JobDesk.List(session, access, All, before ?? long.MaxValue);
            Jobs = jobs;
            Years = CaseList.Years(session, access);
            Units = [.. access.Roots.SelectMany(root => UnitTree.Below(session, root, MostUnits)).Take(MostUnits)];
            return true;
        }, cancel);
    }

    public Task<IActionResult> OnPostAudit(long unit, int year, CancellationToken cancel) =>
        Begin(JobKind.Audit, unit, year, new(), cancel);

    public Task<IActionResult> OnPostExport(long unit, int year, string? ending, CancellationToken cancel) =>
        ExportJobs.Endings.Contains(ending ?? "xlsx") ? Begin(JobKind.Export, unit, year, new(Ending: ending ?? "xlsx"), cancel)
            : throw new RefusalException($"不能导出成“{ending}”；可以选{string.Join('、', ExportJobs.Endings)}");

    private async Task<IActionResult> Begin(JobKind kind, long unit, int year, JobOptions options, CancellationToken cancel)
    {
        var job = await desk.Begin(HttpContext.Access(), new(kind, unit, year, options, JobFolder.NewName()), cancel);
        await runner.Wake(job, CancellationToken.None);
        return Redirect(FormattableString.Invariant($"/jobs/{job}"));
    }
}
