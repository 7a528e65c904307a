using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Jobs;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.People;

namespace Mingji.Web.Pages.Jobs;

/// <summary>Takes an archive or a folder of forms, to be imported behind the pages.</summary>
[TakesUploads(UploadKind.Batch)]
public sealed class ImportModel(JobDesk desk, JobFolder folder, IJobRunner runner, TimeProvider clock) : PageModel
{
    public void OnGet() => Must();

    public async Task<IActionResult> OnPost(List<IFormFile> files, bool keep, bool over, CancellationToken cancel)
    {
        Must();
        var name = JobFolder.NewName();
        try
        {
            await folder.Keep(name, [.. files.Where(f => f.FileName.Length > 0)], cancel);
            var year = Dates.Today(clock).Year;
            var job = await desk.Begin(HttpContext.Access(), new(JobKind.Import, null, year, new(keep, over), name), cancel);
            await runner.Wake(job, CancellationToken.None);
            return this.Uploaded(FormattableString.Invariant($"/jobs/{job}"));
        }
        catch (RefusalException)
        {
            folder.Delete(name);
            throw;
        }
    }

    private void Must()
    {
        if (!HttpContext.Access().HasAnywhere(Role.Preparer)) throw new NoRightException("导入要由单位的“填报人”来做，您不是填报人");
    }
}
