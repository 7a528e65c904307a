using System.Text.Json;
using Mingji.Core.Scoring;

namespace Mingji.Core.Tests.Scoring;

public class TargetAnswerTests
{
    [Fact]
    public void Every_worked_target_of_the_shared_cases_is_answered_as_expected()
    {
        if (SharedCases.Find("cases/targets.jsonl") is not { } path)
        {
            Assert.Skip("没有 ../shared：跳过真实案例");
            return;
        }

        var wrong = new List<string>();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var given = json.RootElement;
            var answer = TargetAnswer.Of(
                given.GetProperty("name").GetString()!, given.GetProperty("target").GetString()!, given.GetProperty("actual").GetString()!,
                given.GetProperty("points").GetDecimal());
            var expect = given.GetProperty("expect");
            foreach (var field in expect.EnumerateObject().Where(field => field.Name != "loose"))
            {
                var found = Field(answer, field.Name);
                if (!Same(field.Value, found)) wrong.Add($"{given.GetProperty("name")}: {field.Name} {field.Value} / {found}");
            }
        }

        Assert.Empty(wrong);
    }

    private static object? Field(TargetAnswer answer, string name) => name switch
    {
        "operator" => answer.Target.Operator,
        "value" => answer.Target.Value,
        "unit" => answer.Target.Unit,
        "kind" => answer.Target.Kind,
        "direction" => answer.Direction,
        "comparable" => answer.Comparable,
        "attainment" => answer.Attainment,
        "score" => answer.Score,
        "late" => answer.Late,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static bool Same(JsonElement expected, object? found) => expected.ValueKind switch
    {
        JsonValueKind.Null => found is null,
        JsonValueKind.Number => found is decimal value && value == expected.GetDecimal(),
        JsonValueKind.True => found is true,
        JsonValueKind.False => found is false,
        _ => found as string == expected.GetString(),
    };
}
