using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Core.Indicators;

/// <summary>The signs and words of comparison around a number. Longer words stand before the shorter ones they end with.</summary>
internal static class OperatorWords
{
    private static readonly ImmutableArray<(string Word, Operator Operator)> Before =
    [
        (">=", Operator.AtLeast), ("=>", Operator.AtLeast), ("≥", Operator.AtLeast), ("≧", Operator.AtLeast), ("⩾", Operator.AtLeast),
        ("<=", Operator.AtMost), ("=<", Operator.AtMost), ("≤", Operator.AtMost), ("≦", Operator.AtMost), ("⩽", Operator.AtMost),
        (">", Operator.MoreThan), ("<", Operator.LessThan), ("==", Operator.Equal), ("=", Operator.Equal), ("═", Operator.Equal),
        ("〉", Operator.MoreThan), ("〈", Operator.LessThan), ("≈", Operator.About),
        ("不少于", Operator.AtLeast), ("不低于", Operator.AtLeast), ("不小于", Operator.AtLeast), ("不得少于", Operator.AtLeast),
        ("不得低于", Operator.AtLeast), ("大于等于", Operator.AtLeast), ("大于或等于", Operator.AtLeast), ("高于或等于", Operator.AtLeast),
        ("至少", Operator.AtLeast), ("最少", Operator.AtLeast), ("最低", Operator.AtLeast), ("以上达", Operator.AtLeast),
        ("不超过", Operator.AtMost), ("不超", Operator.AtMost), ("不高于", Operator.AtMost), ("不大于", Operator.AtMost),
        ("不多于", Operator.AtMost), ("不得超过", Operator.AtMost), ("不得高于", Operator.AtMost), ("小于等于", Operator.AtMost),
        ("小于或等于", Operator.AtMost), ("低于或等于", Operator.AtMost), ("至多", Operator.AtMost), ("最多", Operator.AtMost),
        ("最高", Operator.AtMost), ("控制在", Operator.AtMost), ("未超过", Operator.AtMost), ("没有超过", Operator.AtMost),
        ("未达到", Operator.LessThan), ("未达", Operator.LessThan), ("不足", Operator.LessThan), ("不到", Operator.LessThan),
        ("不满", Operator.LessThan), ("低于", Operator.LessThan), ("小于", Operator.LessThan), ("少于", Operator.LessThan),
        ("超过", Operator.MoreThan), ("超出", Operator.MoreThan), ("突破", Operator.MoreThan), ("大于", Operator.MoreThan),
        ("高于", Operator.MoreThan), ("多于", Operator.MoreThan), ("逾", Operator.MoreThan), ("超", Operator.MoreThan),
        ("等于", Operator.Equal), ("大约", Operator.About), ("约为", Operator.About), ("约", Operator.About), ("近", Operator.About),
    ];

    private static readonly ImmutableArray<(string Word, Operator Operator)> After =
    [
        ("及其以上", Operator.AtLeast), ("及以上", Operator.AtLeast), ("或以上", Operator.AtLeast), ("(含)以上", Operator.AtLeast),
        ("含以上", Operator.AtLeast), ("以上", Operator.AtLeast), ("起", Operator.AtLeast), ("及以下", Operator.AtMost), ("或以下", Operator.AtMost),
        ("(含)以下", Operator.AtMost), ("以下", Operator.AtMost), ("(含)以内", Operator.AtMost), ("以内", Operator.AtMost),
        ("之内", Operator.AtMost), ("内", Operator.AtMost), ("封顶", Operator.AtMost), ("左右", Operator.About), ("上下", Operator.About),
    ];

    /// <summary>Verbs between operator and number that change nothing: 不低于达到90%.</summary>
    private static readonly ImmutableArray<string> Neutral =
        ["达到", "达成", "完成", "实现", "保持在", "保持", "为", "是", "达", "到", "在", "于", ":", "："];

    /// <summary>The operator that the text before a number ends with.</summary>
    public static Operator Ending(ReadOnlySpan<char> before)
    {
        // Two rounds: 不低于 directly, or with one neutral verb between.
        for (var round = 0; round < 2; round++)
        {
            foreach (var (word, found) in Before)
            {
                if (before.EndsWith(word, StringComparison.Ordinal)) return found;
            }

            if (!TrimNeutral(ref before)) break;
        }

        return Operator.None;
    }

    /// <summary>The operator that the text after a number starts with.</summary>
    public static Operator Starting(ReadOnlySpan<char> after)
    {
        foreach (var (word, found) in After)
        {
            if (!after.StartsWith(word, StringComparison.Ordinal)) continue;
            if (word != "内" || !HedgeWords.IsCompound(after)) return found;
        }

        return Operator.None;
    }

    private static bool TrimNeutral(ref ReadOnlySpan<char> before)
    {
        foreach (var verb in Neutral)
        {
            if (!before.EndsWith(verb, StringComparison.Ordinal)) continue;
            before = before[..^verb.Length];
            return true;
        }

        return false;
    }
}
