namespace Mingji.Core.Indicators;

/// <summary>The words of an indicator's name that speak for a class of indicators, in the order in which they decide.</summary>
internal static class ClassWords
{
    private static readonly (IndicatorClass Class, string[] Anywhere, string[] AtEnd)[] Table =
    [
        (IndicatorClass.Satisfaction, ["满意度", "满意率", "满意程度"], []),
        (IndicatorClass.Timeliness,
            ["及时率", "及时性", "准时率", "按时完成", "按期完成", "如期完成", "时限", "通关时间", "通关时长", "办理时间", "办结时间", "完成时间",
             "响应时间", "到位时间", "开工时间", "竣工时间", "完工时间"],
            ["及时", "实施周期", "服务周期", "工期", "按时率", "按期率", "时效", "时效性", "进度"]),
        (IndicatorClass.Quality,
            ["合格率", "验收合格", "质量达标", "达标率", "优良率", "优秀率", "通过率", "正确率", "准确率", "成活率", "修复率", "质量合格"],
            ["质量"]),
        (IndicatorClass.Cost, ["成本控制", "控制在预算", "不超预算", "总成本", "单位成本", "项目成本", "成本节约"], ["成本", "单价", "造价"]),
        (IndicatorClass.Quantity, [], ["次数", "个数", "人数", "数量", "里程", "面积", "件数", "户数", "台数", "套数", "项目数", "场次", "人次", "月数",
            "课时数", "份数", "列数", "家数", "批次", "车次", "班次"]),
    ];

    /// <summary>The class that a name in half width, without blanks and closing brackets, speaks for; a count at its end first.</summary>
    public static IndicatorClass Of(string name)
    {
        if (EndsWith(name, Table[^1].AtEnd)) return IndicatorClass.Quantity;
        foreach (var (of, anywhere, atEnd) in Table)
        {
            if (Array.Exists(anywhere, word => name.Contains(word, StringComparison.Ordinal)) || EndsWith(name, atEnd)) return of;
        }

        return IndicatorClass.Unknown;
    }

    private static bool EndsWith(string name, string[] words) => Array.Exists(words, word => name.EndsWith(word, StringComparison.Ordinal));
}
