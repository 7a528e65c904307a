namespace Mingji.Core.Rubrics.Parsing;

/// <summary>
/// The vocabulary of scoring criteria, in the one spelling of <see cref="RubricText"/>. Longer words stand before their own beginnings.
/// </summary>
internal static class RubricWords
{
    internal static readonly (string Word, Comparison How)[] Comparisons =
    [
        ("大于或者等于", Comparison.AtLeast), ("大于或等于", Comparison.AtLeast), ("高于或等于", Comparison.AtLeast),
        ("小于或者等于", Comparison.AtMost), ("小于或等于", Comparison.AtMost), ("低于或等于", Comparison.AtMost),
        ("等于或大于", Comparison.AtLeast), ("等于或小于", Comparison.AtMost), ("等于或高于", Comparison.AtLeast), ("等于或低于", Comparison.AtMost),
        ("达到或超过", Comparison.AtLeast), ("大于等于", Comparison.AtLeast), ("高于等于", Comparison.AtLeast),
        ("小于等于", Comparison.AtMost), ("低于等于", Comparison.AtMost), ("少于等于", Comparison.AtMost),
        ("不得低于", Comparison.AtLeast), ("不得少于", Comparison.AtLeast), ("不得超过", Comparison.AtMost), ("不得高于", Comparison.AtMost),
        ("没有超过", Comparison.AtMost), ("没有达到", Comparison.LessThan), ("控制在", Comparison.AtMost),
        ("不低于", Comparison.AtLeast), ("不小于", Comparison.AtLeast), ("不少于", Comparison.AtLeast), ("未低于", Comparison.AtLeast),
        ("不高于", Comparison.AtMost), ("不大于", Comparison.AtMost), ("不超过", Comparison.AtMost), ("不多于", Comparison.AtMost),
        ("未超过", Comparison.AtMost), ("不超出", Comparison.AtMost), ("未超出", Comparison.AtMost), ("未达到", Comparison.LessThan),
        ("未达", Comparison.LessThan), ("达不到", Comparison.LessThan), ("未满", Comparison.LessThan), ("不等于", (Comparison)(-1)),
        ("大于", Comparison.MoreThan), ("高于", Comparison.MoreThan), ("超过", Comparison.MoreThan), ("多于", Comparison.MoreThan),
        ("超出", Comparison.MoreThan), ("小于", Comparison.LessThan), ("低于", Comparison.LessThan), ("少于", Comparison.LessThan),
        ("不足", Comparison.LessThan), ("不到", Comparison.LessThan), ("不满", Comparison.LessThan), ("等于", Comparison.Equal),
        ("达到", Comparison.AtLeast), ("至少", Comparison.AtLeast), ("≥", Comparison.AtLeast), ("≤", Comparison.AtMost),
        (">", Comparison.MoreThan), ("<", Comparison.LessThan), ("=", Comparison.Equal), ("达", Comparison.AtLeast),
        ("为", Comparison.Equal), ("是", Comparison.Equal),
    ];

    /// <summary>Units of counted things, longest first.</summary>
    internal static readonly string[] Classifiers =
    [
        "个工作日", "工作日", "个季度", "季度", "个小时", "小时", "个月", "万元", "亿元", "人次", "公里", "万人", "平方米", "次", "个", "项", "例", "起", "件", "处", "家",
        "户", "人", "名", "位", "天", "日", "月", "年", "周", "份", "篇", "条", "场", "期", "批", "台", "套", "亩", "笔", "元", "宗", "级", "档", "种",
        "吨", "座", "所", "村", "辆", "课时", "学时",
    ];

    /// <summary>Names that end so are dates.</summary>
    internal static readonly string[] Dates = ["时间", "日期", "时限", "期限", "工期", "时点"];

    /// <summary>Units of time.</summary>
    internal static readonly string[] Spans = ["天", "日", "个工作日", "工作日", "周", "个月", "月", "季度", "个季度", "年", "小时", "个小时"];

    /// <summary>Words of delay: what is measured is the delay itself.</summary>
    private static readonly string[] Delays = ["逾期", "延迟", "延期", "推迟", "拖延", "超期", "滞后", "延后", "晚", "迟"];

    private static readonly string[] Sides = ["超", "低", "下降", "降低", "减少", "增加", "提高", "上升", "差", "少", "多", "高"];

    /// <summary>
    /// Whether a number of such things can only be how often it occurred: 逾期1天, 发生1起; 下降1名 or 少1项 could be counted from another mark.
    /// </summary>
    internal static bool CountsItself(string what)
    {
        foreach (var word in Delays)
        {
            if (what.Contains(word, StringComparison.Ordinal)) return true;
        }

        foreach (var word in Sides)
        {
            if (what.Contains(word, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>Step words that go up.</summary>
    internal static readonly string[] Up =
    [
        "超出预算", "超过预算", "超预算", "超过", "超出", "超支", "高出", "高于", "增加", "增长", "提高", "提升", "上升", "上浮", "多出", "升高", "多于", "大于", "延迟",
        "推迟", "逾期", "延期", "延后", "超", "高", "多", "增", "升",
    ];

    /// <summary>Step words that go down.</summary>
    internal static readonly string[] Down =
    [
        "减少", "降低", "下降", "下浮", "低于", "少于", "小于", "不足", "未达到", "未达", "未完成", "欠缺", "落后", "低", "少", "降", "减", "欠",
    ];

    /// <summary>Step words that go away from the mark, whichever side it is.</summary>
    internal static readonly string[] Away = ["相差", "差", "偏离", "偏差", "负偏离", "变动", "变化"];

    /// <summary>The measured value by a general name.</summary>
    internal static readonly string[] General =
    [
        "实际完成值", "实际完成率", "完成值", "实际值", "指标值", "该指标", "指标", "该比率", "比率", "比例", "该值", "数值", "值", "x", "X", "结果", "实际", "该率", "率",
    ];

    /// <summary>What a target is called.</summary>
    internal static readonly string[] Targets =
    [
        "年度指标值", "年度目标值", "年初目标值", "预期目标值", "预期指标值", "绩效目标值", "计划目标值", "计划指标值", "年度计划目标", "时序目标任务", "年度目标任务", "年度绩效目标", "年初绩效目标", "绩效目标",
        "年度工作任务", "年度计划任务", "年度任务", "年度目标", "年初目标", "年度计划", "年初计划", "计划目标", "预期目标", "预定目标", "既定目标", "设定目标", "目标任务", "工作任务",
        "计划任务", "计划数", "计划值", "计划标准",
        "目标值", "指标值", "目标数", "任务数", "预期值", "标准值", "预期指标", "指标要求", "计划要求", "目标要求", "任务目标", "目标", "任务", "计划", "标准", "要求", "指标",
    ];

    /// <summary>Openings of a condition that say nothing by themselves.</summary>
    internal static readonly string[] Openings =
    [
        "如果", "若是", "其中", "对于", "并且", "而且", "以及", "同时", "如", "若", "当", "凡", "但", "且", "并", "而", "即", "或", "对",
    ];

    /// <summary>None of the conditions before.</summary>
    internal static readonly string[] Else =
    [
        "介于二者之间", "超出", "超过", "介于两者之间", "处于二者之间", "处于两者之间", "二者之间", "两者之间", "超出范围", "超出此范围", "超出该范围", "超出区间",
        "有一项不符合", "未完成目标", "未达到目标", "未达到要求", "未达到标准", "达不到目标", "达不到要求", "其他情况", "其它情况", "其余情况", "其他情形", "除此之外", "除此以外", "未完成任务",
        "以下情况除外", "否则",
        "不然", "反之", "其他", "其它", "其余", "未完成", "未达到", "达不到", "未达标", "不达标", "不符合", "没有", "未制定", "未建立", "未按时", "未按要求", "未按规定", "不满足",
        "未实现", "未达成", "未达目标", "没完成", "没有完成",
        "没有达到", "没达到", "不符", "不是", "无", "否", "未", "不", "没",
    ];
}
