using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Cases;

/// <summary>What others have done to a form since the page last heard of it; no content when nothing.</summary>
public sealed class NewsModel(IStore store, CaseDesk desk, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGet(long id, long after, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var view = await store.Read(session =>
        {
            var subject = CaseAccess.MustSee(session, access, id);
            if (CaseNews.LatestOf(session, subject) <= after) return null;
            var stored = CaseStore.Form(session, id) ?? throw new RefusalException("这份表没有内容");
            return CaseNews.Since(session, subject, stored.Filled, after) is { } news
                ? new NewsView(ViewOf(stored, access, subject), news, access.Person.Id) : null;
        }, cancel);
        return view is null ? new NoContentResult() : Partial("_News", view);
    }

    private SheetView ViewOf(StoredForm stored, Access access, Case subject) =>
        new(stored.Filled, Assessment.Of(stored.Filled.Form, desk.StandardOf(subject)), access, subject, Dates.Today(clock));
}
