using System.CommandLine;
using Mingji.Cli.Output;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting.Json;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji convert</c>: a document's forms in another format; so far as JSON only.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("IN") { Description = "原文件" };
        var output = new Argument<string>("OUT") { Description = "写成的文件，目前只能是 .json" };
        var command = new Command("convert", "转换：把文件里的表写成另一种格式（目前只有 json）") { input, output };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output))));
        return command;
    }

    private static int Run(string input, string output)
    {
        if (!Path.GetExtension(output).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException($"还不能写成“{Path.GetExtension(output)}”文件；OUT 应以 .json 结尾");
        }

        ReportFile.Check(output);
        var steps = Stations.Create(pack: null);
        if (!File.Exists(input)) throw new RefusedException($"{input}：没有这个文件");
        var report = new AuditRun(steps).ReadOnly([new(input)], CancellationToken.None);
        if (report.Documents[0].Error is { } error) throw new RefusedException($"{input}：{error}");
        ReportFile.Write(output, stream => AuditJson.WriteRead(report, stream));
        return ExitCode.Fine;
    }
}
