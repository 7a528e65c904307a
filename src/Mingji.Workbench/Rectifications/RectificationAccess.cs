using System.Collections.Immutable;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Rectifications;

/// <summary>Who may ask for a rectification, answer it and check it; each refusal says the rule and who could.</summary>
public static class RectificationAccess
{
    /// <summary>The roles that ask, the highest first: a person asks in the highest that he has over the unit.</summary>
    private static readonly ImmutableArray<Role> Asking = [Role.PerformanceDivision, Role.FinanceDivision, Role.Department, Role.UnitReviewer];

    /// <summary>The role in which the person asks for rectifications in this case; null when he has none that does.</summary>
    public static Role? RoleFor(Access access, Case subject)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        return Asking.Where(role => access.Has(role, subject.UnitPath)).Select(role => (Role?)role).FirstOrDefault();
    }

    /// <summary>Null when the person may ask for a rectification in this case now; else why not.</summary>
    public static string? WhyNotAsk(Session session, Access access, Case subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        if (RoleFor(access, subject) is null) return "整改由单位审核人、主管部门、财政业务科室或绩效管理科提出";
        if (CaseRules.IsOpen(subject.State)) return $"这份表现在是“{CaseNames.Of(subject.State)}”，还没有提交；提交以后才能提出整改";
        return CaseAccess.HasPrepared(session, access, subject) ? "填报过这份表的人不能对它提出整改，请由另一位审核人办理" : null;
    }

    /// <summary>Null when the person may answer it now; else why not.</summary>
    public static string? WhyNotAnswer(Access access, Case subject, Rectification rectification)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(rectification);
        if (!access.Has(Role.Preparer, subject.UnitPath)) return "整改由本单位的填报人回复";
        return rectification.State switch
        {
            RectificationState.Asked => null,
            RectificationState.Answered => "已经回复，正等检查；检查后还有问题会再次提出",
            RectificationState.Withdrawn => "这项整改已经撤回，不用回复",
            _ => "这项整改已经检查通过，不用再回复",
        };
    }

    /// <summary>Null when the person may check the answer now; else why not.</summary>
    public static string? WhyNotCheck(Session session, Access access, Case subject, Rectification rectification)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(rectification);
        if (!access.Has(rectification.Role, subject.UnitPath)) return $"这项整改由“{RoleNames.Of(rectification.Role)}”提出，也由其检查";
        if (rectification.State == RectificationState.Asked) return "填报人还没有回复，现在没有可检查的";
        if (rectification.State == RectificationState.Accepted) return "这项整改已经检查通过";
        if (rectification.State == RectificationState.Withdrawn) return "这项整改已经撤回";
        return CaseAccess.HasPrepared(session, access, subject) ? "填报过这份表的人不能检查它的整改，请由另一位审核人办理" : null;
    }

    /// <summary>Null when the person may take it back now; else why not.</summary>
    public static string? WhyNotWithdraw(Access access, Case subject, Rectification rectification)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(rectification);
        if (!access.Has(rectification.Role, subject.UnitPath)) return $"这项整改由“{RoleNames.Of(rectification.Role)}”提出，也由其撤回";
        return rectification.IsOpen ? null : $"这项整改是“{RectificationNames.Of(rectification.State)}”，不能撤回";
    }
}
