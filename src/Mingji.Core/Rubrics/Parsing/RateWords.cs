namespace Mingji.Core.Rubrics.Parsing;

/// <summary>按比例得分 in its many wordings: 按实际完成值占目标值的比例计算得分, 按完成率计分, 同比例扣分.</summary>
internal static class RateWords
{
    private static readonly string[] Openings = ["按照", "根据", "依据", "按", "以", "同比例", "等比例", "同比", "比例"];

    private static readonly string[] Between =
    [
        "实际完成", "完成进度", "完成情况", "计划完成", "实际", "未完成", "完成", "目标任务", "目标值", "指标值", "计划数", "计划值", "任务数", "目标", "计划", "任务", "年度",
        "预期", "情况", "进度", "相应", "相对应", "同等", "同", "等", "占", "与", "的", "之", "比", "值", "数量", "数", "量", "项目", "工作",
    ];

    private static readonly string[] Rates = ["百分比", "完成率", "比例", "比值", "比率"];

    private static readonly string[] Effects =
    [
        "计算得分", "计算分值", "计算分数", "折算得分", "折算计分", "相应得分", "相应计分", "相应扣分", "相应扣减", "折算分值", "得分", "计分", "给分", "记分", "赋分", "评分", "打分",
        "扣分", "扣减分值", "扣减", "扣除", "计算", "折算",
    ];

    /// <summary>The length of the phrase, or 0.</summary>
    internal static int Read(RubricScanner scan, int start)
    {
        var opening = scan.AnyOf(start, Openings);
        if (opening == 0) return 0;
        var i = start + opening;
        var rate = scan.Is(start, "同比例") || scan.Is(start, "等比例");
        for (var n = 0; n < 10 && !rate; n++)
        {
            if (scan.AnyOf(i, Rates) is var found and > 0)
            {
                i += found;
                rate = true;
            }
            else if (scan.AnyOf(i, Between) is var word and > 0)
            {
                i += word;
            }
            else
            {
                return 0;
            }
        }

        if (!rate) return 0;
        i = scan.Skip(i, "来");
        var effect = scan.AnyOf(i, Effects);
        if (scan.At(i + effect) == ':') return 0;
        return effect > 0 && scan.At(i + effect) != '×' ? i + effect - start : 0;
    }
}
