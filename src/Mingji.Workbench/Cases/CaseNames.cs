namespace Mingji.Workbench.Cases;

/// <summary>States and actions as people call them.</summary>
public static class CaseNames
{
    public static string Of(CaseState state) => state switch
    {
        CaseState.Draft => "填报中",
        CaseState.UnitReview => "单位审核",
        CaseState.DepartmentReview => "主管部门审核",
        CaseState.FinanceReview => "财政审核",
        CaseState.Approved => "已审定",
        CaseState.Returned => "已退回",
        _ => "已重新打开",
    };

    public static string Of(CaseAction action) => action switch
    {
        CaseAction.Submit => "提交",
        CaseAction.Withdraw => "撤回",
        CaseAction.Approve => "通过",
        CaseAction.Return => "退回",
        _ => "重新打开",
    };
}
