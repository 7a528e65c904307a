namespace Mingji.Documents.Recognition;

/// <summary>The months that a monitoring form reports, as its heads write them: "1-7月执行数", "（2023年度1—7月）", "截至8月底".</summary>
internal static class MonitoredMonths
{
    private const string Dashes = "-—－–~至到";

    /// <summary>A head without the months, or the half year, that it begins with: "1-7月执行情况" is "执行情况".</summary>
    public static string Without(string bare)
    {
        if (bare.StartsWith("上半年", StringComparison.Ordinal)) return bare[3..];
        var start = bare.StartsWith("截至", StringComparison.Ordinal) || bare.StartsWith("截止", StringComparison.Ordinal) ? 2 : 0;
        var month = bare.IndexOf('月', StringComparison.Ordinal);
        if (month <= start) return bare;
        for (var at = start; at < month; at++)
        {
            if (!char.IsAsciiDigit(bare[at]) && bare[at] != '月' && !Dashes.Contains(bare[at], StringComparison.Ordinal)) return bare;
        }

        var rest = month + 1;
        if (rest < bare.Length && bare[rest] is '份' or '底' or '末') rest++;
        return rest < bare.Length ? bare[rest..] : bare;
    }

    /// <summary>The span of months in a text, as written: "1—7月"; null when there is none.</summary>
    public static string? In(string tight)
    {
        for (var month = tight.IndexOf('月', StringComparison.Ordinal); month > 0;
            month = tight.IndexOf('月', month + 1))
        {
            var start = month;
            while (start > 0 && IsSpan(tight[start - 1])) start--;
            while (start < month && !char.IsAsciiDigit(tight[start])) start++;
            if (tight[start..month].Any(c => Dashes.Contains(c, StringComparison.Ordinal))) return tight[start..(month + 1)];
        }

        return null;
    }

    private static bool IsSpan(char c) => char.IsAsciiDigit(c) || Dashes.Contains(c, StringComparison.Ordinal);
}
