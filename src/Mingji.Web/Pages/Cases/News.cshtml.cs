using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Reports;
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
                ? new NewsView(ViewOf(session, stored, access, subject), news, access.Person.Id, FilesOf(session, stored, access, subject)) : null;
        }, cancel);
        return view is null ? new NoContentResult() : Partial("_News", view);
    }

    private SheetView ViewOf(Session session, StoredForm stored, Access access, Case subject) =>
        new(stored.Filled, CaseAssessment.Of(session, subject, stored.Filled.Form, desk.StandardOf(subject)), access, subject, Dates.Today(clock));

    private EvidenceView FilesOf(Session session, StoredForm stored, Access access, Case subject)
    {
        var open = CaseAccess.WhyNotEdit(access, subject, null, Dates.Today(clock)) is null;
        return EvidenceView.Of(subject.Id, stored.Filled, EvidenceDesk.List(session, subject.Id), open) with { Replaces = true };
    }
}
