using System.Text;
using Mingji.Core.Figures;

namespace Mingji.Documents.Recognition;

/// <summary>What a line is to the head of a form.</summary>
public enum TitleKind
{
    /// <summary>Not part of a head.</summary>
    None,

    /// <summary>附件2, with or without the form's title behind it.</summary>
    Attachment,

    /// <summary>The name of a form or report.</summary>
    Title,

    /// <summary>（2021年度）.</summary>
    Year,
}

/// <summary>Tells form titles, attachment lines and year lines from text.</summary>
public static class Titles
{
    private const int LongestTitle = 80;
    private const string Digits = "0123456789一二三四五六七八九十-－";

    private static readonly string[] Ends = ["表", "报告", "框架", "提纲", "公示", "绩效目标", "评分体系", "指标体系", "绩效自评", "决算说明", "决算情况说明", "决算公开说明",
        "决算公开的说明", "决算情况的说明", "决算的说明", "决算公开", "决算信息公开", "决算公开情况说明", "决算信息", "决算公开报告"];

    private static readonly string[] Subjects =
        ["绩效", "自评", "评价", "决算", "分配", "安排", "监控", "评分"];

    /// <summary>What the sections of the final accounts' narrative begin with.</summary>
    private static readonly string[] AccountsSections =
        ["收入", "支出", "财政拨款", "一般公共预算", "政府性基金", "国有资本", "三公", "机关运行", "政府采购", "预算绩效", "其他重要"];

    /// <summary>What a page or file about a form is named, where it is not named after the form.</summary>
    private static readonly string[] Openings =
    [
        "自评情况", "自评结果", "自评结果公开", "自评情况公开", "自评公开", "绩效目标公开", "绩效信息公开", "绩效评价结果公开", "绩效监控情况", "运行监控情况", "绩效自评情况说明",
        "绩效目标情况", "自评情况说明", "部门决算", "单位决算", "绩效评价情况", "绩效评价结果",
    ];

    /// <summary>Words that only occur in sentences and labels about forms, not in their titles.</summary>
    private static readonly string[] NotTitles = ["。", "；", "是否", "附件:", "见公开", "《", "填报", "?", "？", "|", "详见", "情况表》"];

    /// <summary>What a row is: a line marked as a heading may carry a number and still be a title.</summary>
    public static TitleKind KindOf(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Only is not { } only ? TitleKind.None : row.Level > 0 ? KindOf(Numbering.Without(only.Tight)) : only.Look.Title;
    }

    public static TitleKind KindOf(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        if (tight.Length is 0 or > LongestTitle) return TitleKind.None;
        if (IsYearLine(tight)) return TitleKind.Year;
        if (AttachmentRest(tight) is { } rest) return rest.Length == 0 || IsTitle(rest) ? TitleKind.Attachment : TitleKind.None;
        return IsTitle(tight) ? TitleKind.Title : TitleKind.None;
    }

    /// <summary>A document's first line that names its form as a heading does: "2023年部门整体绩效自评情况".</summary>
    public static bool MayOpen(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        return tight.Length <= LongestTitle && YearIn(tight) is not null
            && Array.Exists(Openings, o => WithoutRemark(tight).EndsWith(o, StringComparison.Ordinal))
            && !NotTitles.Any(n => tight.Contains(n, StringComparison.Ordinal));
    }

    /// <summary>What stands behind "附件2" or "附表4-1："; null when the line does not begin so.</summary>
    public static string? AttachmentRest(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        if (!tight.StartsWith("附件", StringComparison.Ordinal) && !tight.StartsWith("附表", StringComparison.Ordinal)) return null;
        var at = 2;
        while (at < tight.Length && Digits.Contains(tight[at], StringComparison.Ordinal)) at++;
        if (at < tight.Length && tight[at] is ':') at++;
        return at == tight.Length ? "" : char.IsAsciiDigit(tight[at]) ? null : tight[at..];
    }

    /// <summary>A title without remarks in brackets at its end: "（参考提纲）", "（含转移支付项目）", "（2021年度）".</summary>
    public static string WithoutRemark(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        while (tight.EndsWith(')') && tight.LastIndexOf('(') is var open and > 0) tight = tight[..open];
        return tight;
    }

    /// <summary>The heading of a section inside the final accounts ("收入决算情况说明"), which names neither unit nor year.</summary>
    public static bool IsAccountsSection(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        return YearIn(tight) is null && tight.EndsWith("情况说明", StringComparison.Ordinal)
            && Array.Exists(AccountsSections, s => tight.TrimStart('“', '"', '‘').StartsWith(s, StringComparison.Ordinal));
    }

    /// <summary>The first year named in a text, with blanks inside it allowed ("20 21 年度"); null when none.</summary>
    public static FiscalYear? YearIn(string tight)
    {
        var at = YearAt(tight);
        return at < 0 ? null : new((2000 + (10 * (tight[at + 2] - '0'))) + (tight[at + 3] - '0'));
    }

    /// <summary>Where the first year named in a text stands; −1 when none is.</summary>
    public static int YearAt(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        for (var at = 0; at + 4 < tight.Length; at++)
        {
            if (tight[at] == '2' && tight[at + 1] == '0' && char.IsAsciiDigit(tight[at + 2]) && char.IsAsciiDigit(tight[at + 3])
                && tight[at + 4] == '年' && (at == 0 || !char.IsAsciiDigit(tight[at - 1]))) return at;
        }

        return -1;
    }

    /// <summary>第二部分 … of a document in parts.</summary>
    public static bool IsPart(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        return tight.Length is > 4 and < 60 && tight[0] == '第' && tight.IndexOf("部分", StringComparison.Ordinal) is 2 or 3;
    }

    /// <summary>A line that can only be the beginning of a title broken over two lines.</summary>
    public static bool MayBeginTitle(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        return tight.Length is > 3 and < 40 && !tight.Any(c => "。，；：:,;|".Contains(c, StringComparison.Ordinal))
            && (tight.EndsWith("年度", StringComparison.Ordinal) || tight.EndsWith("整体支出", StringComparison.Ordinal)
                || tight.EndsWith("项目支出", StringComparison.Ordinal));
    }

    private static bool IsYearLine(string tight)
    {
        var bare = new StringBuilder();
        foreach (var c in tight)
        {
            if (c is not ('(' or ')')) bare.Append(c);
        }

        var text = bare.ToString();
        if (text.Length is > 7 and <= 20 && YearIn(text) is not null && text.EndsWith('月') && text[0] == '2')
            return MonitoredMonths.In(text) is not null;
        return text.Length is >= 5 and <= 7 && YearIn(text) is not null
            && (text.EndsWith("年度", StringComparison.Ordinal) || (text.EndsWith('年') && tight.Contains('(', StringComparison.Ordinal)));
    }

    private static bool IsTitle(string tight)
    {
        if (NotTitles.Any(n => tight.Contains(n, StringComparison.Ordinal)) || Numbering.Begins(tight)) return false;
        var bare = WithoutRemark(tight);
        return bare.Length >= 4 && Ends.Any(e => bare.EndsWith(e, StringComparison.Ordinal))
            && Subjects.Any(s => bare.Contains(s, StringComparison.Ordinal)) && !IsLabel(bare);
    }

    private static bool IsLabel(string bare) => bare is "总体绩效目标" or "年度绩效目标" or "本年度绩效目标" or "实施期绩效目标" or "绩效目标"
        or "总绩效目标" or "项目绩效目标" or "阶段性绩效目标" or "长期绩效目标" or "中期绩效目标";
}
