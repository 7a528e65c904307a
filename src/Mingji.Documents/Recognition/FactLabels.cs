namespace Mingji.Documents.Recognition;

/// <summary>Labels of header fields, with the English glossary name of each.</summary>
internal static class FactLabels
{
    private static readonly string[] Levels = ["中央", "省级", "地方", "市县", "市级", "县级", "区级", "上级", "本级", "市州", "区县"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["填报单位"] = "unit", ["填报单位名称"] = "unit", ["单位名称"] = "unit", ["预算单位"] = "unit", ["预算单位名称"] = "unit",
        ["部门名称"] = "unit", ["部门"] = "unit", ["一级预算单位名称"] = "unit", ["预算部门名称"] = "unit", ["级预算单位名称"] = "unit",
        ["主管部门"] = "supervising-department", ["主管部门及代码"] = "supervising-department", ["项目主管部门"] = "supervising-department", ["主管部门名称"] = "supervising-department",
        ["预算部门"] = "supervising-department", ["主管单位"] = "supervising-department", ["项目主管单位"] = "supervising-department",
        ["实施单位"] = "implementing-unit", ["项目实施单位"] = "implementing-unit", ["项目执行单位"] = "implementing-unit",
        ["用款单位"] = "implementing-unit", ["项目单位"] = "implementing-unit", ["具体实施单位"] = "implementing-unit",
        ["项目名称"] = "project", ["项目支出名称"] = "project", ["专项名称"] = "project",
        ["联系人"] = "contact", ["联系电话"] = "phone", ["联络电话"] = "phone", ["联系邮箱"] = "email", ["项目负责人"] = "project-leader",
        ["项目负责人负责人"] = "project-leader", ["项目负责人及电话"] = "project-leader", ["填报人"] = "preparer", ["填表人"] = "preparer",
        ["人员编制"] = "establishment", ["编制人数"] = "establishment", ["实有人数"] = "staff", ["下属单位个数"] = "subordinate-units",
        ["职能职责概述"] = "duties", ["年度主要工作内容"] = "main-work", ["部门职能概述"] = "duties", ["项目概述"] = "project-overview",
        ["项目概况"] = "project-overview", ["年度部门总体运行情况及取得的成绩"] = "achievements",
        ["绩效自评综合得分"] = "self-score", ["自评总分"] = "self-score", ["自评得分"] = "self-score", ["评价等次"] = "grade",
        ["评价等级"] = "grade", ["自评等级"] = "grade",
        ["评价年度"] = "evaluated-year", ["预算年度"] = "evaluated-year", ["评价金额"] = "evaluated-amount", ["项目开始时间"] = "period-start",
        ["项目完成时间"] = "period-end", ["起始年度"] = "period-start", ["到期年度"] = "period-end", ["实施文件依据"] = "legal-basis",
        ["立项依据"] = "legal-basis", ["项目类型"] = "project-type", ["项目等级"] = "project-grade", ["项目属性"] = "project-attribute",
        ["项目类别"] = "project-type", ["总金额"] = "total-budget", ["当年度金额"] = "annual-budget", ["项目金额"] = "total-budget",
        ["年度本级预算金额"] = "annual-budget", ["该项目支出上级资金"] = "superior-budget", ["当年市级财政资金"] = "local-budget",
        ["其中当年市级财政资金"] = "local-budget", ["项目期"] = "project-period", ["专项实施期"] = "project-period", ["项目起止时间"] = "project-period",
        ["项目实施期限"] = "project-period", ["项目起止年限"] = "project-period", ["起止时间"] = "project-period", ["项目支出实施期"] = "project-period",
        ["监控期间"] = "monitored-months", ["监控时段"] = "monitored-months", ["监控时间"] = "monitored-months",
        ["资金使用单位"] = "implementing-unit", ["资金使用部门"] = "implementing-unit", ["转移支付名称"] = "project",
        ["专项资金名称"] = "project", ["资金名称"] = "project", ["编号"] = "form-number", ["实施期限"] = "project-period",
        ["项目实施期"] = "project-period", ["填报日期"] = "filed-on", ["项目编码"] = "project-code",
        ["项目代码"] = "project-code", ["单位代码"] = "unit-code", ["项目编号"] = "project-code",
        ["单位需要说明的其他情况"] = "remarks", ["其他需要说明事项"] = "remarks", ["其他需要说明的问题"] = "remarks", ["其他说明"] = "remarks",
        ["是否如期实现预期总体目标"] = "goal-reached",
    };

    /// <summary>The glossary name of a label cell; null when it is none.</summary>
    public static string? Of(string tight)
    {
        if (tight.Length > 40) return null;
        var bare = ColumnLabels.Bare(tight).Replace("()", "", StringComparison.Ordinal);
        return Names.GetValueOrDefault(bare) ?? (bare.Length is > 4 and <= 8 ? OfLevel(bare) : null);
    }

    /// <summary>Departments named with their level of government: 中央主管部门, 市县财政部门.</summary>
    private static string? OfLevel(string bare)
    {
        if (!Levels.Any(l => bare.StartsWith(l, StringComparison.Ordinal))) return null;
        if (bare.EndsWith("主管部门", StringComparison.Ordinal)) return "supervising-department";
        return bare.EndsWith("财政部门", StringComparison.Ordinal) ? "finance-department" : null;
    }

    /// <summary>True for labels of the year that a form is about.</summary>
    public static bool IsYear(string bareLabel) => bareLabel is "年度" or "财政年度" or "自评年度" or "所属年度" or "会计年度" or "填报年度" or "考核年度"
        or "年份";

    /// <summary>The usual label of a field, the first of its synonyms; null when the name is none of ours.</summary>
    public static string? LabelOf(string name)
    {
        foreach (var (label, of) in Names)
        {
            if (of == name) return label;
        }

        return null;
    }

    /// <summary>True for labels of money units: 单位：万元, 金额单位.</summary>
    public static bool IsMoneyUnit(string bareLabel) => bareLabel is "单位" or "金额单位" or "货币单位" or "计量单位";
}
