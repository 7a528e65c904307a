namespace Mingji.Core.Checks.Targets;

/// <summary>Words by which a target says that something is good without saying how it will be measured.</summary>
internal static class VagueWords
{
    private static readonly string[] Words =
    [
        "显著", "明显", "有效", "全面", "正常", "良好", "较好", "逐步", "逐年", "持续", "不断", "长期", "提高", "提升", "增强", "改善", "改进", "优化",
        "促进", "推动", "完善", "加强", "保障", "稳定", "满意", "充分", "大幅", "进一步", "合理", "健全", "规范", "可持续", "发挥", "较大", "较高", "基本",
    ];

    /// <summary>The first of the words in the text; null when there is none.</summary>
    public static string? In(string text)
    {
        foreach (var word in Words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return word;
        }

        return null;
    }
}
