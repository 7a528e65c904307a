namespace Mingji.Documents.Recognition;

/// <summary>Texts that every filled form carries and that state nothing: section labels, notes on filling in, signature lines.</summary>
internal static class Furniture
{
    private static readonly HashSet<string> Sections = new(StringComparer.Ordinal)
    {
        "目录", "基本情况", "资金概况", "绩效目标情况", "绩效目标", "绩效指标", "绩效指标情况", "实施期限", "预算金额", "项目资金", "资金情况", "项目基本情况",
        "资金安排情况", "资金使用情况", "其中", "预算执行情况", "本年度绩效指标", "年度绩效指标", "总体目标", "整体支出规模", "年度总体目标", "总体绩效目标",
        "分解目标自评", "一、部门基本概况", "二、部门收支情况", "三、部门整体支出绩效自评情况", "四、评价人员", "评价人员",
    };

    private static readonly string[] NoteStarts =
        ["注:", "注1", "注2", "备注:", "填表说明", "填报说明", "说明:", "备注", "注：", "填表注意"];

    private static readonly string[] Closings =
    [
        "填报人", "审核人", "填表人", "制表人", "评价组组长", "部门意见", "财政部门归口业务科室意见", "财政部门审核意见", "主管部门意见", "单位负责人",
        "部门负责人", "财政部门归口业务科室负责人", "财政资金管理科室", "财政绩效管理科室", "单位意见", "主管部门审核意见", "财政部门意见", "评价组成员",
        "负责人签字", "填报日期", "填报时间", "财政局审核意见", "预算绩效评审意见", "审核意见",
    ];

    /// <summary>States nothing, whatever stands beside it.</summary>
    public static bool Is(string tight) => IsCaption(tight) || IsSectionLabel(tight) || IsClosing(tight) || IsBlankDate(tight)
        || IsMaker(tight) || CellClasses.IsPlaceholder(tight);

    /// <summary>"年度收入情况（万元）": the caption of a table, with its money unit.</summary>
    private static bool IsCaption(string tight) =>
        tight.Length < 40 && ColumnLabels.Bare(tight).EndsWith("情况", StringComparison.Ordinal) && MoneyUnits.In(tight) is not null;

    public static bool IsSectionLabel(string tight) => Sections.Contains(ColumnLabels.Bare(tight));

    /// <summary>The first line of notes on how the form is filled in.</summary>
    public static bool IsNote(string tight) => NoteStarts.Any(n => tight.StartsWith(n, StringComparison.Ordinal));

    /// <summary>Opinions and signatures at a form's end.</summary>
    public static bool IsClosing(string tight)
    {
        if (tight.Length > 120) return false;
        var bare = ColumnLabels.Bare(tight);
        return Closings.Any(c => bare.StartsWith(c, StringComparison.Ordinal));
    }

    /// <summary>A date to be filled in by hand: 年 月 日.</summary>
    public static bool IsBlankDate(string tight) => tight is "年月日" or "日期:年月日";

    /// <summary>The office that laid the form down: 某市财政局（制）.</summary>
    public static bool IsMaker(string tight) => tight.Length < 30 && (tight.EndsWith("(制)", StringComparison.Ordinal)
        || tight.EndsWith("制表", StringComparison.Ordinal));
}
