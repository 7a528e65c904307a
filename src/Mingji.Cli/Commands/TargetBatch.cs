using System.Text.Json;
using Mingji.Cli.Output;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;
using Mingji.Documents.Auditing;

namespace Mingji.Cli.Commands;

/// <summary>One JSON object a line in, one answer a line out, in order; a bad line is answered in place and the others go on.</summary>
internal static class TargetBatch
{
    public static int Run(string file, ScoreRules rules)
    {
        if (file != "-" && !File.Exists(file)) throw new RefusedException($"--batch 的文件“{file}”不存在");
        using var input = file == "-" ? new StreamReader(Console.OpenStandardInput(), Terminal.Utf8)
            : new StreamReader(file, Terminal.Utf8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), Terminal.Utf8) { NewLine = "\n" };
        var number = 0;
        var bad = new List<string>();
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                output.WriteLine(TargetJson.Of(Answer(line, rules)));
            }
            catch (RefusedException refusal)
            {
                bad.Add($"第{number}行{refusal.Message}");
                output.WriteLine(TargetJson.OfError(bad[^1]));
            }
        }

        output.Flush();
        if (bad.Count == 0) return ExitCode.Fine;
        Terminal.Complain(bad.Count == 1 ? bad[0] : $"{bad.Count}行没能回答，其一是{bad[0]}");
        return ExitCode.Refused;
    }

    private static TargetAnswer Answer(string line, ScoreRules rules)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var given = json.RootElement;
            if (given.ValueKind != JsonValueKind.Object) throw new RefusedException("应为一个 JSON 对象");
            var points = given.TryGetProperty("points", out var stated) && stated.ValueKind == JsonValueKind.Number ? stated.GetDecimal()
                : 10;
            return TargetAnswer.Of(Text(given, "name"), Text(given, "target"), Text(given, "actual"), points, rules);
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException)
        {
            throw new RefusedException("不是合用的 JSON，应如 {\"name\": \"维保次数\", \"target\": \"≥30次\", \"actual\": \"47次\", \"points\": 10}");
        }
    }

    private static string Text(JsonElement given, string name) => given.TryGetProperty(name, out var value) switch
    {
        true when value.ValueKind == JsonValueKind.String => value.GetString()!,
        true when value.ValueKind == JsonValueKind.Number => value.GetRawText(),
        true when value.ValueKind != JsonValueKind.Null => throw new RefusedException($"的 {name} 应为文字"),
        _ when name == "name" => "",
        _ => throw new RefusedException($"缺少 {name}"),
    };
}
