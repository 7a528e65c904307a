namespace Mingji.Core.Figures;

/// <summary>The words that widen a number: before it (约, 超过, 近), inside it (余, 多) and after it (以上, 左右).</summary>
internal static class HedgeWords
{
    private static readonly (string Word, Hedge Hedge)[] Before =
    [
        ("不少于", Hedge.AtLeast), ("不低于", Hedge.AtLeast), ("不小于", Hedge.AtLeast), ("大于等于", Hedge.AtLeast), ("至少", Hedge.AtLeast),
        ("不超过", Hedge.AtMost), ("不高于", Hedge.AtMost), ("不大于", Hedge.AtMost), ("不多于", Hedge.AtMost), ("小于等于", Hedge.AtMost),
        ("至多", Hedge.AtMost), ("最多", Hedge.AtMost), ("超过", Hedge.AtLeast), ("突破", Hedge.AtLeast), ("超出", Hedge.AtLeast),
        ("高于", Hedge.AtLeast), ("大于", Hedge.AtLeast), ("多于", Hedge.AtLeast), ("高达", Hedge.None), ("逾", Hedge.AtLeast),
        ("超", Hedge.AtLeast), ("不足", Hedge.AtMost), ("不到", Hedge.AtMost), ("不满", Hedge.AtMost), ("未满", Hedge.AtMost),
        ("低于", Hedge.AtMost), ("少于", Hedge.AtMost), ("小于", Hedge.AtMost), ("将近", Hedge.AtMost), ("接近", Hedge.AtMost),
        ("近", Hedge.AtMost), ("大约", Hedge.About), ("大概", Hedge.About), ("约为", Hedge.About), ("约", Hedge.About), ("≥", Hedge.AtLeast),
        ("≧", Hedge.AtLeast), (">", Hedge.AtLeast), (">=", Hedge.AtLeast), ("≤", Hedge.AtMost), ("≦", Hedge.AtMost), ("<", Hedge.AtMost),
        ("<=", Hedge.AtMost),
    ];

    private static readonly (string Word, Hedge Hedge)[] After =
    [
        ("及以上", Hedge.AtLeast), ("含以上", Hedge.AtLeast), ("或以上", Hedge.AtLeast), ("以上", Hedge.AtLeast), ("及以下", Hedge.AtMost),
        ("或以下", Hedge.AtMost), ("以下", Hedge.AtMost), ("以内", Hedge.AtMost), ("之内", Hedge.AtMost), ("左右", Hedge.About),
        ("上下", Hedge.About), ("内", Hedge.AtMost),
    ];

    /// <summary>The hedge word that ends right before a number; blanks between do not count.</summary>
    public static Hedge Ending(ReadOnlySpan<char> before, out int length)
    {
        var blanks = before.Length - before.TrimEnd(' ').Length;
        var text = before[..^blanks];
        foreach (var (word, hedge) in Before)
        {
            if (!text.EndsWith(word, StringComparison.Ordinal)) continue;
            // 最近, 附近 and 就近 are no hedges.
            if (word == "近" && text.Length > 1 && text[^2] is '最' or '附' or '就' or '邻') continue;
            length = blanks + word.Length;
            return hedge;
        }

        length = 0;
        return Hedge.None;
    }

    /// <summary>The hedge word that starts right after a figure.</summary>
    public static Hedge Starting(ReadOnlySpan<char> after, out int length)
    {
        foreach (var (word, hedge) in After)
        {
            if (!after.StartsWith(word, StringComparison.Ordinal) || (word == "内" && IsCompound(after))) continue;
            length = word.Length;
            return hedge;
        }

        length = 0;
        return Hedge.None;
    }

    /// <summary>The hedge word that a text ends with.</summary>
    public static Hedge Closing(ReadOnlySpan<char> text, out int length)
    {
        foreach (var (word, hedge) in After)
        {
            if (!text.EndsWith(word, StringComparison.Ordinal)) continue;
            length = word.Length;
            return hedge;
        }

        length = 0;
        return Hedge.None;
    }

    /// <summary>内设机构, 内部, 内容: 内 begins a word of its own.</summary>
    public static bool IsCompound(ReadOnlySpan<char> text) => text.Length > 1 && "设部容外陆地河控涵置存".Contains(text[1]);

    /// <summary>余, 多, 来: more than the number before it.</summary>
    public static bool IsMore(char c) => c is '余' or '多' or '来';
}
