using System.CommandLine;
using Mingji.Cli.Output;
using Mingji.Documents.Auditing;
using Mingji.Documents.Reporting.Json;
using Mingji.Documents.Writing;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji convert</c>: a document's forms in the official layout, in the format that OUT's ending names.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("IN") { Description = "原文件，或 read、convert 写成的 json" };
        var output = new Argument<string>("OUT") { Description = "写成的文件，以 " + FormFile.Endings + " 结尾" };
        var command = new Command("convert", "转换：按规定的格式重新写出文件里的表") { input, output };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output))));
        return command;
    }

    private static int Run(string input, string output)
    {
        var ending = Path.GetExtension(output);
        var writer = FormFile.WriterFor(ending);
        var json = ending.Equals(".json", StringComparison.OrdinalIgnoreCase);
        if (writer is null && !json) throw new RefusedException($"不能写成“{ending}”文件；OUT 应以 {FormFile.Endings} 之一结尾");
        ReportFile.Check(output);
        if (!File.Exists(input)) throw new RefusedException($"{input}：没有这个文件");
        if (Path.GetFullPath(input) == Path.GetFullPath(output)) throw new RefusedException("OUT 就是 IN：请给出另一个文件名，以免覆盖原文件");
        var report = new AuditRun(Stations.Create(pack: null)).ReadOnly([new(input)], CancellationToken.None);
        if (report.Documents[0].Error is { } error) throw new RefusedException($"{input}：{error}");
        ReportFile.Write(output, stream =>
        {
            if (json) AuditJson.WriteRead(report, stream);
            else writer!(report.Documents[0].Read!.Forms, stream);
        });
        return ExitCode.Fine;
    }
}
