using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;

namespace Mingji.Web.Pages.Audit;

/// <summary>What an audit gives to take home: the report, or a document with a comment at every finding's cell.</summary>
public sealed class FilesModel(UploadFolder uploads, DocumentDesk desk) : PageModel
{
    /// <summary>The report, or, where <paramref name="number"/> names one, the annotated copy of that document.</summary>
    public Task<IActionResult> OnGet(string key, string? ending, int? number, string? pack, CancellationToken cancel)
    {
        var files = uploads.Files(HttpContext.Access().Person, key);
        var asked = string.IsNullOrEmpty(pack) ? null : pack;
        return number is { } one ? Annotated(files, one, asked, cancel) : Report(files, ending ?? "", asked, cancel);
    }

    private async Task<IActionResult> Report(ImmutableArray<UploadedFile> files, string ending, string? pack, CancellationToken cancel)
    {
        var type = AuditDownloads.TypeOf(ending);
        return File(AuditDownloads.Report(await desk.Audit(files, pack, cancel), ending), type, AuditDownloads.ReportName(ending));
    }

    private async Task<IActionResult> Annotated(ImmutableArray<UploadedFile> files, int number, string? pack, CancellationToken cancel)
    {
        if (number < 1 || number > files.Length) throw new RefusalException("这次上传里没有这份文件");
        var report = await desk.Audit(files, pack, cancel);
        var file = files[number - 1];
        var output = await desk.AtOnePlace(() => AuditDownloads.Copy(file, report, number - 1), cancel);
        var ending = report.Documents[number - 1].Format == "docx" ? "docx" : "xlsx";
        return File(output, AuditDownloads.TypeOf(ending), FileNames.Safe(AuditDownloads.CopyName(file)));
    }
}
