namespace Mingji.Workbench.Evaluations;

/// <summary>Who evaluates: nobody but the unit itself, its department, or the finance bureau.</summary>
public enum EvaluationKind
{
    /// <summary>No evaluation by others: a form that the unit fills in.</summary>
    None,

    /// <summary>部门评价.</summary>
    Departmental,

    /// <summary>财政评价.</summary>
    Fiscal,
}
