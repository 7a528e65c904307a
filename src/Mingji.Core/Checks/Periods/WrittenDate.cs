using System.Buffers;
using Mingji.Core.Figures;

namespace Mingji.Core.Checks.Periods;

/// <summary>Dates as forms write them: "2021年 12月 31日", "2021-12-31", "2021.12".</summary>
internal static class WrittenDate
{
    private static readonly SearchValues<char> Separators = SearchValues.Create("年-./－．／");

    /// <summary>
    /// The first full date in <paramref name="text"/>; with <paramref name="monthEnds"/> a month or a year alone is its last day, otherwise
    /// its first. Null when there is none.
    /// </summary>
    public static DateOnly? In(string text, bool monthEnds, bool fullOnly = false)
    {
        // Most values are bare numbers: they are let go before anything is copied.
        if (fullOnly && !text.AsSpan().ContainsAny(Separators)) return null;
        var tight = PlainText.Tight(text);
        for (var at = 0; at + 4 <= tight.Length; at++)
        {
            if (!tight.AsSpan(at).StartsWith("20") || Number(tight, at, 4) is not { } year) continue;
            if (at > 0 && char.IsAsciiDigit(tight[at - 1])) continue;
            return Read(tight, at + 4, year, monthEnds, fullOnly) is { } date ? date : null;
        }

        return null;
    }

    private static DateOnly? Read(string text, int at, int year, bool monthEnds, bool fullOnly)
    {
        var month = Part(text, ref at);
        var day = month is null ? null : Part(text, ref at);
        if (month is not null and not (>= 1 and <= 12)) return null;
        if (fullOnly && day is null) return null;
        var m = month ?? (monthEnds ? 12 : 1);
        var last = DateTime.DaysInMonth(year, m);
        var d = day ?? (monthEnds ? last : 1);
        return d >= 1 && d <= last ? new DateOnly(year, m, d) : null;
    }

    private static int? Part(string text, ref int at)
    {
        if (at >= text.Length || text[at] is not ('年' or '月' or '-' or '.' or '/')) return null;
        var two = Number(text, at + 1, 2);
        var value = two ?? Number(text, at + 1, 1);
        if (value is not null) at += two is null ? 2 : 3;
        return value;
    }

    private static int? Number(string text, int at, int digits)
    {
        if (at + digits > text.Length) return null;
        var value = 0;
        for (var i = at; i < at + digits; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return null;
            value = (value * 10) + (text[i] - '0');
        }

        return value;
    }
}
