using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting;
using Mingji.Documents.Reporting.Html;
using Mingji.Documents.Reporting.Json;
using Mingji.Documents.Reporting.Xlsx;
using Mingji.Documents.Writing.Annotating;
using Mingji.Web.Security;
using Mingji.Web.Uploads;
using Mingji.Workbench;

namespace Mingji.Web.Pages.Audit;

/// <summary>What an audit gives to take home: the report, or a document with a comment at every finding's cell.</summary>
public sealed class FilesModel(UploadFolder uploads, DocumentDesk desk) : PageModel
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The report, or, where <paramref name="number"/> names one, the annotated copy of that document.</summary>
    public Task<IActionResult> OnGet(string key, string? ending, int? number, string? pack, CancellationToken cancel)
    {
        var files = uploads.Files(HttpContext.Access().Person, key);
        var asked = string.IsNullOrEmpty(pack) ? null : pack;
        return number is { } one ? Annotated(files, one, asked, cancel) : Report(files, ending ?? "", asked, cancel);
    }

    private async Task<IActionResult> Report(ImmutableArray<UploadedFile> files, string ending, string? pack, CancellationToken cancel)
    {
        var type = ending switch
        {
            "html" => "text/html; charset=utf-8",
            "xlsx" => Excel,
            "json" => "application/json; charset=utf-8",
            _ => throw new RefusalException($"没有“{ending}”这种报告；可以下载html、xlsx或json"),
        };
        var report = await desk.Audit(files, pack, cancel);
        var output = new MemoryStream();
        using (ReportWriter writer = ending == "html" ? new HtmlReport(output) : ending == "xlsx" ? new FindingsWorkbook(output)
            : new AuditJsonReport(output, content: false))
        {
            writer.AddAll(report);
            writer.Finish();
        }

        return Sent(output, type, $"审核报告.{ending}");
    }

    private async Task<IActionResult> Annotated(ImmutableArray<UploadedFile> files, int number, string? pack, CancellationToken cancel)
    {
        if (number < 1 || number > files.Length) throw new RefusalException("这次上传里没有这份文件");
        var report = await desk.Audit(files, pack, cancel);
        var (file, document) = (files[number - 1], report.Documents[number - 1]);
        if (document.Error is { } error) throw new RefusalException($"这份文件没能审核，没有批注副本：{error}");
        var across = report.Dossiers.SelectMany(d => d.Findings).Where(f => f.FormId.StartsWith(file.Name + "#", StringComparison.Ordinal));
        var output = await desk.AtOnePlace(() => Copy(file, document, across), cancel);
        var ending = Path.GetExtension(file.Name);
        return Sent(output, document.Format == "docx" ? Word : Excel, $"{Path.GetFileNameWithoutExtension(file.Name)}.批注{ending}");
    }

    private static MemoryStream Copy(UploadedFile file, AuditedDocument document, IEnumerable<Core.Checks.Finding> across)
    {
        var output = new MemoryStream();
        using var original = System.IO.File.OpenRead(file.Path);
        AnnotatedCopy.Write(original, document, across, output);
        return output;
    }

    private FileStreamResult Sent(MemoryStream output, string type, string name)
    {
        output.Position = 0;
        return File(output, type, FileNames.Safe(name));
    }
}
