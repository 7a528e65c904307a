namespace Mingji.Core.Forms;

/// <summary>The kinds of form, in the order of contract.md.</summary>
public enum FormType
{
    ProjectTargetTable,
    ProjectSelfEvaluation,
    ProjectSelfEvaluationBasics,
    DepartmentSelfEvaluation,
    ScoreSheet,
    IndicatorFramework,
    ProjectSelfEvaluationSummary,
    DepartmentSelfEvaluationSummary,
    DepartmentEvaluationSummary,
    EvaluationReport,
    MonitoringForm,
    FinalAccounts,
    AllocationPlan,

    /// <summary>A unit's report on its own self-evaluation; one that was read is an <see cref="EvaluationReport"/>.</summary>
    SelfEvaluationReport,
}
