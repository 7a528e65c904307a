using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Notices;
using Mingji.Web.Public;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Public;

/// <summary>A notice as it was published, and where it stands now. Before its first day there is nothing here.</summary>
[AllowAnonymous]
public sealed class NoticeModel(IStore store, TimeProvider clock) : PageModel
{
    public PublicNotice Notice { get; private set; } = null!;

    public NoticeStage Stage { get; private set; }

    public int Received { get; private set; }

    public int Done { get; private set; }

    /// <summary>The publication of the plan; null while there is none.</summary>
    public long? Published { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var there = await store.Read(session =>
        {
            if (NoticeStore.Find(session, id) is not { } found || found.Span.At(now) == NoticeStage.Waiting) return false;
            (Notice, Stage) = (found, found.Span.At(now));
            var all = ObjectionStore.Of(session, id);
            (Received, Done) = (all.Length, all.Count(o => !ObjectionStates.IsOpen(o.State)));
            Published = PublicationStore.OfPlan(session, found.PlanId).FirstOrDefault(p => p.IsCurrent)?.Id;
            return true;
        }, cancel);
        if (!there) return NotFound();
        // Objections come and go without a word to the public; what is counted here may be a minute old.
        PublicPages.FreshUntil(HttpContext, Stage == NoticeStage.Open ? Notice.Span.Closes : now.AddMinutes(1));
        return Page();
    }
}
