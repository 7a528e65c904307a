namespace Mingji.Core.Narratives;

/// <summary>The words by which the set sentences of accounts and reports say what a figure is. All in half width, without blanks.</summary>
internal static class NarrativeWords
{
    /// <summary>Verbs of a rise, longest first.</summary>
    public static readonly string[] Up = ["同比增长", "同比增加", "增加", "增长", "上升", "提高", "升高", "增多", "上涨", "增幅"];

    /// <summary>Verbs of a fall, longest first.</summary>
    public static readonly string[] Down =
        ["同比下降", "同比减少", "减少", "下降", "降低", "节约", "压减", "缩减", "下跌", "节省", "降幅", "减低"];

    /// <summary>Words between the verb and its number.</summary>
    public static readonly string[] VerbTails = ["率为", "幅度为", "了约", "了", "约", "各", "均", "为", "率", "额为", "额", "共"];

    /// <summary>No change.</summary>
    public static readonly string[] Level = ["持平", "一致", "无变化", "没有变化", "无增减"];

    /// <summary>The words by which a clause speaks of the budget, at the end of what stands before the number; longest first.</summary>
    public static readonly string[] Budget =
    [
        "年初预算安排数", "全年预算安排数", "调整后预算数", "全年预算数", "年初预算数", "调整预算数", "预算安排数", "预算安排", "年初预算", "全年预算", "调整预算", "预算总额", "预算数",
        "预算金额", "预算",
    ];

    /// <summary>Names of budgets: money that came from them, not what was planned.</summary>
    public static readonly string[] Budgets = ["公共预算", "基金预算", "经营预算"];

    /// <summary>The words by which a clause speaks of what was spent; longest first.</summary>
    public static readonly string[] Actual =
    [
        "全年执行数", "决算数", "执行数", "实际执行", "实际支出", "实际支付", "决算", "执行",
    ];

    /// <summary>Words that may stand between the words above and the number.</summary>
    public static readonly string[] Copulas = ["分别为", "均为", "各为", "总额为", "金额为", "共计", "总共", "合计为", "总计为", "为", "是", "共", "达到", "达"];

    /// <summary>Subjects that name nothing: "支出决算为" speaks of what was spoken of before.</summary>
    public static readonly string[] Empty = ["支出", "收入", "财政拨款支出", "其"];

    /// <summary>Where a reason starts; longest first.</summary>
    public static readonly string[] Reasons =
    [
        "主要原因是由于", "主要原因是因为", "主要原因是:", "主要原因为:", "主要原因是", "主要原因为", "主要原因:", "主要原因", "原因是:", "原因为:",
        "变动原因是", "变动原因为", "变动原因", "原因是", "原因:", "主要是由于", "主要是因为", "主要是:", "主要系", "主要是",
    ];

    /// <summary>Words that announce parts which make up the whole, at the end of a clause or before its first part.</summary>
    public static readonly string[] Composing = ["具体构成为", "具体构成情况为", "构成为", "构成如下", "使用内容为", "由以下部分构成", "具体情况如下"];

    /// <summary>Words that announce some of the parts.</summary>
    public static readonly string[] Among = ["其中包括", "主要用于以下方面", "其中", "具体内容包括", "具体包括", "包括"];

    /// <summary>What the name of an average begins with.</summary>
    public static readonly string[] Averages = ["车均", "人均", "户均", "亩均", "平均", "均价", "单价"];

    /// <summary>Words for a sum, behind the name of what is summed up.</summary>
    public static readonly string[] Sums = ["合计", "总计", "总额"];

    /// <summary>Words before a name that say whose or when it is, not what.</summary>
    public static readonly string[] Owners =
    [
        "截止", "截至", "本单位", "我单位", "本部门", "我部门", "本年度", "全年共", "全年", "当年", "共计", "共投入", "投入", "并", "和", "及", "实际支付",
        "年度", "上半年", ",",
    ];

    /// <summary>Counted things that the narratives state.</summary>
    public static readonly string[] Classifiers =
    [
        "人次", "批次", "个团组", "团组", "公里", "平方米", "架次", "小时", "标箱", "人", "名", "个", "批", "辆", "次", "项", "架", "户", "家", "台", "套",
        "列", "起", "件", "份", "期", "处", "座", "亩", "吨", "天",
    ];
}
