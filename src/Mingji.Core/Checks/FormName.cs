using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>How a message names a form: by its project, else its title, else its unit, else its kind.</summary>
public static class FormName
{
    public static string Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!string.IsNullOrEmpty(form.Project)) return form.Project;
        return form.Title.Length > 0 ? form.Title : form.Unit ?? OfKind(form.Type);
    }

    /// <summary>The official name of a kind of form.</summary>
    public static string OfKind(FormType type) => type switch
    {
        FormType.ProjectTargetTable => "项目支出绩效目标表",
        FormType.ProjectSelfEvaluation => "项目支出绩效自评表",
        FormType.ProjectSelfEvaluationBasics => "项目绩效自评基础信息表",
        FormType.DepartmentSelfEvaluation => "部门整体支出绩效自评表",
        FormType.ScoreSheet => "评分表",
        FormType.IndicatorFramework => "指标体系框架",
        FormType.ProjectSelfEvaluationSummary => "项目支出绩效自评汇总表",
        FormType.DepartmentSelfEvaluationSummary => "部门整体支出绩效自评汇总表",
        FormType.DepartmentEvaluationSummary => "部门评价汇总表",
        FormType.EvaluationReport => "评价报告",
        FormType.SelfEvaluationReport => "部门整体支出绩效自评报告",
        FormType.MonitoringForm => "绩效运行监控表",
        FormType.FinalAccounts => "部门决算",
        _ => "资金分配方案",
    };
}
