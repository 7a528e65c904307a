namespace Mingji.Core.Tests.Standards;

/// <summary>A pack whose rules of monitoring leave a gap is refused, and the refusal says what to write.</summary>
public sealed class MonitoringRefusalTests
{
    private const string Good = """
        title: 试验包
        grades:
          - { name: 优, from: 0, to: 100 }
        monitoring:
          source: 试验
          periods:
            - { through: 6, opensMonth: 7, opensDay: 1, dueMonth: 7, dueDay: 20, source: 试验 }
          stages:
            - { through: 6, share: 0.5, source: 试验 }
            - { through: 12, share: 1, source: 试验 }
          bands:
            - { set: all, light: red, from: 0, to: 0.6 }
            - { set: all, light: green, from: 0.6 }
          funds: all
          indicators:
            - { direction: reverse, against: year, progress: all }
            - { against: stage, progress: all }
          likelihood:
            - { answer: 确定能, light: green }
        lightCases:
          - { says: 一半, month: 6, budget: "100.00", executed: "50.00", light: green }

        """;

    [Fact]
    public void Whole_rules_load()
    {
        var rules = PackText.Loaded(Good).Monitoring!;
        Assert.Equal((6, 0.5m, 15), (rules.Periods[0].Through, rules.ShareBy(6), rules.CorrectionDays));
        Assert.Equal(new DateOnly(2025, 7, 20), rules.Periods[0].DueIn(2025));
    }

    [Theory]
    [InlineData("from: 0.6 }", "from: 0.7 }", "0.6到0.7之间没有灯")]
    [InlineData("from: 0.6 }", "from: 0.5 }", "重叠")]
    [InlineData("from: 0.6 }", "from: 0.6, to: 2 }", "2以上没有灯")]
    [InlineData("from: 0, to: 0.6", "from: 0", "没有上限的一档重叠")]
    [InlineData("from: 0, to: 0.6", "from: 0.1, to: 0.6", "0到0.1之间没有灯")]
    [InlineData("funds: all", "funds: al", "没有名叫“al”的分档")]
    [InlineData("{ against: stage, progress: all }", "{ against: stage, progress: most }", "没有名叫“most”的分档")]
    [InlineData("    - { against: stage, progress: all }\n", "", "最后一条带有条件")]
    [InlineData("    - { direction: reverse, against: year, progress: all }\n    - { against: stage, progress: all }",
        "    - { against: stage, progress: all }\n    - { against: year }", "永远用不到")]
    [InlineData("share: 0.5", "share: 50", "超出范围")]
    [InlineData("through: 12, share: 1,", "through: 12, share: 0.9,", "没有到12月完成全年的全部")]
    [InlineData("dueMonth: 7, dueDay: 20", "dueMonth: 6, dueDay: 20", "还没有结束就要提交")]
    [InlineData("opensMonth: 7, opensDay: 1", "opensMonth: 8, opensDay: 1", "早于开始填报")]
    [InlineData("dueDay: 20", "dueDay: 32", "超出范围")]
    [InlineData("  source: 试验\n", "", "没有写出处")]
    [InlineData("executed: \"50.00\", light: green }", "executed: \"50.00\", light: yellow }", "按规则是绿灯")]
    [InlineData("budget: \"100.00\", executed: \"50.00\", ", "", "要么写 budget")]
    public void A_gap_is_refused(string there, string instead, string why)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.Contains(there, text, StringComparison.Ordinal);
        var errors = PackText.Load(text.Replace(there, instead, StringComparison.Ordinal)).Errors.Select(e => e.ToString()).ToList();
        Assert.Contains(errors, e => e.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_pack_leaves_unsaid_comes_from_its_base()
    {
        var foundation = PackText.Loaded(Good);
        var own = PackText.Loaded("title: 本地\nbase: trial\nmonitoring:\n  correctionDays: 30\n", foundation);
        Assert.Equal((30, 6), (own.Monitoring!.CorrectionDays, own.Monitoring.Periods[0].Through));
    }
}
