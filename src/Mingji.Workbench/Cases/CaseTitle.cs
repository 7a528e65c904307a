using Mingji.Core.Checks;
using Mingji.Core.Forms;

namespace Mingji.Workbench.Cases;

/// <summary>What people call a case in lists.</summary>
public static class CaseTitle
{
    public static string Of(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Of(subject.FormType, subject.ProjectName, subject.Adjusts is not null);
    }

    /// <summary>"云屏港区查验设施运行维护：项目支出绩效自评表"; an adjustment says so.</summary>
    public static string Of(FormType type, string? project, bool adjusts)
    {
        var kind = adjusts ? "绩效目标调整" : FormName.OfKind(type);
        return project is null ? kind : $"{project}：{kind}";
    }
}
