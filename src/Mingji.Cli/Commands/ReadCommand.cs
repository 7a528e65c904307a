using System.CommandLine;
using Mingji.Cli.Output;
using Mingji.Cli.Requests;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting.Json;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji read</c>: only reads: the forms, their content and the coverage.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        var paths = DocumentRequest.Paths();
        var format = new Option<string?>("--format") { HelpName = "json", Description = "只有 json" };
        var jobs = DocumentRequest.Jobs();
        var command = new Command("read", "只读：文件里有哪些表、表里写了什么、哪些文字没有用上") { paths, format, jobs };
        command.SetAction((parsed, cancel) => Task.FromResult(
            Run(parsed.CommandResult.Command, parsed.GetRequiredValue(paths), parsed.GetValue(format), parsed.GetValue(jobs), cancel)));
        return command;
    }

    private static int Run(Command command, string[] paths, string? format, string? jobs, CancellationToken cancel)
    {
        if (format is not null && !format.Equals("json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException($"read 的 --format 不认识“{format}”；只有 json");
        }

        var steps = Stations.Create(pack: null);
        var atOnce = DocumentRequest.JobsOf(jobs);
        var found = DocumentRequest.Find(paths, command);
        var tally = new AuditTally();
        ReportFile.Write(null, output =>
        {
            using var report = new AuditJsonReport(output, content: true);
            RunProgress.Show(found.Documents.Count, done =>
                new AuditRun(steps) { Jobs = atOnce, Done = done, KeepsBlocks = false }.ReadOnly(found.Documents, report, cancel));
            report.Finish();
            tally = report.Tally;
        });
        Failures.Complain(tally);
        return ExitCode.Of(tally);
    }
}
