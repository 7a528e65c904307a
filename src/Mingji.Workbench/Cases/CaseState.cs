namespace Mingji.Workbench.Cases;

/// <summary>Where a case stands on its way.</summary>
public enum CaseState
{
    Draft,
    UnitReview,
    DepartmentReview,
    FinanceReview,
    Approved,

    /// <summary>Sent back by a review with reasons: mended and submitted again.</summary>
    Returned,

    /// <summary>Opened again after approval, for the cells named only.</summary>
    Reopened,
}

/// <summary>What can be done with a case as a whole.</summary>
public enum CaseAction
{
    Submit,
    Withdraw,
    Approve,
    Return,
    Reopen,
}
