using Microsoft.AspNetCore.Mvc;
using Mingji.Core.Standards;
using Mingji.Web.Public;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Publishing;

/// <summary>What a form's publication still needs, and the buttons that publish, correct and take down.</summary>
public sealed class PublishModel(IStore store, StandardCatalog catalog, PublicationDesk desk, PublicPages pages, TimeProvider clock) : RefusingPage
{
    public PublicationNeeds Needs { get; private set; } = null!;

    /// <summary>Why the person can't publish it now; null: he can.</summary>
    public string? WhyNot { get; private set; }

    public bool MayTakeDown { get; private set; }

    public string Note { get; private set; } = "";

    public bool Masks { get; private set; }

    public DateOnly Today => Dates.Today(clock);

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public Task<IActionResult> OnPost(long id, string? note, bool masks, int? seen, CancellationToken cancel)
    {
        (Note, Masks) = (note ?? "", masks);
        return Do(id, async access => $"/public/documents/{await desk.Publish(access, id, new(masks, Note, seen), cancel)}", cancel);
    }

    public Task<IActionResult> OnPostTakeDown(long id, long publication, string? note, CancellationToken cancel) => Do(id, async access =>
    {
        await desk.TakeDown(access, publication, note ?? "", cancel);
        return $"/cases/{id}/publish";
    }, cancel);

    private Task<IActionResult> Do(long id, Func<Access, Task<string>> act, CancellationToken cancel) => Try(
        async access =>
        {
            var to = await act(access);
            pages.Forget();
            return to;
        },
        () => Load(id, cancel));

    private Task<bool> Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        return store.Read(session =>
        {
            var subject = CaseAccess.MustSee(session, access, id);
            Needs = PublicationNeeds.Of(session, catalog, subject, clock.GetUtcNow());
            var who = PublicationAccess.WhyNot(session, access, subject);
            (WhyNot, MayTakeDown) = (who ?? PublicationAccess.WhyNotYet(subject), who is null);
            return true;
        }, cancel);
    }
}
