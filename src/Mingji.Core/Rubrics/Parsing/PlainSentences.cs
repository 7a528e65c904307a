namespace Mingji.Core.Rubrics.Parsing;

/// <summary>
/// Words that award nothing and change nothing, each understood as such: limits that hold anyway, headings, purposes, notes.
/// </summary>
internal static class PlainSentences
{
    /// <summary>Said of every rubric: a score is never below zero nor above the points.</summary>
    internal static readonly string[] Floors =
    [
        "直至该项指标分值扣完为止", "直至扣完该指标分值为止", "扣完该项指标分值为止", "扣完本项分值为止", "扣完该项分值为止", "扣完该指标分值为止", "扣完该指标分为止", "扣完指标分值为止", "直至该项分值扣完为止",
        "直至本项分值扣完为止",
        "扣完此项分为止", "扣完该项分数为止", "扣完该项分为止", "扣完本项分为止", "扣完本项为止", "扣完该项为止", "扣完分值为止", "扣完所有分值为止", "直至扣完为止", "直到扣完为止", "扣至0分为止",
        "扣至零分为止", "扣完满分为止",
        "分值扣完为止", "该项分值扣完为止", "直至扣完", "扣完为止", "扣光为止", "减完为止", "扣完即止", "最低得0分", "最低得零分", "最低为0分", "最低0分", "不得负分", "不计负分", "不出现负分", "不倒扣分",
        "不倒扣", "不扣负分", "扣分不超过该项分值", "扣分不超过指标分值",
        "得满为止", "加满为止", "得满分为止", "最高得满分", "最高不超过满分", "最高不超过该指标分值", "最高不超过指标分值", "不超过该项分值", "最高不超过该项分值", "得分最高不超过该指标分值",
        "得分不超过该指标分值", "超过满分按满分计", "超过满分的按满分计算",
        "扣完分为止", "得分不超过满分", "得分不超过分值", "最高不超过分值", "最高得分不超过满分",  "不足扣的扣完为止", "最低为零分", "以满分为限", "以分值为限", "不超过满分", "加满即止",
    ];

    /// <summary>Headings before a colon.</summary>
    internal static readonly string[] Headings =
    [
        "指标解释", "指标释义", "指标内容", "指标含义", "解释", "评分标准", "评价标准", "计分标准", "评分细则", "计分方法", "评分方法", "评分办法", "得分标准", "评分规则", "扣分标准", "考核标准", "考评标准", "计分办法", "打分标准", "赋分标准",
        "计算公式", "计算方法", "公式", "其中", "注", "说明", "备注", "具体如下", "具体为", "具体标准", "标准", "指标说明",
        "评价要点", "考核要点", "得分", "计分", "评分", "评分要点", "按以下标准计分", "按以下标准评分", "按以下标准得分", "按下列标准计分", "评分依据", "计分规则", "考核内容", "评价内容",
        "采取扣分制", "采用扣分制", "实行扣分制", "实行倒扣分", "采用加分制", "按以下规则计分", "满分标准",
        "按以下档次计分", "分档计分", "分段计分", "具体评分标准", "评分标准如下", "计分标准如下", "计分方式", "评分方式", "按以下情况计分", "指标评分标准", "该指标评分标准", "本指标评分标准",
        "绩效标准", "定量指标", "正向指标", "反向指标", "负向指标", "逆向指标",
    ];

    /// <summary>One of the items listed.</summary>
    internal static readonly string[] AnyItem = ["一项", "1项", "任一项", "某项", "任何一项", "任意一项", "一条", "1条", "一个要素"];

    private static readonly string[] Explaining =
    [
        "用以反映", "反映和考核", "主要考核", "主要考察", "主要反映", "主要评价", "用于考核", "用于反映", "是指", "指的是", "为准", "评价要点", "是否", "口径", "数据来源", "详见",
        "考核要点", "参见", "予以说明", "做出说明", "作出说明", "出说明", "考察", "评价项目", "考核项目", "考核部门", "用以评价", "用以考核",
        "提供佐证", "佐证材料", "以决算数", "批复的", "取自", "根据实际情况填写", "共性要素", "反映", "比率", "的比例", "的比值", "均为",
    ];

    private static readonly string[] Weighty = ["扣", "加分", "满分", "不得分", "酌情", "视情", "比例得", "比例计", "比例扣", "否决", "取整", "四舍五入", "得分", "计分", "插值", "减半", "折半", "封顶"];

    /// <summary>A sentence that explains what is measured.</summary>
    internal static bool Explains(string words)
    {
        if (Weighty.Any(w => words.Contains(w, StringComparison.Ordinal))) return false;
        if (words.Contains('%') || words.Contains("百分", StringComparison.Ordinal)) return false;
        if (words.AsSpan().IndexOfAny("≤≥<>") >= 0) return false;
        return Explaining.Any(w => words.Contains(w, StringComparison.Ordinal)) || IsHeading(words);
    }

    /// <summary>以全省平均增速为基准: the conditions that follow say how it counts.</summary>
    internal static bool NamesBasis(string words) =>
        words.StartsWith('以') && words.Length <= 30 && (words.EndsWith("为基准", StringComparison.Ordinal) || words.EndsWith("为标准", StringComparison.Ordinal)
            || words.EndsWith("为依据", StringComparison.Ordinal)) && !words.Any(char.IsAsciiDigit);

    /// <summary>根据完成率计分, before a colon: what follows says how.</summary>
    internal static bool Announces(string words) => words.Length <= 20 && !words.Any(char.IsAsciiDigit)
        && new[] { "根据", "依据", "按照", "按", "以" }.Any(w => words.StartsWith(w, StringComparison.Ordinal))
        && new[] { "计分", "评分", "打分", "赋分", "得分", "给分", "分档", "计算" }.Any(w => words.EndsWith(w, StringComparison.Ordinal));

    internal static bool IsHeading(string words) => Array.IndexOf(Headings, words) >= 0;

    /// <summary>A requirement that occurrences are counted against may hold figures, but no word that scores.</summary>
    internal static bool Requires(string words) => !Weighty.Any(w => words.Contains(w, StringComparison.Ordinal));
}
