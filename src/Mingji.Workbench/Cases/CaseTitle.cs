using Mingji.Core.Checks;
using Mingji.Core.Forms;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Years;

namespace Mingji.Workbench.Cases;

/// <summary>What people call a case in lists.</summary>
public static class CaseTitle
{
    public static string Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.IsEvaluation) return Of(subject.Evaluation, subject.ProjectName ?? subject.UnitName);
        return Of(subject.FormType, subject.ProjectName, subject.Adjusts is not null, subject.Period);
    }

    /// <summary>"云屏港区查验设施运行维护：部门评价评分表".</summary>
    public static string Of(EvaluationKind evaluation, string evaluated) => $"{evaluated}：{EvaluationNames.Of(evaluation)}评分表";

    /// <summary>"云屏港区查验设施运行维护：项目支出绩效自评表"; an adjustment says so, and a monitoring form its months.</summary>
    public static string Of(FormType type, string? project, bool adjusts, int period = 0)
    {
        var kind = adjusts ? "绩效目标调整" : DueForm.NameOf(FormName.OfKind(type), period);
        return project is null ? kind : $"{project}：{kind}";
    }
}
