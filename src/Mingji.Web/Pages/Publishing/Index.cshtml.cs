using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Publishing;

/// <summary>What the person's units still have to publish, and what is out.</summary>
public sealed class IndexModel(IStore store, StandardCatalog catalog, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ToPublish> ToDo { get; private set; } = [];

    public IReadOnlyList<Publication> Out { get; private set; } = [];

    /// <summary>The person may also put plans up for objection.</summary>
    public bool KeepsPlans => NoticeAccess.Roots(HttpContext.Access()).Count > 0;

    public int At { get; private set; }

    public bool HasMore { get; private set; }

    public Task OnGet(int p, CancellationToken cancel)
    {
        var roots = PublicationList.Roots(HttpContext.Access());
        if (roots.Count == 0) throw new NoRightException("公开由单位审核人、主管部门或绩效管理科办理；您没有这些角色");
        At = Math.Clamp(p, 0, 1000);
        var today = Dates.Today(clock);
        return store.Read(session =>
        {
            ToDo = [.. roots.SelectMany(r => PublicationList.ToDo(session, catalog, r, 0, today, At)).OrderBy(l => l.DaysLeft ?? int.MaxValue)];
            Out = [.. roots.SelectMany(r => PublicationList.Out(session, r, 0, At)).OrderByDescending(p => p.PublishedAt)];
            HasMore = ToDo.Count >= PublicationList.PageSize || Out.Count >= PublicationList.PageSize;
            return true;
        }, cancel);
    }
}
