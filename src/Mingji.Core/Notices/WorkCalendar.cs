using System.Collections.Immutable;

namespace Mingji.Core.Notices;

/// <summary>
/// Which days are worked: Monday to Friday but for the holidays, and the weekend days that make up for them. Laid down year by year; of a
/// year that is not there nothing is known, and nothing is guessed.
/// </summary>
public sealed record WorkCalendar(ImmutableArray<CalendarYear> Years)
{
    public static readonly WorkCalendar Empty = new([]);

    /// <summary>True or false; null when the year's holidays are not known.</summary>
    public bool? IsWorkingDay(DateOnly day)
    {
        if (Years.FirstOrDefault(y => y.Year == day.Year) is not { } year) return null;
        if (year.Workdays.Contains(day)) return true;
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !year.Holidays.Contains(day);
    }
}

/// <summary>The holidays of a year, and the days of rest on which work is made up for.</summary>
public sealed record CalendarYear(int Year, ImmutableHashSet<DateOnly> Holidays, ImmutableHashSet<DateOnly> Workdays, string Source)
{
    /// <summary>Whether the original was checked.</summary>
    public bool Verified { get; init; } = true;
}
