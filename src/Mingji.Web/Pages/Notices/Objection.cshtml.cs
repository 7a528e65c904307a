using Microsoft.AspNetCore.Mvc;
using Mingji.Web.Security;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Notices;

/// <summary>One objection with what its maker sent, for those who keep the notice; every look is written down.</summary>
public sealed class ObjectionModel(IStore store, ObjectionDesk desk) : RefusingPage
{
    public OpenedObjection Opened { get; private set; } = null!;

    public PublicNotice Notice { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public Task<IActionResult> OnPostAccept(long id, CancellationToken cancel) => Move(id, ObjectionState.Accepted, "", cancel);

    public Task<IActionResult> OnPostRefuse(long id, string? text, CancellationToken cancel) => Move(id, ObjectionState.Refused, text, cancel);

    public Task<IActionResult> OnPostAnswer(long id, string? text, CancellationToken cancel) => Move(id, ObjectionState.Answered, text, cancel);

    private Task<IActionResult> Move(long id, ObjectionState to, string? text, CancellationToken cancel)
    {
        Text = text ?? "";
        return Try(
            async access =>
            {
                await desk.Move(access, id, to, Text, cancel);
                return $"/objections/{id}";
            },
            () => Load(id, cancel));
    }

    private async Task Load(long id, CancellationToken cancel)
    {
        Opened = await desk.Open(HttpContext.Access(), id, cancel);
        Notice = await store.Read(session => NoticeStore.Find(session, Opened.Objection.NoticeId)!, cancel);
    }
}
