using FsCheck;
using FsCheck.Fluent;
using Mingji.Core.Notices;
using Mingji.Core.Standards;

namespace Mingji.Core.Tests.Notices;

/// <summary>Public notices over the National Day of 2024, when the Sunday before and the Saturday after are worked.</summary>
public sealed class NoticeSpanTests
{
    private static readonly WorkCalendar Calendar = new([
        new(2024, [.. Days(new(2024, 10, 1), 7)], [new(2024, 9, 29), new(2024, 10, 12)], "试验"), new(2025, [new(2025, 1, 1)], [], "试验"),
    ]);

    [Theory]
    [InlineData("2024-09-28", 7, false, true, true, false, "2024-10-04")]
    [InlineData("2024-09-28", 7, false, false, true, false, "2024-10-05")]
    [InlineData("2024-09-28", 7, false, true, true, true, "2024-10-08")]
    [InlineData("2024-09-28", 7, false, true, false, false, "2024-10-05")]
    [InlineData("2024-09-28", 7, true, true, true, false, "2024-10-12")]
    [InlineData("2024-09-27", 7, true, true, true, false, "2024-10-11")]
    [InlineData("2024-09-27", 7, true, false, true, false, "2024-10-12")]
    [InlineData("2024-09-27", 7, true, true, false, false, "2024-10-12")]
    [InlineData("2024-10-01", 1, true, true, true, false, "2024-10-08")]
    [InlineData("2024-02-26", 5, false, true, true, false, "2024-03-01")]
    public void Days_and_working_days_are_counted_as_the_pack_says(
        string first, int days, bool working, bool firstCounts, bool lastCounts, bool moves, string last)
    {
        var rule = new NoticeRule(days, working, firstCounts, "试验") { LastDayCounts = lastCounts, EndsOnWorkingDay = moves };
        Assert.Equal(Day(last), CountedNotice.From(Day(first), rule, Calendar).Span?.Last);
    }

    [Fact]
    public void Working_days_of_a_year_without_its_holidays_are_not_guessed()
    {
        var counted = CountedNotice.From(new(2025, 12, 29), new(5, true, true, "试验"), Calendar);
        Assert.Null(counted.Span);
        Assert.Contains("没有2026年的放假和调休安排", counted.Why, StringComparison.Ordinal);
        Assert.NotNull(CountedNotice.From(new(2025, 12, 29), new(5, false, true, "试验"), Calendar).Span);
        Assert.Null(CountedNotice.From(DateOnly.MaxValue.AddDays(-3), new(7, false, true, "试验"), Calendar).Span);
    }

    [Theory]
    [InlineData("2024-09-27T15:59:59.999Z", NoticeStage.Waiting)]
    [InlineData("2024-09-27T16:00:00Z", NoticeStage.Open)]
    [InlineData("2024-09-28T00:00:00+08:00", NoticeStage.Open)]
    [InlineData("2024-10-04T23:59:59.999+08:00", NoticeStage.Open)]
    [InlineData("2024-10-04T16:00:00Z", NoticeStage.Over)]
    [InlineData("2024-10-05T00:00:00+08:00", NoticeStage.Over)]
    [InlineData("2024-10-04T20:00:00-04:00", NoticeStage.Over)]
    public void It_opens_and_ends_at_midnight_in_Shanghai(string now, NoticeStage stage) => Assert.Equal(
        stage, new NoticeSpan(new(2024, 9, 28), new(2024, 10, 4)).At(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_clock_that_jumps_changes_nothing_but_what_it_shows()
    {
        var span = new NoticeSpan(new(2024, 9, 28), new(2024, 10, 4));
        DateTimeOffset At(int day) => new(2024, 10, day, 12, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal(
            [NoticeStage.Open, NoticeStage.Over, NoticeStage.Open, NoticeStage.Waiting, NoticeStage.Over],
            new[] { At(1), At(20), At(2), At(1).AddYears(-1), At(1).AddYears(50) }.Select(span.At));
    }

    [Theory]
    [InlineData(false, "2024-09-20", "2024-10-10")]
    [InlineData(true, "2024-09-20", "2024-10-23")]
    public void Twenty_days_count_from_the_day_after_the_approval(bool working, string approved, string due)
    {
        var rule = new DeadlineRule("公开", "试验") { After = "批复", Days = 20, WorkingDays = working, Publishes = true };
        Assert.Equal(Day(due), DueDay.Of(rule, Day(approved), Calendar).Day);
        Assert.Null(DueDay.Of(new("提交", "试验") { Month = 3, Day = 31 }, Day(approved), Calendar).Day);
    }

    [Fact]
    public void Every_period_holds_as_many_counted_days_as_the_rule_says()
    {
        var any = from start in Gen.Choose(0, 300) from days in Gen.Choose(1, 30) from working in Gen.Elements(true, false)
                  from first in Gen.Elements(true, false) from last in Gen.Elements(true, false)
                  select (Start: new DateOnly(2024, 1, 1).AddDays(start), Rule: new NoticeRule(days, working, first, "试验") { LastDayCounts = last });
        Prop.ForAll(any.ToArbitrary(), given =>
        {
            var span = CountedNotice.From(given.Start, given.Rule, Calendar).Span!;
            var counted = Days(span.First, span.Last.DayNumber - span.First.DayNumber + 1)
                .Where(d => given.Rule.FirstDayCounts || d != span.First).Where(d => given.Rule.LastDayCounts || d != span.Last)
                .Count(d => !given.Rule.WorkingDays || Calendar.IsWorkingDay(d) == true);
            return counted == given.Rule.Days && span.First == given.Start && span.At(span.Opens) == NoticeStage.Open
                && span.At(span.Closes) == NoticeStage.Over && span.At(span.Closes.AddTicks(-1)) == NoticeStage.Open;
        }).QuickCheckThrowOnFailure();
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Days(DateOnly first, int count) => Enumerable.Range(0, count).Select(first.AddDays);
}
