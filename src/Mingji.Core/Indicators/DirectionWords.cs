using System.Buffers;

namespace Mingji.Core.Indicators;

/// <summary>The words of an indicator's name that say that less is better, and those that turn that round.</summary>
internal static class DirectionWords
{
    private static readonly string[] Bad =
    [
        "投诉", "上访", "信访量", "事故", "损失", "死亡", "伤亡", "受伤", "违规", "违法", "违纪", "差错", "错误", "失误", "误差", "故障", "缺陷", "漏检",
        "漏报", "瞒报", "流失", "不良", "超支", "拖欠", "欠款", "负债", "债务", "空置", "闲置", "失业", "返贫", "辍学", "逾期", "延误", "排放", "能耗",
        "耗电", "污染物", "发病", "感染率", "火灾发生", "受害", "案件发生", "发案", "问题发生", "截留", "挪用", "不合格", "不及时", "不满意", "退货率",
        "破损率", "损耗", "死淘", "成本", "控制率", "变动率", "结转结余率", "结余率", "调整率", "超编", "风险发生",
    ];

    private static readonly string[] Turned =
    [
        "处理", "处置", "整改", "办结", "结案", "查处", "受理", "回复", "答复", "解决", "化解", "演练", "预防", "防控", "防治", "防范", "培训", "宣传",
        "排查", "检查", "检测", "监测", "治理", "修复", "降低", "下降", "减少", "压减", "压缩", "削减", "节约", "节省", "挽回", "避免", "追回", "补偿",
        "赔付", "赔偿", "理赔", "达标", "合格率", "及时", "完成", "覆盖", "满意", "知晓", "零", "无", "收集", "上报", "核查", "准确率", "化债", "偿还",
        "回收", "利用率", "盘活", "有效", "合理", "合规", "真实", "健全", "规范", "执行率",
    ];

    private static readonly SearchValues<string> AnyBad = SearchValues.Create(Bad, StringComparison.Ordinal);

    // Second characters tell names apart better than first ones (成 of 成本 stands in every 完成).
    private static readonly SearchValues<char> AnySecond = SearchValues.Create([.. Bad.Select(word => word[1])]);

    /// <summary>False when no word of the name can say so: for those who ask it of millions. Allocates nothing.</summary>
    public static bool MayBeReverse(string name) => name.AsSpan().ContainsAny(AnySecond) && name.AsSpan().ContainsAny(AnyBad);

    /// <summary>True when less of what the name counts is better.</summary>
    public static bool IsReverse(string name)
    {
        var bad = Array.Exists(Bad, word => name.Contains(word, StringComparison.Ordinal));
        return bad && !Array.Exists(Turned, word => name.Contains(word, StringComparison.Ordinal));
    }
}
