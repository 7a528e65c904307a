namespace Mingji.Core.Notices;

/// <summary>A day that was counted out, or why it can't be.</summary>
public readonly record struct CountedDay(DateOnly? Day, string Why)
{
    public static CountedDay At(DateOnly day) => new(day, "");

    public static CountedDay Not(string why) => new(null, why);
}

/// <summary>Counts days and working days.</summary>
public static class DayCounting
{
    /// <summary>The most days that anything is counted over.</summary>
    public const int MostDays = 3650;

    /// <summary>The last of so many days, the first of them being <paramref name="from"/>; of working days only those that are.</summary>
    public static CountedDay Nth(DateOnly from, int days, bool working, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (days is < 1 or > MostDays) return CountedDay.Not($"天数是{days}，应在1到{MostDays}之间");
        if (from.DayNumber > DateOnly.MaxValue.DayNumber - (days * 2) - 400) return CountedDay.Not("日期太晚，算不出来");
        if (!working) return CountedDay.At(from.AddDays(days - 1));
        for (var (day, left) = (from, days); ; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) is not { } works) return CountedDay.Not(Unknown(day.Year));
            if (works && --left == 0) return CountedDay.At(day);
        }
    }

    /// <summary>The day itself when it is worked, else the next that is.</summary>
    public static CountedDay NextWorking(DateOnly from, WorkCalendar calendar) => Nth(from, 1, true, calendar);

    private static string Unknown(int year) => $"评价标准里没有{year}年的放假和调休安排，不能按工作日计算；把它写进评价标准的 calendar 后再办";
}
