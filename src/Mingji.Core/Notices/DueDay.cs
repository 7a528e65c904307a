using Mingji.Core.Standards;

namespace Mingji.Core.Notices;

/// <summary>The last day of a deadline that counts from an event. The day of the event itself is not counted.</summary>
public static class DueDay
{
    public static CountedDay Of(DeadlineRule rule, DateOnly happened, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Days is { } days ? DayCounting.Nth(happened.AddDays(1), days, rule.WorkingDays, calendar)
            : CountedDay.Not($"“{rule.What}”不是从一件事起算的时限");
    }
}
