using Mingji.Cli.Output;
using Mingji.Cli.Requests;
using Mingji.Documents.Reporting;
using Mingji.Documents.Reporting.Html;
using Mingji.Documents.Reporting.Json;
using Mingji.Documents.Reporting.Sarif;
using Mingji.Documents.Reporting.Text;
using Mingji.Documents.Reporting.Xlsx;

namespace Mingji.Cli;

/// <summary>The writer of the report asked for.</summary>
internal static class Reports
{
    private static readonly string Version = typeof(Reports).Assembly.GetName().Version!.ToString(3);

    /// <param name="format">The format asked for.</param>
    /// <param name="output">Where it goes; stays open.</param>
    /// <param name="text">The same place as text; the caller flushes it.</param>
    /// <param name="toFile">It is a file, not the terminal.</param>
    public static ReportWriter Create(ReportFormat format, Stream output, TextWriter text, bool toFile) => format switch
    {
        ReportFormat.Json => new AuditJsonReport(output, content: false),
        ReportFormat.Sarif => new SarifReport(output, Version),
        ReportFormat.Html => new HtmlReport(output),
        ReportFormat.Text => new TextReport(text, toFile ? Terminal.DefaultWidth : Terminal.Width, !toFile && Terminal.HasColours),
        ReportFormat.Xlsx => new FindingsWorkbook(output),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format without a writer."),
    };
}
