using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Standards;

/// <summary>Each way in which a pack can fail to hold: refused with file, line and reason.</summary>
public class StandardLoaderRefusalTests
{
    /// <summary>What it shows, the YAML after the title line, the line of the error, words of its reason.</summary>
    public static TheoryData<string, string, int, string> Refusals => new()
    {
        { "gap between grades", "grades:\n  - { name: 优, from: 90, to: 100 }\n  - { name: 差, from: 0, to: 80 }", 3, "80到90之间没有等级" },
        { "gap at the top", "grades:\n  - { name: 优, from: 90, to: 99 }\n  - { name: 差, from: 0, to: 90 }", 3, "99到100之间没有等级" },
        { "gap at the bottom", "grades:\n  - { name: 优, from: 60, to: 100 }", 3, "0到60之间没有等级" },
        { "overlapping grades", "grades:\n  - { name: 优, from: 85, to: 100 }\n  - { name: 差, from: 0, to: 90 }", 3, "重叠" },
        { "a grade upside down", "grades:\n  - { name: 优, from: 0, to: 100 }\n  - { name: 无, from: 100, to: 100 }", 4, "不大于下限" },
        { "a grade twice", "grades:\n  - { name: 优, from: 50, to: 100 }\n  - { name: 优, from: 0, to: 50 }", 4, "写了两次" },
        { "no grade at all", "grades: []", 2, "一个等级也没有" },
        {
            "weights not 100",
            """
            weights:
              - { form: score-sheet, dimension: output, points: 60 }
              - { form: score-sheet, dimension: benefit, points: 30 }
            """,
            4, "60＋30＝90"
        },
        {
            "a weight twice",
            """
            weights:
              - { form: score-sheet, dimension: output, points: 50 }
              - { form: score-sheet, dimension: output, points: 50 }
            """,
            4, "写了两次"
        },
        { "an unknown field", "grade: 优", 2, "没有字段“grade”，是不是“grades”" },
        { "an unknown field deep down", "scores:\n  source: 甲\n  tier: [0.5, 0]", 4, "没有字段“tier”，是不是“tiers”" },
        { "a missing field", "scores:\n  decimals: 2", 3, "缺少字段“source”" },
        { "an unknown word", "forms:\n  - { form: project-selfevaluation, title: 表 }", 3, "是不是“project-self-evaluation”" },
        { "the word for unknown", "required:\n  - { form: score-sheet, dimension: unknown }", 3, "没有“unknown”这个词" },
        { "a percent sign", "thresholds:\n  executionReason: { value: 90%, source: 甲 }", 3, "应是数，写的是“90%”" },
        { "a number in quotes", "thresholds:\n  executionReason: { value: \"0.9\", source: 甲 }", 3, "应是数" },
        { "an exponent", "thresholds:\n  executionReason: { value: 9e-1, source: 甲 }", 3, "应是数" },
        { "300 digits", "year: " + new string('9', 300), 2, "应是数" },
        { "a threshold out of range", "thresholds:\n  executionReason: { value: 90, source: 甲 }", 3, "超出范围" },
        { "a year with a fraction", "year: 2021.5", 2, "应是整数" },
        { "an empty value", "issuer:", 2, "没有值" },
        { "a value where a list belongs", "markers: 江西", 2, "应是列表" },
        { "a list where a value belongs", "issuer: [甲, 乙]", 2, "应是一个值" },
        { "yes in Chinese", "basis:\n  - { title: 甲, verified: 是 }", 3, "应是 true 或 false" },
        { "tiers out of order", "scores:\n  source: 甲\n  tiers: [0.6, 0.8, 0]", 4, "没有从高到低" },
        { "tiers that end above zero", "scores:\n  source: 甲\n  tiers: [0.8, 0.6]", 4, "没有从高到低" },
        { "a field twice", "issuer: 甲\nissuer: 乙", 3, "写了两次" },
        { "a tab", "grades:\n\t- { name: 优, from: 0, to: 100 }", 3, "制表符" },
        { "an anchor", "issuer: &甲 乙", 2, "锚点" },
        { "an alias", "issuer: *甲", 2, "别名" },
        { "a tag", "issuer: !!str 乙", 2, "类型标签" },
        { "two documents", "issuer: 甲\n---\ntitle: 乙", 3, "几份YAML文档" },
        { "a base that is not there", "base: nowhere", 2, "没有可用的包“nowhere”" },
        { "a deadline without an event", "deadlines:\n  - { what: 公开, days: 20, source: 甲 }", 3, "写得不全" },
        { "a day that no month has", "deadlines:\n  - { what: 公开, month: 2, day: 30, source: 甲 }", 3, "2月没有30日" },
        { "a notice of no days", "notice: { days: 0, workingDays: true, firstDayCounts: true, source: 甲 }", 2, "超出范围" },
        { "a score above its points", "cases:\n  - { says: 甲, name: 乙, target: 1次, actual: 1次, points: 5, score: 6 }", 3, "高于分值" },
        { "a grade case that doesn't hold", PackText.FourGrades + "\ngradeCases:\n  - { score: 90, grade: 良 }", 8, "90分按等级表是“优”" },
        { "a reason case that doesn't hold", "reasonCases:\n  - { threshold: executionReason, value: 0.9, reason: true }", 3, "不要说明原因" },
        { "a case of an unknown threshold", "reasonCases:\n  - { threshold: execution, value: 0.9, reason: true }", 3, "没有界限" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void A_pack_that_does_not_hold_is_refused_with_line_and_reason(string what, string yaml, int line, string reason)
    {
        var error = PackText.OnlyError(PackText.Head + yaml);
        Assert.True(error.Reason.Contains(reason, StringComparison.Ordinal), $"{what}: {error}");
        Assert.Equal(("pack.yaml", line), (error.At.File, error.At.Line));
        Assert.True(error.At.Column >= 1);
    }

    [Theory]
    [InlineData("", "文件是空的")]
    [InlineData("只有一句话", "最外层不是字段")]
    [InlineData("title: \"没有收尾", "不是完整的YAML")]
    [InlineData("title: [1, 2", "不是完整的YAML")]
    public void What_is_no_pack_at_all_is_refused(string yaml, string reason) =>
        Assert.Contains(reason, PackText.OnlyError(yaml).Reason, StringComparison.Ordinal);

    [Fact]
    public void All_errors_of_a_pack_are_reported_at_once_in_the_order_of_the_file()
    {
        var result = PackText.Load("title: 甲\nyear: 二〇二一\nissuer:\nnotes: 乙\n");
        Assert.Equal([2, 3, 4], result.Errors.Select(error => error.At.Line));
    }

    [Fact]
    public void A_field_that_stands_in_two_files_is_refused_at_the_second()
    {
        var result = StandardLoader.Load(new("trial", [new("a.yaml", "title: 甲\nscope: city"), new("b.yaml", "issuer: 乙\ntitle: 丙")]));
        Assert.Equal("b.yaml:2:1", Assert.Single(result.Errors).At.ToString());
    }

    [Fact]
    public void A_folder_without_files_is_refused() =>
        Assert.Contains("没有YAML文件", Assert.Single(StandardLoader.Load(new("trial", [])).Errors).Reason, StringComparison.Ordinal);

    [Fact]
    public void Bombs_cost_no_more_than_their_length()
    {
        Assert.Contains("层次太深", PackText.OnlyError("title: " + new string('[', 100_000)).Reason, StringComparison.Ordinal);
        var many = "markers: [" + string.Concat(Enumerable.Repeat("a,", 60_000)) + "]";
        Assert.Contains("内容太多", PackText.OnlyError(many).Reason, StringComparison.Ordinal);
        Assert.Contains("太长", PackText.OnlyError(new string('a', 1_000_001)).Reason, StringComparison.Ordinal);
        Assert.Contains("锚点", PackText.OnlyError("a: &a [x]\nb: &b [*a,*a]").Reason, StringComparison.Ordinal);
    }
}
