using Mingji.Cli.Output;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Requests;

/// <summary>Says on stderr, in one line however many there are, which documents could not be carried out.</summary>
internal static class Failures
{
    public static void Complain(AuditReport report)
    {
        var failed = report.Documents.Where(d => d.Error is not null).ToList();
        if (failed.Count == 0)
        {
            if (report.Documents.Where(d => d.Annotation is { IsFailure: true }).ToList() is { Count: > 0 } bare) Annotations(bare);
            else if (report.HasFailures) Terminal.Complain($"{report.Documents.Length}份文件都没有认出表，其一是 {report.Documents[0].Path}");
            return;
        }

        var first = $"{failed[0].Path}：{failed[0].Error}";
        Terminal.Complain(failed.Count == 1 ? first : $"{report.Documents.Length}份文件中有{failed.Count}份没能审核，其一是 {first}");
    }

    private static void Annotations(List<AuditedDocument> bare)
    {
        var first = $"{bare[0].Path}：{bare[0].Annotation!.Why}";
        Terminal.Complain(bare.Count == 1 ? first : $"{bare.Count}份文件没能写出批注副本，其一是 {first}");
    }
}
