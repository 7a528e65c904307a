namespace Mingji.Workbench.People;

/// <summary>What a person does for a unit and everything below it.</summary>
public enum Role
{
    /// <summary>填报人.</summary>
    Preparer,

    /// <summary>单位审核人.</summary>
    UnitReviewer,

    /// <summary>主管部门.</summary>
    Department,

    /// <summary>财政业务科室.</summary>
    FinanceDivision,

    /// <summary>绩效管理科.</summary>
    PerformanceDivision,

    /// <summary>评价人.</summary>
    Evaluator,

    /// <summary>系统管理员.</summary>
    Administrator,
}
