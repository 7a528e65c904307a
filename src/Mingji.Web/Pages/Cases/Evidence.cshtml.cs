using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Cases;

/// <summary>Evidence files of a form's rows: listed, attached, taken off.</summary>
[TakesUploads(UploadKind.Evidence)]
public sealed class EvidenceModel(IStore store, EvidenceDesk desk, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGet(long id, CancellationToken cancel) => Partial("_Evidence", await View(id, cancel));

    /// <summary>One file to the row; or the file of this number taken off.</summary>
    public async Task<IActionResult> OnPost(long id, int key, long? remove, IFormFile? file, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        if (remove is { } gone)
        {
            if ((await desk.List(access, id, cancel)).All(i => i.Id != gone)) throw new NoRightException("没有这份佐证材料，或者您没有移除它的权限");
            await desk.Remove(access, gone, cancel);
        }
        else
        {
            if (file is null) throw new RefusalException("没有收到文件，请重新选择");
            if (Request.Form.Files.Count > 1) throw new RefusalException(UploadLimits.OneAtATime);
            await using var content = file.OpenReadStream();
            await desk.Attach(access, id, key, file.FileName, content, cancel);
        }

        return Partial("_Evidence", await View(id, cancel));
    }

    private Task<EvidenceView> View(long id, CancellationToken cancel) => store.Read(session =>
    {
        var access = HttpContext.Access();
        var subject = CaseAccess.MustSee(session, access, id);
        var stored = CaseStore.Form(session, id) ?? throw new RefusalException("这份表没有内容");
        var open = CaseAccess.WhyNotEdit(access, subject, null, Dates.Today(clock)) is null;
        return EvidenceView.Of(id, stored.Filled, EvidenceDesk.List(session, id), open);
    }, cancel);
}
