using System.Text.Json;
using Mingji.Core.Rubrics;
using Mingji.Core.Tests.Scoring;

namespace Mingji.Core.Tests.Rubrics;

public class CanonicalTextTests
{
    [Fact]
    public void Canonical_text_compiles_to_an_equal_tree()
    {
        var wrong = new List<string>();
        foreach (var (text, points) in Texts().Distinct())
        {
            if (RubricCompiler.Compile(text, points).Rubric is not { } rubric) continue;
            var canonical = rubric.Canonical();
            var again = RubricCompiler.Compile(canonical, points);
            if (again.Rubric != rubric) wrong.Add($"{text}\n  {canonical}\n  {again.Rubric?.Canonical() ?? string.Join('，', again.Unread)}");
            else if (again.Rubric.Canonical() != canonical) wrong.Add($"{canonical}\n  prints {again.Rubric.Canonical()}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static IEnumerable<(string Text, decimal? Points)> Texts()
    {
        foreach (var wording in WordingTable.All) yield return (wording.Text, wording.Points);
        if (SharedCases.Find("cases/rubrics.jsonl") is not { } path) yield break;
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            yield return (row.RootElement.GetProperty("text").GetString()!, row.RootElement.GetProperty("points").GetDecimal());
        }
    }
}
