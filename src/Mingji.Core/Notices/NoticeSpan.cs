using Mingji.Core.Standards;

namespace Mingji.Core.Notices;

/// <summary>Where a public notice stands at some moment.</summary>
public enum NoticeStage
{
    /// <summary>Its first day has not come.</summary>
    Waiting,
    Open,
    Over,
}

/// <summary>
/// The days of a public notice, first and last included as they are printed. It is open from the first day's midnight up to the midnight
/// after the last, in China's one time; where it stands follows from these days and the moment given, from nothing else.
/// </summary>
public sealed record NoticeSpan(DateOnly First, DateOnly Last)
{
    /// <summary>Asia/Shanghai: one time for the whole country, without summer time.</summary>
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public DateTimeOffset Opens => Midnight(First);

    /// <summary>The first moment at which it is over.</summary>
    public DateTimeOffset Closes => Midnight(Last.AddDays(1));

    public NoticeStage At(DateTimeOffset now) => now < Opens ? NoticeStage.Waiting : now < Closes ? NoticeStage.Open : NoticeStage.Over;

    /// <summary>The day it is in China at this moment.</summary>
    public static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Shanghai).DateTime);

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Shanghai);
}

/// <summary>The period of a notice that begins on a day, by the pack's rule; or why it can't be counted.</summary>
public sealed record CountedNotice(NoticeSpan? Span, string Why)
{
    /// <summary>
    /// Counts the days as the rule says: the first day among them or not, the last printed day among them or not, and, if the rule moves
    /// it, a last day on a holiday put off to the next working day.
    /// </summary>
    public static CountedNotice From(DateOnly first, NoticeRule rule, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(calendar);
        var start = rule.FirstDayCounts ? first : first.AddDays(1);
        var counted = DayCounting.Nth(start, rule.Days + (rule.LastDayCounts ? 0 : 1), rule.WorkingDays, calendar);
        if (counted.Day is { } last && rule.EndsOnWorkingDay) counted = DayCounting.NextWorking(last, calendar);
        return counted.Day is { } end ? new(new(first, end), "") : new(null, counted.Why);
    }
}
