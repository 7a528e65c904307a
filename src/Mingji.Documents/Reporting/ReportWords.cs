using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Documents.Auditing;

namespace Mingji.Documents.Reporting;

/// <summary>The words of the reports, in Chinese, in one place.</summary>
public static class ReportWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提醒",
        _ => "留意",
    };

    public static string Of(FormType type) => type switch
    {
        FormType.ProjectTargetTable => "项目支出绩效目标表",
        FormType.ProjectSelfEvaluation => "项目支出绩效自评表",
        FormType.ProjectSelfEvaluationBasics => "项目绩效自评基础信息表",
        FormType.DepartmentSelfEvaluation => "部门整体支出绩效自评表",
        FormType.ScoreSheet => "评分表",
        FormType.IndicatorFramework => "指标体系",
        FormType.ProjectSelfEvaluationSummary => "项目自评汇总表",
        FormType.DepartmentSelfEvaluationSummary => "部门自评汇总表",
        FormType.DepartmentEvaluationSummary => "部门评价汇总表",
        FormType.EvaluationReport => "绩效报告",
        FormType.SelfEvaluationReport => "绩效自评报告",
        FormType.MonitoringForm => "绩效运行监控表",
        FormType.FinalAccounts => "部门决算",
        FormType.AllocationPlan => "资金分配方案",
        _ => "表",
    };

    /// <summary>A form as a person would name it: its project, else its title, else its kind.</summary>
    public static string NameOf(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var kind = form.Title.Length > 0 ? form.Title : Of(form.Type);
        return form.Project is { Length: > 0 } project ? $"{kind}：{project}" : kind;
    }

    /// <summary>"3处错误、5处提醒", or that nothing was found.</summary>
    public static string Count(IEnumerable<Finding> findings)
    {
        var bySeverity = findings.CountBy(f => f.Severity).ToDictionary();
        return Count(severity => bySeverity.GetValueOrDefault(severity));
    }

    /// <summary>The same of a whole run.</summary>
    public static string Count(AuditTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return Count(tally.CountOf);
    }

    /// <summary>Where the copy with comments is, or why there is none.</summary>
    public static string Of(AnnotatedFile annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        if (annotation.Path is null) return $"没有批注副本：{annotation.Why}";
        var unplaced = annotation.Unplaced == 0 ? "" : $"，另有{annotation.Unplaced}个问题只列在汇总里";
        return $"批注副本：{annotation.Path}（{annotation.Comments}处批注{unplaced}）";
    }

    /// <summary>How much was understood, rounded down so that 100% means all: "98.7%".</summary>
    public static string Percent(int part, int whole) =>
        whole == 0 ? "0%" : $"{decimal.Floor(part * 1000m / whole) / 10m:0.#}%";

    private static string Count(Func<Severity, int> count)
    {
        var found = Enum.GetValues<Severity>().Where(s => count(s) > 0).Select(s => $"{count(s)}处{Of(s)}").ToList();
        return found.Count == 0 ? "没有发现问题" : string.Join("、", found);
    }
}
