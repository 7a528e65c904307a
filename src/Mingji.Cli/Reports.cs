using Mingji.Cli.Output;
using Mingji.Cli.Requests;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting.Html;
using Mingji.Documents.Reporting.Json;
using Mingji.Documents.Reporting.Sarif;
using Mingji.Documents.Reporting.Text;
using Mingji.Documents.Reporting.Xlsx;

namespace Mingji.Cli;

/// <summary>Writes a report in the format asked for.</summary>
internal static class Reports
{
    private static readonly string Version = typeof(Reports).Assembly.GetName().Version!.ToString(3);

    public static void Write(AuditReport report, ReportFormat format, Stream output, bool toFile)
    {
        switch (format)
        {
            case ReportFormat.Json:
                AuditJson.WriteAudit(report, output);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(report, output, Version);
                break;
            case ReportFormat.Html:
                HtmlReport.Write(report, output);
                break;
            case ReportFormat.Text:
                using (var writer = new StreamWriter(output, Terminal.Utf8, leaveOpen: true))
                {
                    TextReport.Write(report, writer, toFile ? Terminal.DefaultWidth : Terminal.Width, !toFile && Terminal.HasColours);
                }

                break;
            case ReportFormat.Xlsx:
                FindingsWorkbook.Write(report, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a writer.");
        }
    }
}
