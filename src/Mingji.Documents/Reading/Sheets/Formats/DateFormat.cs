using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Mingji.Documents.Reading.Sheets.Formats;

/// <summary>Dates and times, stored as days since the end of 1899 (with the 29 February 1900 that never was) or since 1904.</summary>
internal static class DateFormat
{
    private const long MillisecondsOfDay = 86_400_000;
    private const int LastSerial = 2_958_465;
    private const string Weekdays = "日一二三四五六";

    /// <summary>Null when the number is no date.</summary>
    public static string? Show(FormatSection section, decimal serial, bool from1904)
    {
        if (serial < 0 || serial >= LastSerial + 1) return null;
        var tokens = section.Tokens;
        var total = (long)Math.Round(serial * MillisecondsOfDay, MidpointRounding.AwayFromZero);
        if (!tokens.Any(t => t.Part == FormatPart.Point)) total = (total + 500) / 1000 * 1000;
        var date = DateOf(total / MillisecondsOfDay, from1904);
        var halves = tokens.Any(t => t.Part == FormatPart.HalfDay);
        var text = new StringBuilder();
        for (var i = 0; i < tokens.Length; i++) Append(text, tokens, i, date, total, halves);
        return text.ToString();
    }

    private static DateOnly DateOf(long day, bool from1904)
    {
        if (from1904) return new DateOnly(1904, 1, 1).AddDays((int)Math.Min(day, LastSerial - 1462));
        return day >= 60 ? new DateOnly(1899, 12, 30).AddDays((int)day) : new DateOnly(1899, 12, 31).AddDays((int)day);
    }

    private static void Append(StringBuilder text, ImmutableArray<FormatToken> tokens, int at, DateOnly date, long total, bool halves)
    {
        var token = tokens[at];
        var seconds = total % MillisecondsOfDay / 1000;
        switch (token.Part)
        {
            case FormatPart.Literal or FormatPart.Percent:
                text.Append(token.Text);
                break;
            case FormatPart.HalfDay:
                text.Append(HalfDay(token.Text, seconds >= 43_200));
                break;
            case FormatPart.Elapsed:
                text.Append(Elapsed(token.Text, total));
                break;
            case FormatPart.Date:
                text.Append(Field(tokens, at, date, seconds, halves));
                break;
            case FormatPart.Point:
                text.Append('.');
                break;
            case FormatPart.Digit when token.Text == "0":
                text.Append(Decimal(tokens, at, total));
                break;
        }
    }

    private static string HalfDay(string marks, bool after)
    {
        var slash = marks.IndexOf('/', StringComparison.Ordinal);
        return after ? marks[(slash + 1)..] : marks[..slash];
    }

    private static string Elapsed(string letters, long total)
    {
        var unit = letters[0] switch { 'h' => 3_600_000, 'm' => 60_000, _ => 1000 };
        return (total / unit).ToString("D" + Math.Min(letters.Length, 9), CultureInfo.InvariantCulture);
    }

    /// <summary>The decimals of a second: the digit at its place behind the point.</summary>
    private static char Decimal(ImmutableArray<FormatToken> tokens, int at, long total)
    {
        var place = 0;
        for (var i = at - 1; i >= 0 && tokens[i].Part == FormatPart.Digit; i--) place++;
        var digits = (total % 1000).ToString("D3", CultureInfo.InvariantCulture);
        return place < 3 ? digits[place] : '0';
    }

    private static string Field(ImmutableArray<FormatToken> tokens, int at, DateOnly date, long seconds, bool halves)
    {
        var letters = tokens[at].Text.ToLowerInvariant();
        var hour = seconds / 3600;
        if (halves) hour = hour % 12 == 0 ? 12 : hour % 12;
        return letters[0] switch
        {
            'y' => letters.Length <= 2 ? Two(date.Year % 100, 2) : Two(date.Year, 4),
            'e' => Two(date.Year, 1),
            'm' when IsMinute(tokens, at) => Two(seconds / 60 % 60, letters.Length),
            'm' => Month(date, letters.Length),
            'd' => Day(date, letters.Length),
            'h' => Two(hour, letters.Length),
            's' => Two(seconds % 60, letters.Length),
            'a' => (letters.Length > 3 ? "星期" : "") + Weekdays[(int)date.DayOfWeek],
            _ => "",
        };
    }

    private static string Month(DateOnly date, int letters) => letters switch
    {
        1 or 2 => Two(date.Month, letters),
        3 => date.ToString("MMM", CultureInfo.InvariantCulture),
        5 => date.ToString("MMM", CultureInfo.InvariantCulture)[..1],
        _ => date.ToString("MMMM", CultureInfo.InvariantCulture),
    };

    private static string Day(DateOnly date, int letters) => letters switch
    {
        1 or 2 => Two(date.Day, letters),
        3 => date.ToString("ddd", CultureInfo.InvariantCulture),
        _ => date.ToString("dddd", CultureInfo.InvariantCulture),
    };

    /// <summary>m means minutes right after hours or right before seconds.</summary>
    private static bool IsMinute(ImmutableArray<FormatToken> tokens, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (tokens[i].Part is FormatPart.Date or FormatPart.Elapsed)
            {
                if (char.ToLowerInvariant(tokens[i].Text[0]) == 'h') return true;
                break;
            }
        }

        for (var i = at + 1; i < tokens.Length; i++)
        {
            if (tokens[i].Part is FormatPart.Date or FormatPart.Elapsed) return char.ToLowerInvariant(tokens[i].Text[0]) == 's';
        }

        return false;
    }

    private static string Two(long number, int places) => number.ToString("D" + Math.Clamp(places, 1, 4), CultureInfo.InvariantCulture);
}
