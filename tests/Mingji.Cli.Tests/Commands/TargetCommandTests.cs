using System.Text.Json;

namespace Mingji.Cli.Tests.Commands;

public sealed class TargetCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_target_is_answered_in_words()
    {
        var run = MingjiProcess.Start("target", "维保次数", "≥30次", "27次", "--points", "10");
        Assert.Equal((0, ""), (run.Code, run.Err));
        Assert.Contains("完成率：90%", run.Out);
        Assert.Contains("得分：9分（满分10分）", run.Out);
    }

    [Fact]
    public void A_batch_gives_one_answer_a_line_and_a_bad_line_does_not_stop_the_others()
    {
        var batch = _folder.Write("batch.jsonl", """
            {"name": "维保次数", "target": "≥30次", "actual": "27次", "points": 10}
            not json
            {"name": "完好率", "target": "≥98%", "actual": "99%", "points": 5}
            """);
        var run = MingjiProcess.Start("target", "--batch", batch);
        Assert.Equal(2, run.Code);
        Assert.Contains("第2行", Assert.Single(run.Complaints));
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.Equal([9m, null, 5m], lines.Select(Score));
    }

    [Theory]
    [InlineData("--batch", "--batch", "nowhere.jsonl")]
    [InlineData("三项", "维保次数", "≥30次")]
    [InlineData("--points", "维保次数", "≥30次", "47次", "--points", "many")]
    public void What_cannot_be_answered_is_refused(string said, params string[] arguments)
    {
        var run = MingjiProcess.Start(["target", .. arguments]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(said, Assert.Single(run.Complaints));
    }

    private static decimal? Score(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("score", out var score) ? score.GetDecimal() : null;
    }
}
