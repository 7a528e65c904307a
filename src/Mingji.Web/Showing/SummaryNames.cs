using Mingji.Workbench.Summaries;

namespace Mingji.Web.Showing;

/// <summary>Summaries and what they are narrowed down to, as people call them.</summary>
public static class SummaryNames
{
    public static string Of(SummaryKind kind) => kind switch
    {
        SummaryKind.Projects => "项目支出绩效自评",
        SummaryKind.Departments => "部门整体支出绩效自评",
        _ => "部门评价",
    };

    /// <summary>What is due: forms of the units, or what was selected to be evaluated.</summary>
    public static string Due(SummaryKind kind) => kind == SummaryKind.Evaluations ? "选取评价" : "应报送";

    /// <summary>What counts, without its "已" or "未".</summary>
    public static string Done(SummaryKind kind) => kind == SummaryKind.Evaluations ? "确认" : "报送";

    public static string Score(SummaryKind kind) => kind == SummaryKind.Evaluations ? "评价得分" : "自评得分";

    public static string Of(SummaryKind kind, SummaryFilter filter)
    {
        var evaluation = kind == SummaryKind.Evaluations;
        return filter switch
        {
            SummaryFilter.Missing => evaluation ? "评分中" : "未报送",
            SummaryFilter.Review => evaluation ? "待确认" : "审核中",
            SummaryFilter.Approved => evaluation ? "已确认" : "已审定",
            SummaryFilter.Incomplete => $"已{Done(kind)}而缺数",
            _ => Due(kind),
        };
    }

    /// <summary>"未填" or "没有预算": why there is no rate.</summary>
    public static string WhyNoRate(SummaryLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Result.BudgetFen is null ? "预算数未填" : line.Result.BudgetFen <= 0 ? "预算为零" : "执行数未填";
    }

    /// <summary>"共12个" or "12个中的9个": of how many a sum is.</summary>
    public static string Of(SummarySum sum, int all) => sum.Count == all ? $"共{all}个" : $"{all}个中的{sum.Count}个";
}
