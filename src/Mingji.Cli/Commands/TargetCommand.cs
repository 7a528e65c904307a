using System.CommandLine;
using Mingji.Cli.Output;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;
using Mingji.Documents.Packs;

namespace Mingji.Cli.Commands;

/// <summary><c>mingji target</c>: reads a target and an actual value, says attainment and score; one, or a file of many.</summary>
internal static class TargetCommand
{
    public static Command Create()
    {
        var values = new Argument<string[]>("NAME TARGET ACTUAL")
        {
            Arity = new ArgumentArity(0, 3),
            Description = "指标名称、目标值、完成值，如 维保次数 ≥30次 47次",
        };
        var points = new Option<string>("--points") { HelpName = "N", Description = "分值，默认10", DefaultValueFactory = _ => "10" };
        var pack = new Option<string?>("--pack") { HelpName = "ID", Description = "按哪个评价标准计分，默认按国家规则" };
        var batch = new Option<string?>("--batch") { HelpName = "FILE.jsonl", Description = "每行一个 JSON 的文件，每行给出一个回答；- 表示标准输入" };
        var format = new Option<string?>("--format") { HelpName = "text|json", Description = "回答的格式，默认 text" };
        var command = new Command("target", "目标与完成：读懂目标值和完成值，说出完成率和得分") { values, points, pack, batch, format };
        command.SetAction((parsed, _) => Task.FromResult(Run(new(
            parsed.GetValue(values) ?? [],
            parsed.GetRequiredValue(points),
            parsed.GetValue(pack),
            parsed.GetValue(batch),
            parsed.GetValue(format)))));
        return command;
    }

    private static int Run(Request request)
    {
        var rules = request.Pack is null ? new ScoreRules() : Stations.Asked(StandardFolder.LoadDefault(), request.Pack).Standard.Scores;
        if (request.Batch is { } file)
        {
            if (request.Values.Length > 0) throw new RefusedException("--batch 与指标不能同时给出");
            return TargetBatch.Run(file, rules);
        }

        if (request.Values.Length != 3) throw new RefusedException("应给出三项：指标名称、目标值、完成值；或用 --batch FILE.jsonl");
        if (!decimal.TryParse(request.Points, out var points) || points is < 0 or > 1_000_000)
        {
            throw new RefusedException($"--points 应为不小于0的数，给的是“{request.Points}”");
        }

        var answer = TargetAnswer.Of(request.Values[0], request.Values[1], request.Values[2], points, rules);
        Terminal.Write(request.Format switch
        {
            null or "text" => TargetText.Of(answer, points),
            "json" => TargetJson.Of(answer) + "\n",
            _ => throw new RefusedException($"target 的 --format 不认识“{request.Format}”；可以是：text、json"),
        });
        return ExitCode.Fine;
    }

    private sealed record Request(string[] Values, string Points, string? Pack, string? Batch, string? Format);
}
