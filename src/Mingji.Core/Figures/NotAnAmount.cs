namespace Mingji.Core.Figures;

/// <summary>
/// Numbers in sentences that measure nothing: dates and years, clock times, numbers of items, documents, articles and telephones.
/// </summary>
internal static class NotAnAmount
{
    /// <summary>From this many digits on a bare run is an identity, bank or telephone number.</summary>
    private const int IdentityDigits = 11;

    /// <summary>How many characters of such a number start there; 0 when what stands there may be an amount.</summary>
    public static int Length(ReadOnlySpan<char> text, int start)
    {
        var digits = Digits(text, start);
        var end = start + digits;
        var before = start > 0 ? text[start - 1] : '\n';
        var after = end < text.Length ? text[end] : '\n';
        if (Date(text, start) is > 0 and var date) return date;
        if (char.IsAsciiLetter(before) || before is '第' or '〔' or '[' or '_') return digits;
        if (IsLabelled(text[..start], after) || (before == '/' && start > 1 && char.IsAsciiLetter(text[start - 2]))) return digits;
        if (after == '号' || before == ':' && start > 1 && char.IsAsciiDigit(text[start - 2])) return digits;
        if (after == ':' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) return Run(text, start, ':');
        if (digits >= IdentityDigits && !HasUnit(text, end)) return digits;
        if (digits >= 3 && text[start] == '0') return Run(text, start, '-');
        if (digits == 4 && IsYear(text[start..end]) && after is not ('.' or ',') && !HasUnit(text, end)) return digits;
        if (Dotted(text, start) is > 0 and var dotted) return dotted;
        return IsItemNumber(text, start, end, before) ? digits : 0;
    }

    /// <summary>附件2, 目标1：, 指标3：.</summary>
    private static bool IsLabelled(ReadOnlySpan<char> before, char after)
    {
        var label = before.TrimEnd(' ');
        if (label.EndsWith("附件", StringComparison.Ordinal) || label.EndsWith("附表", StringComparison.Ordinal)) return true;
        var numbered = label.EndsWith("目标", StringComparison.Ordinal) || label.EndsWith("指标", StringComparison.Ordinal);
        return numbered && (after is ':' or '、');
    }

    /// <summary>2021年12月31日, 2021年, 2021-12-31, 2021.12, 12月31日, 2023.07-2024.01: its length.</summary>
    private static int Date(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var first = Digits(text, at);
        at += first;
        if (first == 4 && IsYear(text[start..at]))
        {
            at = Blank(text, at);
            if (at >= text.Length) return 0;
            if (text[at] == '年') return YearTail(text, start, at + 1);
            if (text[at] is '.' or '-' or '/' && Digits(text, at + 1) is 1 or 2) return Separated(text, start, at);
            return text[at] is '-' or '—' or '~' or '至' && Digits(text, at + 1) == 4 ? at - start : 0;
        }

        return first is 1 or 2 && at < text.Length && text[at] == '月' && !(at + 1 < text.Length && text[at + 1] == '/')
            ? MonthTail(text, start, at + 1)
            : 0;
    }

    private static int YearTail(ReadOnlySpan<char> text, int start, int at)
    {
        var month = Blank(text, at);
        var digits = Digits(text, month);
        return digits is 1 or 2 && month + digits < text.Length && text[month + digits] == '月'
            ? MonthTail(text, start, month + digits + 1)
            : at - start;
    }

    private static int MonthTail(ReadOnlySpan<char> text, int start, int at)
    {
        var day = Blank(text, at);
        var digits = Digits(text, day);
        return digits is 1 or 2 && day + digits < text.Length && text[day + digits] is '日' or '号' ? day + digits + 1 - start : at - start;
    }

    private static int Separated(ReadOnlySpan<char> text, int start, int at)
    {
        var separator = text[at];
        var month = Digits(text, at + 1);
        if (separator == '.' && at + 1 + month < text.Length && HasUnit(text, at + 1 + month)) return 0;
        var end = at + 1 + month;
        var day = end < text.Length && text[end] == separator ? Digits(text, end + 1) : 0;
        if (day is 1 or 2) return PeriodTail(text, end + 1 + day, separator) - start;
        var isMonth = int.Parse(text.Slice(at + 1, month)) is >= 1 and <= 12;
        return isMonth && (separator != '.' || month == 2 || end == text.Length) ? end - start : 0;
    }

    /// <summary>Over the "-12.31" of 2021.1.1-12.31.</summary>
    private static int PeriodTail(ReadOnlySpan<char> text, int at, char separator)
    {
        if (at >= text.Length || text[at] is not ('-' or '—' or '~')) return at;
        var month = Digits(text, at + 1);
        var point = at + 1 + month;
        if (month is not (1 or 2) || point >= text.Length || text[point] != separator) return at;
        return Digits(text, point + 1) is 1 or 2 ? point + 1 + Digits(text, point + 1) : at;
    }

    private static bool IsItemNumber(ReadOnlySpan<char> text, int start, int end, char before)
    {
        if (end >= text.Length || end - start > 2) return false;
        if (before == '(' && text[end] == ')') return true;
        // "1、", "2.", "3)" where a sentence starts.
        if (text[end] is not ('、' or '.' or ')') || !(end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]))) return false;
        return start == 0 || before is '\n' or '\r' or ' ' or '。' or ';' or ',' or '：' or ':' or '；';
    }

    /// <summary>1.2.3 and 10.0.0.1 are numbers of sections or addresses.</summary>
    private static int Dotted(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var dots = 0;
        while (at < text.Length)
        {
            var digits = Digits(text, at);
            if (digits == 0) break;
            at += digits;
            if (at + 1 >= text.Length || text[at] != '.' || !char.IsAsciiDigit(text[at + 1])) break;
            dots++;
            at++;
        }

        return dots >= 2 ? at - start : 0;
    }

    private static int Run(ReadOnlySpan<char> text, int start, char joint)
    {
        var at = start;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == joint)) at++;
        return at - start;
    }

    private static bool HasUnit(ReadOnlySpan<char> text, int at) => UnitReader.Read(text[Blank(text, at)..], out _) > 0;

    private static int Blank(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits[0] is '1' && digits[1] is '9' || digits[0] is '2' && digits[1] is '0';

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - at;
    }
}
