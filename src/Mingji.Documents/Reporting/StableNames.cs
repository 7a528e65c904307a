using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Reporting;

/// <summary>The names that programs rely on (contract.md): they never change with the names of our types.</summary>
public static class StableNames
{
    public static string Of(FormType type) => type switch
    {
        FormType.ProjectTargetTable => "project-target-table",
        FormType.ProjectSelfEvaluation => "project-self-evaluation",
        FormType.ProjectSelfEvaluationBasics => "project-self-evaluation-basics",
        FormType.DepartmentSelfEvaluation => "department-self-evaluation",
        FormType.ScoreSheet => "score-sheet",
        FormType.IndicatorFramework => "indicator-framework",
        FormType.ProjectSelfEvaluationSummary => "project-self-evaluation-summary",
        FormType.DepartmentSelfEvaluationSummary => "department-self-evaluation-summary",
        FormType.DepartmentEvaluationSummary => "department-evaluation-summary",
        FormType.EvaluationReport or FormType.SelfEvaluationReport => "evaluation-report",
        FormType.MonitoringForm => "monitoring-form",
        FormType.FinalAccounts => "final-accounts",
        FormType.AllocationPlan => "allocation-plan",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "A form type without a stable name."),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    public static string? Of(Hedge hedge) => hedge switch
    {
        Hedge.AtLeast => "at-least",
        Hedge.AtMost => "at-most",
        Hedge.About => "about",
        _ => null,
    };
}
