namespace Mingji.Core.Rubrics.Parsing;

/// <summary>
/// Reads the tokens of criteria at a place: numbers, signs, units, words. Every look is bounded, so that the whole stays linear.
/// </summary>
internal sealed class RubricScanner(RubricText text)
{
    internal RubricText Text { get; } = text;

    internal string Plain { get; } = text.Plain;

    internal int Length => Plain.Length;

    internal char At(int i) => i >= 0 && i < Plain.Length ? Plain[i] : '\0';

    internal bool Is(int i, string word) => string.CompareOrdinal(Plain, i, word, 0, word.Length) == 0 && i + word.Length <= Plain.Length;

    /// <summary>The first of the words that stands at <paramref name="i"/>; its length, or 0.</summary>
    internal int AnyOf(int i, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word)) return word.Length;
        }

        return 0;
    }

    internal int Skip(int i, string oneOf)
    {
        while (i < Length && oneOf.Contains(Plain[i], StringComparison.Ordinal)) i++;
        return i;
    }

    internal static bool Stops(char c) => c is '。' or ';' or '!' or '\0';

    internal static bool Pauses(char c) => c is ',' or '、' or ':';

    internal static bool IsWord(char c) => char.IsLetter(c) || c is '"' or '\'' or '《' or '》' or '_';

    /// <summary>Digits with decimals and thousands separators, an optional sign; false for numbers too long to be meant.</summary>
    internal bool Digits(ref int i, out decimal value)
    {
        value = 0;
        var at = i;
        var negative = At(at) == '-' && char.IsAsciiDigit(At(at + 1));
        if (negative) at++;
        var start = at;
        decimal scale = 1m;
        var point = false;
        var digits = 0;
        for (; at < Length; at++)
        {
            var c = Plain[at];
            if (char.IsAsciiDigit(c))
            {
                if (++digits > 20) return false;
                value = value * 10m + (c - '0');
                if (point) scale *= 10m;
            }
            else if (c == '.' && !point && char.IsAsciiDigit(At(at + 1)) && at > start)
            {
                point = true;
            }
            else if (!(c == ',' && !point && Thousands(start, at)))
            {
                break;
            }
        }

        if (digits == 0) return false;
        value = (negative ? -value : value) / scale;
        i = at;
        return true;
    }

    /// <summary>Digits or Chinese numerals.</summary>
    internal bool Number(ref int i, out decimal value)
    {
        if (Digits(ref i, out value)) return true;
        return ChineseNumeral.Read(Plain, ref i, out value);
    }

    /// <summary>A number with its unit: 90%, 百分之九十, 12次, 一个百分点, 1/3 is not one.</summary>
    internal bool Measure(ref int i, out Quantity quantity)
    {
        quantity = default;
        var at = i;
        if (Is(at, "百分之"))
        {
            at += 3;
            if (!Number(ref at, out var percent)) return false;
            quantity = Quantity.Percent(percent);
            i = at;
            return true;
        }

        if (!Number(ref at, out var value)) return false;
        quantity = Quantity.Of(value, Unit(ref at));
        i = at;
        return true;
    }

    /// <summary>The unit at a place; "" when there is none.</summary>
    internal string Unit(ref int i)
    {
        if (At(i) == '%' || At(i) == '‰')
        {
            var sign = At(i) == '%' ? "%" : "‰";
            i++;
            return sign;
        }

        if (Is(i, "个百分点") || Is(i, "百分点"))
        {
            i += At(i) == '个' ? 4 : 3;
            return "个百分点";
        }

        if (Is(i, "个点"))
        {
            i += 2;
            return "个百分点";
        }

        if (At(i) == '分' && At(i + 1) is not ('值' or '之' or '钟' or '别'))
        {
            i++;
            return "分";
        }

        foreach (var word in RubricWords.Classifiers)
        {
            if (!Is(i, word)) continue;
            i += word.Length;
            if (word[^1] == '元') i += Each(i);
            return word;
        }

        return "";
    }

    /// <summary>元/人, 元/平方米: what it is counted by, when the unit ends there.</summary>
    private int Each(int i)
    {
        if (At(i) != '/') return 0;
        var word = AnyOf(i + 1, RubricWords.Classifiers);
        var next = At(i + 1 + word);
        return word > 0 && (!IsWord(next) || next is '以' or '及' or '的' or '得' or '至' or '含') ? word + 1 : 0;
    }

    internal bool Compares(ref int i, out Comparison how)
    {
        foreach (var (word, comparison) in RubricWords.Comparisons)
        {
            if (!Is(i, word)) continue;
            i += word.Length;
            how = comparison;
            return (int)comparison >= 0;
        }

        how = default;
        return false;
    }

    /// <summary>The mark of a numbered item at the start of a line or sentence: ① 1、 1. （1） 一、 第一，. Its number, or 0.</summary>
    internal int ItemMark(ref int i)
    {
        var c = At(i);
        var number = c switch
        {
            >= '①' and <= '⑳' => c - '①' + 1,
            >= '⑴' and <= '⒇' => c - '⑴' + 1,
            >= '⒈' and <= '⒛' => c - '⒈' + 1,
            >= '❶' and <= '❿' => c - '❶' + 1,
            _ => 0,
        };
        if (number > 0)
        {
            i = Skip(i + 1, "、.");
            return number;
        }

        var bracket = c is '(' or '[';
        var at = bracket ? i + 1 : i;
        if (Is(at, "第") && !bracket) at++;
        if (!Number(ref at, out var value) || value is < 1 or > 50 || value != decimal.Truncate(value)) return 0;
        if (bracket ? At(at) is not (')' or ']') : !EndsMark(at)) return 0;
        i = Skip(at + 1, "、.,");
        return (int)value;
    }

    private bool EndsMark(int at) => At(at) switch
    {
        '、' or ')' => true,
        '.' => !char.IsAsciiDigit(At(at + 1)),
        '是' => At(at + 1) is not ('否' or '指'),
        _ => false,
    };

    private bool Thousands(int start, int comma) =>
        comma - start <= 3 && comma > start && char.IsAsciiDigit(At(comma + 1)) && char.IsAsciiDigit(At(comma + 2))
        && char.IsAsciiDigit(At(comma + 3)) && !char.IsAsciiDigit(At(comma + 4)) && At(comma + 4) != '%';
}
