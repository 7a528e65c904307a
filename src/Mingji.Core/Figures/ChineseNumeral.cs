namespace Mingji.Core.Figures;

/// <summary>Scans numbers written in characters: 一百二十, 两, 十, 二〇二一, 壹拾. 万 and 亿 are left to the unit (三十万元) unless more follows.</summary>
internal static class ChineseNumeral
{
    /// <summary>No number in characters is longer than this.</summary>
    private const int Longest = 20;

    /// <summary>0–9, or −1.</summary>
    public static int Digit(char c) => c switch
    {
        '〇' or '零' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' or '俩' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static int Power(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        _ => 0,
    };

    /// <summary>True when a number may start with this character.</summary>
    public static bool Starts(char c) => Digit(c) >= 0 || c is '十' or '拾';

    /// <summary>The number at the start of the text; 0 characters when there is none.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, out ScannedNumber number)
    {
        number = default;
        if (text.IsEmpty || !Starts(text[0])) return false;
        var positional = Positional(text, out var value);
        if (positional >= 2)
        {
            number = new(value, 0, positional);
            return true;
        }

        long total = 0, section = 0, digit = -1;
        var at = 0;
        for (; at < text.Length && at < Longest; at++)
        {
            var c = text[at];
            if (Digit(c) is >= 0 and var d)
            {
                if (digit > 0) break;
                digit = d;
            }
            else if (Power(c) is > 0 and var power)
            {
                if (digit < 0 && at > 0) break;
                section += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            }
            else if (c == '万' && total == 0 && at + 1 < text.Length && Digit(text[at + 1]) >= 0)
            {
                total = (section + Math.Max(digit, 0)) * 10_000;
                section = 0;
                digit = -1;
            }
            else
            {
                break;
            }
        }

        number = new(total + section + Math.Max(digit, 0), 0, at);
        return true;
    }

    /// <summary>二〇二一: digits only.</summary>
    private static int Positional(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var at = 0;
        while (at < text.Length && at < 8 && Digit(text[at]) is >= 0 and var digit)
        {
            value = (value * 10) + digit;
            at++;
        }

        return at < text.Length && Power(text[at]) > 0 ? 0 : at;
    }
}
