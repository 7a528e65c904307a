using System.Text.Json;

namespace Mingji.Cli.Tests.Commands;

public sealed class RubricCommandTests
{
    private const string Steps = "验放率≥95%，得10分；每低1个百分点扣2分，扣完为止。";

    [Fact]
    public void A_criterion_is_explained_with_its_score()
    {
        var run = MingjiProcess.Start("rubric", Steps, "--points", "10", "--value", "93%");
        Assert.Equal(0, run.Code);
        Assert.Contains("种类：steps", run.Out, StringComparison.Ordinal);
        Assert.Contains("10－2×2＝6分", run.Out, StringComparison.Ordinal);
        Assert.Contains("得分：6\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_were_not_read_are_named_with_their_place()
    {
        var run = MingjiProcess.Start("rubric", "全部符合得满分，不符合扣分。", "--points", "3");
        Assert.Equal(0, run.Code);
        Assert.Contains("第12字起“扣分”", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_is_answered_line_by_line_and_a_bad_line_does_not_stop_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("rows.jsonl");
        File.WriteAllLines(file,
        [
            $$"""{"text": "{{Steps}}", "points": 10, "value": "93.5%"}""",
            "{no json",
            """{"text": "发现问题扣分。", "points": 3}""",
            """{"text": "得分=B/A×分值", "points": 4, "facts": {"A": "0", "B": "3"}}""",
        ]);
        var run = MingjiProcess.Start("rubric", "--batch", file);
        Assert.Equal(2, run.Code);
        Assert.Contains("第2行", Assert.Single(run.Complaints), StringComparison.Ordinal);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var answers = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal((4, 8m), (answers.Count, answers[0].GetProperty("score").GetDecimal()));
        Assert.Equal("steps", answers[0].GetProperty("kind").GetString());
        Assert.False(answers[2].GetProperty("executable").GetBoolean());
        Assert.Equal("扣分", answers[2].GetProperty("unread")[0].GetString());
        Assert.Equal(JsonValueKind.Null, answers[3].GetProperty("score").ValueKind);
        Assert.Equal("未评价：基数为零", answers[3].GetProperty("why").GetString());
    }

    [Fact]
    public void A_curve_is_drawn_into_a_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.At("curve.svg");
        Assert.Equal(0, MingjiProcess.Start("rubric", Steps, "--points", "10", "--plot", file).Code);
        Assert.StartsWith("<svg", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_read_is_refused_with_a_word()
    {
        var run = MingjiProcess.Start("rubric");
        Assert.Equal(2, run.Code);
        Assert.Contains("--batch", Assert.Single(run.Complaints), StringComparison.Ordinal);
    }
}
