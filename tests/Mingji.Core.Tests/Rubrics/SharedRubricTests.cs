using System.Text.Json;
using Mingji.Core.Rubrics;
using Mingji.Core.Tests.Scoring;

namespace Mingji.Core.Tests.Rubrics;

public class SharedRubricTests
{
    [Fact]
    public void Every_row_of_the_shared_cases_scores_as_the_bureau_would()
    {
        if (SharedCases.Find("cases/rubrics.jsonl") is not { } path)
        {
            Assert.Skip("没有 ../shared：跳过真实案例");
            return;
        }

        var wrong = File.ReadLines(path).Where(line => line.Length > 0).Select(Check).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Check(string line)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        var compiled = RubricCompiler.Compile(row.GetProperty("text").GetString()!, row.GetProperty("points").GetDecimal());
        var executable = !row.TryGetProperty("executable", out var said) || said.GetBoolean();
        if (compiled.Executable != executable) return $"{line}: executable {compiled.Executable}";
        if (compiled.Rubric is not { } rubric) return null;
        var score = rubric.Evaluate(Input(row));
        return score.Score == row.GetProperty("score").GetDecimal() ? null : $"{line}: {score}";
    }

    private static RubricInput Input(JsonElement row) => new()
    {
        Value = Quantity(row, "value"),
        Target = Quantity(row, "target"),
        Actual = Quantity(row, "actual"),
        Count = row.TryGetProperty("count", out var count) ? count.GetDecimal() : null,
        Met = row.TryGetProperty("met", out var met) ? [.. met.EnumerateArray().Select(m => m.GetInt32())] : null,
        Holds = row.TryGetProperty("holds", out var holds) ? holds.GetBoolean() : null,
        Facts = row.TryGetProperty("facts", out var facts)
            ? [.. facts.EnumerateObject().Select(f => new NamedFact(FactNames.Of(f.Name), Quantity(facts, f.Name)!.Value))] : [],
    };

    private static Quantity? Quantity(JsonElement row, string name) =>
        row.TryGetProperty(name, out var text) && QuantityText.TryRead(text.GetString()!, out var value, out _) ? value : null;
}
