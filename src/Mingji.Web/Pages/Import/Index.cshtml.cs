using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Import;

/// <summary>Takes files to be imported: into one case, or into whichever of the person's cases their forms are for.</summary>
[TakesUploads]
public sealed class IndexModel(IStore store, UploadFolder uploads) : PageModel
{
    /// <summary>The one case to import into; null for all.</summary>
    public Case? Case { get; private set; }

    /// <summary>The cases into which something has just been taken over.</summary>
    public IReadOnlyList<Case> Done { get; private set; } = [];

    public async Task OnGet(long? id, long[] done, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        if (id is null && !access.HasAnywhere(Role.Preparer)) throw new NoRightException("导入要由单位的“填报人”来做，您不是填报人");
        await store.Read(session =>
        {
            Case = id is { } one ? Fillable(session, access, one) : null;
            Done = [.. done.Take(100).Select(d => CaseAccess.MustSee(session, access, d))];
            return true;
        }, cancel);
    }

    public async Task<IActionResult> OnPost(long? id, List<IFormFile> files, CancellationToken cancel)
    {
        await OnGet(id, [], cancel);
        var key = await uploads.Keep(HttpContext.Access().Person, files, cancel);
        return this.Uploaded(id is { } one ? string.Create(CultureInfo.InvariantCulture, $"/import/{key}?id={one}") : $"/import/{key}");
    }

    private static Case Fillable(Session session, Access access, long id)
    {
        var subject = CaseAccess.MustSee(session, access, id);
        return ImportTargets.WhyNot(access, subject) is { } why ? throw new RefusalException(why) : subject;
    }
}
