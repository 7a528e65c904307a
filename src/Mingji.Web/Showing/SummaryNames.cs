using Mingji.Workbench.Summaries;

namespace Mingji.Web.Showing;

/// <summary>Summaries and what they are narrowed down to, as people call them.</summary>
public static class SummaryNames
{
    public static string Of(SummaryKind kind) => kind switch
    {
        SummaryKind.Projects => "项目支出绩效自评",
        _ => "部门整体支出绩效自评",
    };

    public static string Of(SummaryFilter filter) => filter switch
    {
        SummaryFilter.Missing => "未报送",
        SummaryFilter.Review => "审核中",
        SummaryFilter.Approved => "已审定",
        SummaryFilter.Incomplete => "已报送而缺数",
        _ => "全部",
    };

    /// <summary>"未填" or "没有预算": why there is no rate.</summary>
    public static string WhyNoRate(SummaryLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Result.BudgetFen is null ? "预算数未填" : line.Result.BudgetFen <= 0 ? "预算为零" : "执行数未填";
    }

    /// <summary>"共12个" or "12个中的9个": of how many a sum is.</summary>
    public static string Of(SummarySum sum, int all) => sum.Count == all ? $"共{all}个" : $"{all}个中的{sum.Count}个";
}
