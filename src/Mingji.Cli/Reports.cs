using Mingji.Cli.Requests;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting.Json;

namespace Mingji.Cli;

/// <summary>Writes a report in the format asked for.</summary>
internal static class Reports
{
    public static void Write(AuditReport report, ReportFormat format, Stream output)
    {
        switch (format)
        {
            case ReportFormat.Json:
                AuditJson.WriteAudit(report, output);
                break;
            default:
                throw new RefusedException($"--format {format} 还没有");
        }
    }
}
