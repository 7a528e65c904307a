using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Notices;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Objections;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Public;

/// <summary>Takes an objection to a notice, and says at once what is missing. Works without script.</summary>
[AllowAnonymous]
[TakesUploads(UploadKind.Objection)]
public sealed class ObjectModel(IStore store, ObjectionDesk desk, TimeProvider clock) : PageModel
{
    public PublicNotice Notice { get; private set; } = null!;

    public ObjectorKind By { get; private set; }

    public ObjectorWords Words { get; private set; } = new("", "", "", "");

    public IReadOnlyList<string> Complaints { get; private set; } = [];

    /// <summary>Something was sent and not taken.</summary>
    public bool IsSent { get; private set; }

    public bool IsOpen { get; private set; }

    /// <summary>The code for whoever objected; shown once.</summary>
    public string? Code { get; private set; }

    public async Task<IActionResult> OnGet(long id, string? by, CancellationToken cancel)
    {
        if (!await Load(id, by, cancel)) return NotFound();
        if (!IsOpen) Complaints = [Notice.IsWithdrawn ? "这个公示已经撤回，不再接收异议" : ObjectionReading.WhyNot(new(By), Notice.Snapshot.Rules, Notice.Span, clock.GetUtcNow())[0]];
        return Page();
    }

    public async Task<IActionResult> OnPost(
        long id, string? by, string? name, string? contactPerson, string? contact, string? matter, string? website, IFormFile? identity,
        IFormFile? scan, List<IFormFile> evidence, CancellationToken cancel)
    {
        if (!await Load(id, by, cancel)) return NotFound();
        Words = new(name ?? "", contactPerson ?? "", contact ?? "", matter ?? "");
        try
        {
            // A field that people don't see: who fills it in is a program.
            if (!string.IsNullOrEmpty(website)) throw new RefusalException("请不要填写最后一栏，它是用来识别程序的；清空后再提交");
            ImmutableArray<SentFile> files =
            [
                .. Sent(ObjectionItem.IdentityDocument, identity), .. Sent(ObjectionItem.SealedScan, scan),
                .. evidence.SelectMany(f => Sent(ObjectionItem.Evidence, f)),
            ];
            Code = await desk.Receive(id, By, Words, files, HttpContext.Address(), cancel);
        }
        catch (RefusalException refusal)
        {
            (Complaints, IsSent) = (refusal.Message.Split('\n'), true);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private static IEnumerable<SentFile> Sent(ObjectionItem item, IFormFile? file) =>
        file is null ? [] : [new(item, file.FileName, file.OpenReadStream, file.Length)];

    private Task<bool> Load(long id, string? by, CancellationToken cancel)
    {
        By = by == "unit" ? ObjectorKind.Unit : ObjectorKind.Person;
        var now = clock.GetUtcNow();
        return store.Read(session =>
        {
            if (NoticeStore.Find(session, id) is not { } found || found.Span.At(now) == NoticeStage.Waiting) return false;
            (Notice, IsOpen) = (found, found.TakesObjections(now));
            return true;
        }, cancel);
    }
}
