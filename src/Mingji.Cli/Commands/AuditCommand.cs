using System.CommandLine;
using Mingji.Cli.Output;
using Mingji.Cli.Requests;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji audit</c>: reads documents, recomputes them, reports what does not hold.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var paths = DocumentRequest.Paths();
        var format = new Option<string?>("--format") { HelpName = "text|json|sarif|xlsx|html", Description = "报告的格式，默认 text" };
        var file = new Option<string?>("--out") { HelpName = "FILE", Description = "报告写入的文件，默认写到标准输出" };
        var pack = new Option<string?>("--pack") { HelpName = "ID", Description = "指定评价标准，默认按文件内容选" };
        var jobs = DocumentRequest.Jobs();
        var annotate = new Option<string?>("--annotate") { HelpName = "DIR", Description = "在这个文件夹里写出每份docx、xlsx的副本，问题批注在单元格上；原文件不动" };
        var command = new Command("audit", "审核：读文件，重算数字，列出对不上的地方") { paths, format, file, pack, jobs, annotate };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.CommandResult.Command,
            new(
                parsed.GetRequiredValue(paths),
                parsed.GetValue(format),
                parsed.GetValue(file),
                parsed.GetValue(pack),
                parsed.GetValue(jobs),
                parsed.GetValue(annotate)),
            cancel)));
        return command;
    }

    private static int Run(Command command, Request request, CancellationToken cancel)
    {
        var format = ReportFormats.Choose(request.Format, request.Out);
        ReportFile.Check(request.Out);
        AnnotatedFiles.Check(request.Annotate);
        if (format == ReportFormat.Xlsx && request.Out is null && Terminal.IsInteractive)
        {
            throw new RefusedException("xlsx 报告不能显示在终端里，请用 --out 给出文件名");
        }

        var steps = Stations.Create(request.Pack);
        var atOnce = DocumentRequest.JobsOf(request.Jobs);
        var found = DocumentRequest.Find(request.Paths, command);
        var keepsBlocks = format == ReportFormat.Html || request.Annotate is not null;
        var tally = new AuditTally();
        ReportFile.Write(request.Out, output =>
        {
            using var text = new StreamWriter(output, Terminal.Utf8, leaveOpen: true);
            using var report = Reports.Create(format, output, text, request.Out is not null);
            RunProgress.Show(found.Documents.Count, done =>
            {
                var run = new AuditRun(steps) { Jobs = atOnce, Done = done, KeepsBlocks = keepsBlocks };
                if (request.Annotate is not { } folder) run.Audit(found.Documents, report, cancel);
                // A copy carries what its dossier says too, which is known when all documents are read.
                else report.AddAll(AnnotatedFiles.Write(run.Audit(found.Documents, cancel), found.Documents, folder, cancel));
            });
            report.Finish();
            tally = report.Tally;
        });
        Failures.Complain(tally);
        return ExitCode.Of(tally);
    }

    private sealed record Request(string[] Paths, string? Format, string? Out, string? Pack, string? Jobs, string? Annotate);
}
