using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Mingji.Core.Standards;
using Mingji.Web.Public;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.Events;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.People;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Notices;

/// <summary>An allocation plan: how it holds, its notice, the objections to it, and its publication.</summary>
public sealed class PlanModel(
    IStore store, StandardCatalog catalog, NoticeDesk desk, PlanPublication publication, PublicPages pages, TimeProvider clock) : RefusingPage
{
    private const int MostPast = 50;

    public Plan Plan { get; private set; } = null!;

    /// <summary>The notice that stands; null: there is none.</summary>
    public PublicNotice? Current { get; private set; }

    public ImmutableArray<Objection> Objections { get; private set; } = [];

    public long? Published { get; private set; }

    public string? WhyNotPublish { get; private set; }

    public IReadOnlyList<(string At, string Who, string Words)> Past { get; private set; } = [];

    public PlanFields Fields { get; private set; } = null!;

    public bool IsEditing { get; private set; }

    public NoticeSnapshot? Preview { get; private set; }

    public string First { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public string Words { get; private set; } = "";

    public DateTimeOffset Now => clock.GetUtcNow();

    public Task OnGet(long id, CancellationToken cancel) => Load(id, null, cancel);

    public async Task<IActionResult> OnPost(long id, CancellationToken cancel)
    {
        var draft = PlanFields.Sent(await Request.ReadFormAsync(cancel));
        return await Do(id, access => desk.Write(access, id, draft, cancel), draft, cancel);
    }

    public Task<IActionResult> OnPostNotice(long id, string? first, string? contact, string? words, int seen, CancellationToken cancel)
    {
        (First, Contact, Words) = (first ?? "", contact ?? "", words ?? "");
        return Do(id, access => desk.Publish(access, new(id, Years.OpenModel.Day(First), Contact, Words) { Seen = seen }, cancel), null, cancel);
    }

    public async Task<IActionResult> OnPostPreview(long id, string? first, string? contact, string? words, CancellationToken cancel)
    {
        (First, Contact, Words) = (first ?? "", contact ?? "", words ?? "");
        await Load(id, null, cancel);
        try
        {
            Preview = desk.Preview(Plan, new(id, Years.OpenModel.Day(First), Contact, Words)).Snapshot;
        }
        catch (RefusalException refusal)
        {
            Refused(refusal);
        }

        return Page();
    }

    public Task<IActionResult> OnPostWithdraw(long id, long notice, string? reason, CancellationToken cancel) =>
        Do(id, access => desk.Withdraw(access, notice, reason ?? "", cancel), null, cancel);

    public Task<IActionResult> OnPostPublish(long id, CancellationToken cancel) =>
        Do(id, access => publication.Publish(access, id, cancel), null, cancel);

    private Task<IActionResult> Do(long id, Func<Access, Task> act, PlanDraft? draft, CancellationToken cancel)
    {
        IsEditing = draft is not null;
        return Try(
            async access =>
            {
                await act(access);
                pages.Forget();
                return $"/plans/{id}";
            },
            () => Load(id, draft, cancel));
    }

    private Task<bool> Load(long id, PlanDraft? draft, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        if (First.Length == 0) First = Dates.Of(Dates.Today(clock));
        return store.Read(session =>
        {
            Plan = NoticeAccess.MustKeep(session, access, id);
            Current = NoticeStore.OfPlan(session, id).FirstOrDefault(n => !n.IsWithdrawn);
            if (Current is { } notice) Objections = ObjectionStore.Of(session, notice.Id);
            Published = PublicationStore.OfPlan(session, id).FirstOrDefault(p => p.IsCurrent)?.Id;
            WhyNotPublish = PlanPublication.WhyNot(session, Plan, Now);
            Fields = new(draft ?? PlanFields.Of(Plan), [], PlanFields.PacksOf(catalog));
            Past =
            [
                .. EventLog.Newest(session, Plan.Stream, MostPast)
                    .Select(e => (Times.Local(e.At), NameOf(session, e.PersonId), EventWords.Of(e))),
            ];
            return true;
        }, cancel);
    }

    /// <summary>Nobody in particular is the public, or the clock.</summary>
    private static string NameOf(Session session, long person) => person == 0 ? "" : Register.Find(session, person)?.Name ?? "";
}
