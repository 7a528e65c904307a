using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>The type of a form by its title.</summary>
public static class FormTypes
{
    /// <summary>Null when the title names no kind of form that we know.</summary>
    public static FormType? ByTitle(string tight)
    {
        ArgumentNullException.ThrowIfNull(tight);
        bool Has(string word) => tight.Contains(word, StringComparison.Ordinal);
        var department = Has("整体") || Has("部门预算绩效");
        if (Has("汇总表")) return Summary(Has, department);
        if (Has("决算")) return FormType.FinalAccounts;
        if (Has("体系框架") || (Has("指标体系") && !Has("评分"))) return FormType.IndicatorFramework;
        if (Has("分配") || Has("安排表") || Has("安排方案") || Has("明细表")) return FormType.AllocationPlan;
        if (Has("监控")) return FormType.MonitoringForm;
        if (Has("评分表") || Has("评分体系") || Has("打分表")) return FormType.ScoreSheet;
        if (Has("基础信息")) return FormType.ProjectSelfEvaluationBasics;
        if (Has("报告") || Has("提纲")) return FormType.EvaluationReport;
        if (Has("自评") || Has("完成情况表")) return department ? FormType.DepartmentSelfEvaluation : FormType.ProjectSelfEvaluation;
        if (Has("绩效目标") || Has("申报表") || Has("批复表")) return FormType.ProjectTargetTable;
        return Has("评价表") ? (department ? FormType.DepartmentSelfEvaluation : FormType.ProjectSelfEvaluation) : null;
    }

    private static FormType Summary(Func<string, bool> has, bool department) =>
        department ? FormType.DepartmentSelfEvaluationSummary
        : has("部门评价") ? FormType.DepartmentEvaluationSummary
        : FormType.ProjectSelfEvaluationSummary;

    /// <summary>
    /// The form with its type settled by what was found in it, where its title says nothing or less; null when there is nothing in it that
    /// makes a form.
    /// </summary>
    public static Form? Settle(Form form, FormType? byTitle)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (byTitle == FormType.EvaluationReport && IsTableForm(form))
            return form with { Type = FormType.DepartmentSelfEvaluation };
        if (byTitle is not null) return form;
        return ByContent(form) is { } type ? form with { Type = type } : null;
    }

    /// <summary>A self-evaluation "report" of fields and tables, not of prose.</summary>
    internal static bool IsTableForm(Form form) => form.Indicators.Length > 0 && form.Facts.Length >= 3;

    private static FormType? ByContent(Form form)
    {
        if (form.Indicators.IsEmpty) return null;
        var (target, actual, score, criteria) = (form.Indicators.Any(i => i.TargetAsked), form.Indicators.Any(i => i.ActualAsked),
            form.Indicators.Any(i => i.Score is not null), form.Indicators.Any(i => i.Criteria is not null));
        if (criteria && score && !actual) return FormType.ScoreSheet;
        if (actual) return Whole(form) ? FormType.DepartmentSelfEvaluation : FormType.ProjectSelfEvaluation;
        if (target) return FormType.ProjectTargetTable;
        return FormType.IndicatorFramework;
    }

    private static bool Whole(Form form) => form.Project is null
        && (form.Funds.Any(f => f.Source is FundSource.BasicExpenditure or FundSource.ProjectExpenditure) || NamesDepartment(form));

    /// <summary>A form that names a department and nothing of a project is about the whole department.</summary>
    private static bool NamesDepartment(Form form) =>
        form.Facts.Any(f => f.Name == "unit" && f.Label.Contains("部门", StringComparison.Ordinal))
        && !form.Facts.Any(f => f.Label.Contains("项目", StringComparison.Ordinal))
        && !form.Funds.Any(f => f.Label.Contains("项目", StringComparison.Ordinal));
}
