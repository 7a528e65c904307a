using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting;
using Mingji.Documents.Reporting.Html;
using Mingji.Documents.Reporting.Json;
using Mingji.Documents.Reporting.Xlsx;
using Mingji.Documents.Writing.Annotating;
using Mingji.Workbench;

namespace Mingji.Web.Uploads;

/// <summary>What an audit gives to take home, as files: the report, or a document with a comment at every finding's cell.</summary>
internal static class AuditDownloads
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The media type of a file by its ending, without the dot.</summary>
    public static string TypeOf(string ending) => ending switch
    {
        "html" => "text/html; charset=utf-8",
        "xlsx" => Excel,
        "docx" => Word,
        "json" => "application/json; charset=utf-8",
        _ => throw new RefusalException($"没有“{ending}”这种报告；可以下载html、xlsx或json"),
    };

    public static string ReportName(string ending) => $"审核报告.{ending}";

    public static string CopyName(UploadedFile file) => $"{Path.GetFileNameWithoutExtension(file.Name)}.批注{Path.GetExtension(file.Name)}";

    public static MemoryStream Report(AuditReport report, string ending)
    {
        var output = new MemoryStream();
        using (ReportWriter writer = ending == "html" ? new HtmlReport(output) : ending == "xlsx" ? new FindingsWorkbook(output)
            : new AuditJsonReport(output, content: false))
        {
            writer.AddAll(report);
            writer.Finish();
        }

        output.Position = 0;
        return output;
    }

    /// <summary>The copy of a document of the report, by its place there from 0; refuses what takes no comments.</summary>
    public static MemoryStream Copy(UploadedFile file, AuditReport report, int at)
    {
        var document = report.Documents[at];
        if (document.Error is { } error) throw new RefusalException($"这份文件没能审核，没有批注副本：{error}");
        var across = report.Dossiers.SelectMany(d => d.Findings).Where(f => f.FormId.StartsWith(file.Name + "#", StringComparison.Ordinal));
        var output = new MemoryStream();
        using (var original = File.OpenRead(file.Path)) AnnotatedCopy.Write(original, document, across, output);
        output.Position = 0;
        return output;
    }
}
