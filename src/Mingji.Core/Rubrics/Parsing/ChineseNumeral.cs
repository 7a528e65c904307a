namespace Mingji.Core.Rubrics.Parsing;

/// <summary>Numbers in Chinese characters up to 九百九十九, 零点五 and 半.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    internal static bool Read(string text, ref int i, out decimal value)
    {
        value = 0;
        var at = i;
        if (at < text.Length && text[at] == '半')
        {
            value = 0.5m;
            i = at + 1;
            return true;
        }

        var any = Whole(text, ref at, out var whole);
        if (!any) return false;
        value = whole;
        if (at + 1 < text.Length && text[at] == '点' && Digit(text[at + 1]) >= 0)
        {
            var scale = 0.1m;
            for (at++; at < text.Length && Digit(text[at]) >= 0 && scale > 0.000001m; at++, scale /= 10m)
            {
                value += Digit(text[at]) * scale;
            }
        }

        i = at;
        return true;
    }

    private static bool Whole(string text, ref int at, out int value)
    {
        value = 0;
        var start = at;
        var pending = -1;
        for (; at < text.Length && at - start < 7; at++)
        {
            var digit = Digit(text[at]);
            if (digit >= 0 && pending <= 0) pending = digit;
            else if (text[at] == '百' && pending > 0 && !Follows(text, at, '分')) (value, pending) = (value + pending * 100, -1);
            else if (text[at] == '十') (value, pending) = (value + (pending < 0 ? 1 : pending) * 10, -1);
            else break;
        }

        if (pending > 0) value += pending;
        return at > start;
    }

    private static bool Follows(string text, int at, char c) => at + 1 < text.Length && text[at + 1] == c;

    private static int Digit(char c) => c == '两' ? 2 : c == '〇' ? 0 : Digits.IndexOf(c, StringComparison.Ordinal);
}
