using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Jobs;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Web.Uploads;
using Mingji.Workbench;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Jobs;

/// <summary>What a job gives to take home: the list of its items, or the files that it made.</summary>
public sealed class ResultModel(IStore store, JobResults results) : PageModel
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task<IActionResult> OnGet(long id, string ending, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var job = await store.Read(session => JobDesk.MustSee(session, access, id), cancel);
        if (!job.IsOver) throw new RefusalException("任务还没有做完；做完以后再下载结果");
        if (job.Expired) throw new RefusalException("结果已经过了保留期，不能再下载；需要的话请重新发起");
        var name = FileNames.Safe($"{JobWords.Of(job.Kind)} {JobWords.Subject(job)}.{ending}");
        if (ending == "xlsx") return File(await results.List(job, cancel), Excel, name);
        if (ending != "zip" || job.Kind != JobKind.Export) throw new RefusalException("这项任务没有这种结果；可以下载结果清单（xlsx）");
        return File(await results.Files(job, cancel), "application/zip", name);
    }
}
