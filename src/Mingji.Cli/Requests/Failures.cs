using Mingji.Cli.Output;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Requests;

/// <summary>Says on stderr, in one line however many there are, which documents could not be carried out.</summary>
internal static class Failures
{
    public static void Complain(AuditTally tally)
    {
        if (tally.FirstFailure is not { } failure)
        {
            if (tally.FirstMissedCopy is { } missed) Annotations(tally, missed);
            else if (tally.HasFailures) Terminal.Complain($"{tally.Documents}份文件都没有认出表，其一是 {tally.FirstPath}");
            return;
        }

        var first = $"{failure.Path}：{failure.Error}";
        Terminal.Complain(tally.Failed == 1 ? first : $"{tally.Documents}份文件中有{tally.Failed}份没能审核，其一是 {first}");
    }

    private static void Annotations(AuditTally tally, (string Path, string? Why) missed)
    {
        var first = $"{missed.Path}：{missed.Why}";
        Terminal.Complain(tally.MissedCopies == 1 ? first : $"{tally.MissedCopies}份文件没能写出批注副本，其一是 {first}");
    }
}
