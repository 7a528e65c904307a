namespace Mingji.Core.Indicators;

/// <summary>One day, month or year's end in a text: the days it may stand for and its length.</summary>
internal readonly record struct DayText(DateOnly First, DateOnly Last, int Length)
{
    public int Year => First.Year;

    /// <summary>
    /// The date that starts at <paramref name="at"/>. With a <paramref name="year"/> the text may leave the year out, as the end of a
    /// period does. A year alone is a date only as its end (2021年底) or as the deadline of something (2021年内, 2021年完成).
    /// </summary>
    public static bool TryRead(string text, int at, int year, out DayText day)
    {
        day = default;
        var start = at;
        var digits = Digits(text, at);
        if (digits == 4 && (text[at] is '1' or '2'))
        {
            year = int.Parse(text.AsSpan(at, 4));
            if (year is < 1949 or > 2100 || at + 4 >= text.Length) return false;
            at += 4;
            if (text[at] == '年') return TryChinese(text, start, at + 1, year, out day);
            if (text[at] is '.' or '-' or '/') return TrySeparated(text, start, at + 1, text[at], year, out day);
            return false;
        }

        if (year == 0 || digits is not (1 or 2) || at + digits >= text.Length) return false;
        return text[at + digits] switch
        {
            '月' => TryChinese(text, start, at, year, out day),
            '.' or '-' or '/' => TrySeparated(text, start, at, text[at + digits], year, out day),
            _ => false,
        };
    }

    private static bool TryChinese(string text, int start, int at, int year, out DayText day)
    {
        day = default;
        var digits = Digits(text, at);
        if (digits is 1 or 2 && at + digits < text.Length && text[at + digits] == '月')
        {
            var month = int.Parse(text.AsSpan(at, digits));
            at += digits + 1;
            var dayDigits = Digits(text, at);
            if (dayDigits is 1 or 2 && at + dayDigits < text.Length && (text[at + dayDigits] is '日' or '号'))
                return TryMake(year, month, int.Parse(text.AsSpan(at, dayDigits)), at + dayDigits + 1 - start, out day);
            return TryMake(year, month, 0, at + (at < text.Length && text[at] == '底' ? 1 : 0) - start, out day);
        }

        var rest = text.AsSpan(at);
        var end = rest.StartsWith("年底", StringComparison.Ordinal) ? 2
            : rest.StartsWith("底", StringComparison.Ordinal) || rest.StartsWith("末", StringComparison.Ordinal) ? 1
            : rest.StartsWith("内", StringComparison.Ordinal) || rest.StartsWith("完成", StringComparison.Ordinal)
                || rest.StartsWith("度内", StringComparison.Ordinal) || rest.StartsWith("度完成", StringComparison.Ordinal) ? 0
            : -1;
        if (end < 0) return false;
        day = new(new(year, 1, 1), new(year, 12, 31), at + end - start);
        return true;
    }

    private static bool TrySeparated(string text, int start, int at, char separator, int year, out DayText day)
    {
        day = default;
        var digits = Digits(text, at);
        if (digits is not (1 or 2)) return false;
        var month = int.Parse(text.AsSpan(at, digits));
        at += digits;
        var dayDigits = at < text.Length && text[at] == separator ? Digits(text, at + 1) : 0;
        // 2023.07-2024.01: the next number is another date's year, not this one's day.
        return dayDigits is 1 or 2
            ? TryMake(year, month, int.Parse(text.AsSpan(at + 1, dayDigits)), at + 1 + dayDigits - start, out day)
            : TryMake(year, month, 0, at - start, out day);
    }

    private static bool TryMake(int year, int month, int day, int length, out DayText read)
    {
        read = default;
        if (month is < 1 or > 12) return false;
        var days = DateTime.DaysInMonth(year, month);
        if (day < 0 || day > days) return false;
        read = day == 0
            ? new(new(year, month, 1), new(year, month, days), length)
            : new(new(year, month, day), new(year, month, day), length);
        return true;
    }

    private static int Digits(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }
}
