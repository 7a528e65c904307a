using System.Globalization;

namespace Mingji.Workbench;

/// <summary>Days as people read them here: 2024-03-31.</summary>
public static class Dates
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Read(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The office's clock: China has one time, wherever the server stands.</summary>
    public static readonly TimeSpan Office = TimeSpan.FromHours(8);

    /// <summary>Today where the office is.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(Office).DateTime);
    }
}
