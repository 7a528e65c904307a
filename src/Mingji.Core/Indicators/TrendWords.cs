using System.Buffers;

namespace Mingji.Core.Indicators;

/// <summary>Values that name a movement over time and no amount: 逐年缩短, 稳步提高, 较上年下降.</summary>
internal static class TrendWords
{
    private static readonly string[] Pace =
        ["逐年", "逐步", "逐渐", "逐季", "逐月", "逐期", "稳步", "稳定", "持续", "不断", "连年", "同比", "环比", "较上年", "比上年", "较去年", "比去年", "稳中", "进一步"];

    private static readonly string[] Movement =
    [
        "提高", "提升", "增加", "增长", "增强", "扩大", "上升", "改善", "优化", "好转", "向好", "缩短", "缩小", "减少", "减轻", "降低", "下降",
        "压缩", "压减", "回落", "递增", "递减",
    ];

    private static readonly string[] Down = ["缩短", "缩小", "减少", "减轻", "降低", "下降", "压缩", "压减", "回落", "递减", "负增长"];

    private static readonly string[] Up = ["提高", "提升", "增加", "增长", "上升", "递增", "扩大"];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;。；，、");

    /// <summary>True for a movement with its pace, or a bare movement.</summary>
    public static bool IsTrend(string text)
    {
        if (text.Length > 12) return false;
        var moves = Array.Exists(Movement, word => text.Contains(word, StringComparison.Ordinal));
        var paced = Array.Exists(Pace, word => text.Contains(word, StringComparison.Ordinal));
        return moves && (paced || Array.Exists(Movement, word => text == word));
    }

    /// <summary>−1 when the words before a number say less, 1 when they say more, 0 when they say neither.</summary>
    public static int Way(ReadOnlySpan<char> before)
    {
        // Only the last clause speaks of the number.
        var cut = before.LastIndexOfAny(ClauseEnds);
        var clause = before[(cut + 1)..];
        foreach (var word in Down)
        {
            if (clause.Contains(word, StringComparison.Ordinal)) return -1;
        }

        foreach (var word in Up)
        {
            if (clause.Contains(word, StringComparison.Ordinal)) return 1;
        }

        return 0;
    }
}
