using Microsoft.AspNetCore.Mvc;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Rectifications;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Rectifications;

/// <summary>One rectification: what was asked, answered and found, and what the person can do with it now.</summary>
[TakesUploads(UploadKind.Evidence)]
public sealed class RectificationModel(IStore store, RectificationDesk desk, EvidenceDesk evidence, TimeProvider clock) : RefusingPage
{
    private const int UsualDays = 15;

    public Case Case { get; private set; } = null!;

    public Rectification Found { get; private set; } = null!;

    /// <summary>The files attached to the row.</summary>
    public IReadOnlyList<EvidenceItem> Evidence { get; private set; } = [];

    public string? WhyNotAnswer { get; private set; }

    public string? WhyNotCheck { get; private set; }

    /// <summary>The person may take it back.</summary>
    public bool MayWithdraw { get; private set; }

    /// <summary>Why the person has nothing to do here now.</summary>
    public string WhyNothing => HttpContext.Access().Has(Role.Preparer, Case.UnitPath) ? WhyNotAnswer ?? "" : WhyNotCheck ?? "";

    public DateOnly Today => Dates.Today(clock);

    /// <summary>The deadline proposed when it is asked once more.</summary>
    public DateOnly Proposed => Today.AddDays(UsualDays);

    public string Text { get; private set; } = "";

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public Task<IActionResult> OnPostAnswer(long id, string? text, CancellationToken cancel) =>
        Do(id, text, access => desk.Answer(access, id, text ?? "", cancel), cancel);

    public Task<IActionResult> OnPostAccept(long id, string? text, CancellationToken cancel) =>
        Do(id, text, access => desk.Accept(access, id, text ?? "", cancel), cancel);

    public Task<IActionResult> OnPostAgain(long id, string? text, string? due, CancellationToken cancel) =>
        Do(id, text, access => desk.AskAgain(access, id, text ?? "", Years.OpenModel.Day(due ?? ""), cancel), cancel);

    public Task<IActionResult> OnPostWithdraw(long id, string? text, CancellationToken cancel) =>
        Do(id, text, access => desk.Withdraw(access, id, text ?? "", cancel), cancel);

    public Task<IActionResult> OnPostEvidence(long id, IFormFile? file, CancellationToken cancel) => Do(id, null, async access =>
    {
        var (subject, found) = await store.Read(session => RectificationDesk.MustSee(session, access, id), cancel);
        if (RectificationAccess.WhyNotAnswer(access, subject, found) is { } why) throw new RefusalException(why);
        if (file is null) throw new RefusalException("没有收到文件，请重新选择");
        if (Request.Form.Files.Count > 1) throw new RefusalException(UploadLimits.OneAtATime);
        await using var content = file.OpenReadStream();
        await evidence.Attach(access, subject.Id, found.RowKey, file.FileName, content, cancel);
    }, cancel);

    private Task<IActionResult> Do(long id, string? text, Func<Access, Task> act, CancellationToken cancel)
    {
        Text = text ?? "";
        return Try(
            async access =>
            {
                await act(access);
                return $"/rectifications/{id}";
            },
            () => Load(id, cancel));
    }

    private Task<bool> Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        return store.Read(session =>
        {
            (Case, Found) = RectificationDesk.MustSee(session, access, id);
            Evidence = [.. EvidenceDesk.List(session, Case.Id).Where(e => e.RowKey == Found.RowKey)];
            WhyNotAnswer = RectificationAccess.WhyNotAnswer(access, Case, Found);
            WhyNotCheck = RectificationAccess.WhyNotCheck(session, access, Case, Found);
            MayWithdraw = RectificationAccess.WhyNotWithdraw(access, Case, Found) is null;
            return true;
        }, cancel);
    }
}
