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
}
