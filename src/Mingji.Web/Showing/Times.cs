using System.Globalization;
using Mingji.Workbench;

namespace Mingji.Web.Showing;

/// <summary>Stored times as people read them: the office's own clock, to the minute.</summary>
public static class Times
{
    public static string Local(string stored) =>
        Local(Timestamps.Read(stored));

    public static string Local(DateTimeOffset at) => at.ToOffset(Dates.Office).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
