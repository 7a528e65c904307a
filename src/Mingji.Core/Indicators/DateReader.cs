namespace Mingji.Core.Indicators;

/// <summary>A day or a period met in a text, and where. A period has a first day.</summary>
public readonly record struct FoundDate(DateOnly? From, DateOnly By, int Start, int Length);

/// <summary>
/// Reads days and periods as forms write them: 2021年12月31日, 2021年12月底, 2021年底, 2021-12-31, 2023.07-2024.01, 2021.1.1-12.31.
/// A month without day is its last day, or its first day where a period starts with it. Linear; never throws.
/// </summary>
public static class DateReader
{
    /// <summary>The first day or period in <paramref name="text"/>, in half width without blanks; null when there is none.</summary>
    public static FoundDate? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            if (DayText.TryRead(text, at, year: 0, out var first)) return WithPeriod(text, at, first);
            while (at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) at++;
        }

        return null;
    }

    private static FoundDate WithPeriod(string text, int at, DayText first)
    {
        var end = at + first.Length;
        var joint = Joint(text, end);
        return joint > 0 && DayText.TryRead(text, end + joint, first.Year, out var last) && last.Last >= first.First
            ? new(first.First, last.Last, at, end + joint + last.Length - at)
            : new(null, first.Last, at, first.Length);
    }

    private static int Joint(string text, int at)
    {
        var length = 0;
        while (at + length < text.Length && length < 3 && (text[at + length] is '-' or '—' or '–' or '~' or '～' or '至' or '到')) length++;
        return length;
    }
}
