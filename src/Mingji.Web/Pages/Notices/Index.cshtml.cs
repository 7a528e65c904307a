using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Notices;

/// <summary>The plans that the person keeps, and the objections that wait for him.</summary>
public sealed class IndexModel(IStore store, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<PlanLine> Plans { get; private set; } = [];

    public IReadOnlyList<ObjectionLine> Waiting { get; private set; } = [];

    public DateOnly Today => Dates.Today(clock);

    public Task OnGet(CancellationToken cancel)
    {
        var roots = NoticeAccess.Roots(HttpContext.Access());
        if (roots.Count == 0) throw new NoRightException("分配方案和公示由主管部门或财政部门办理；您没有这些角色");
        return store.Read(session =>
        {
            Plans = [.. roots.SelectMany(r => NoticeStore.Plans(session, r, Most)).OrderByDescending(p => p.Id).Take(Most)];
            Waiting = [.. roots.SelectMany(r => ObjectionStore.Waiting(session, r, Most)).OrderBy(o => o.Due, StringComparer.Ordinal)];
            return true;
        }, cancel);
    }
}
