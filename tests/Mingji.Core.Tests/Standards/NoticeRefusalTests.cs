namespace Mingji.Core.Tests.Standards;

/// <summary>A pack whose notices or calendar can't be counted by is refused, and the refusal says what to write.</summary>
public sealed class NoticeRefusalTests
{
    private const string Good = """
        title: 试验包
        grades:
          - { name: 优, from: 0, to: 100 }
        notice: { days: 5, workingDays: true, firstDayCounts: true, source: 试验 }
        calendar:
          - { year: 2024, holidays: [2024-10-01/2024-10-07], workdays: [2024-09-29, 2024-10-12], source: 试验 }
        objections: { person: [name, contact], unit: [name, sealed-scan], source: 试验 }
        deadlines:
          - { what: 公开, after: 批复, days: 20, publishes: true, source: 试验 }
        noticeCases:
          - { says: 跨国庆节, first: 2024-09-27, last: 2024-10-09 }
        objectionCases:
          - { says: 缺章, by: unit, has: [name], missing: [sealed-scan] }

        """;

    [Fact]
    public void Whole_rules_load()
    {
        var pack = PackText.Loaded(Good);
        Assert.Equal((2, 15, 365, true), (pack.NoticeCases, pack.Objections!.AnswerDays, pack.Objections.KeepDays, pack.Deadlines[0].Publishes));
    }

    [Theory]
    [InlineData("2024-10-01/2024-10-07", "2024-10-07/2024-10-01", "不是2024年的日子")]
    [InlineData("2024-10-01/2024-10-07", "2023-10-01", "不是2024年的日子")]
    [InlineData("2024-09-29,", "2024-09-30,", "不是周末")]
    [InlineData("2024-09-29,", "2024-10-05,", "又放假又上班")]
    [InlineData("last: 2024-10-09", "last: 2024-10-10", "按规则是2024-10-09")]
    [InlineData(", last: 2024-10-09", "", "按规则是2024-10-09")]
    [InlineData("first: 2024-09-27", "first: 9月27日", "不是日子")]
    [InlineData("[name, contact]", "[name, phone]", "没有“phone”这个词")]
    [InlineData("[name, contact]", "[name, name]", "写了两次")]
    [InlineData("missing: [sealed-scan]", "missing: []", "按规则缺[sealed-scan]")]
    [InlineData("after: 批复, days: 20,", "month: 3, day: 31,", "没有写从批复起算几日")]
    [InlineData("objections: { person: [name, contact], unit: [name, sealed-scan], source: 试验 }\n", "", "没有异议的规则")]
    [InlineData("notice: { days: 5, workingDays: true, firstDayCounts: true, source: 试验 }\n", "", "没有公示期的规则")]
    public void A_mistake_is_refused(string there, string instead, string why)
    {
        var text = Good.ReplaceLineEndings("\n");
        Assert.Contains(there, text, StringComparison.Ordinal);
        var errors = PackText.Load(text.Replace(there, instead, StringComparison.Ordinal)).Errors.Select(e => e.ToString()).ToList();
        Assert.Contains(errors, e => e.Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void Years_of_the_calendar_are_added_to_those_of_the_base()
    {
        var own = PackText.Loaded(
            "title: 本地\nbase: trial\ncalendar:\n  - { year: 2025, holidays: [2025-01-01], source: 试验 }\n", PackText.Loaded(Good));
        Assert.Equal([2024, 2025], own.Calendar.Years.Select(y => y.Year));
        Assert.False(own.Calendar.IsWorkingDay(new(2024, 10, 2)));
        Assert.Null(own.Calendar.IsWorkingDay(new(2026, 1, 5)));
    }
}
