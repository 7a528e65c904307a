using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>The look of a case's state: being filled in, come back, under review, decided.</summary>
public static class StateMarks
{
    public static string Class(CaseState state) => state switch
    {
        CaseState.Approved => "is-final",
        CaseState.Returned or CaseState.Reopened => "is-back",
        _ => CaseRules.IsReview(state) ? "is-under-review" : "is-open",
    };
}
