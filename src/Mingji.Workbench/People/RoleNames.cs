namespace Mingji.Workbench.People;

/// <summary>Roles as people call them.</summary>
public static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.Preparer => "填报人",
        Role.UnitReviewer => "单位审核人",
        Role.Department => "主管部门",
        Role.FinanceDivision => "财政业务科室",
        Role.PerformanceDivision => "绩效管理科",
        Role.Evaluator => "评价人",
        _ => "系统管理员",
    };
}
