using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>Deadlines and what is to be done, in words.</summary>
public static class DaysLeft
{
    /// <summary>"还剩3天", "今天截止", "已逾期3天".</summary>
    public static string Words(int days) => days switch
    {
        > 0 => $"还剩{days}天",
        0 => "今天截止",
        _ => $"已逾期{-days}天",
    };

    /// <summary>A class for how urgent it is.</summary>
    public static string Class(int days) => days < 0 ? "is-error" : days <= 7 ? "is-warning" : "is-calm";

    /// <summary>What a case in this state wants of whom it waits for.</summary>
    public static string ToDo(CaseState state) => state switch
    {
        CaseState.Draft => "填报",
        CaseState.Returned => "按退回意见修改",
        CaseState.Reopened => "改点名的单元格",
        CaseState.UnitReview => "单位审核",
        CaseState.DepartmentReview => "主管部门审核",
        CaseState.FinanceReview => "财政审核",
        _ => "查看",
    };
}
