using System.Collections.Immutable;
using Mingji.Workbench.Cases;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Publishing;

/// <summary>Who may publish a form, and when; each refusal says the rule and who could.</summary>
public static class PublicationAccess
{
    public static readonly ImmutableArray<Role> Publishers = [Role.UnitReviewer, Role.Department, Role.PerformanceDivision];

    /// <summary>Null when the person may publish the case, or take it down; else why not.</summary>
    public static string? WhyNot(Session session, Access access, Case subject)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(subject);
        if (!access.HasAny(Publishers.AsSpan(), subject.UnitPath))
            return $"公开要由{string.Join("或", Publishers.Select(r => $"“{RoleNames.Of(r)}”"))}来办";
        return CaseAccess.HasPrepared(session, access, subject) ? "填报过这份表的人不能公开它，请由另一位审核人办理" : null;
    }

    /// <summary>Null when the case is ready for the public; else what is still to be done.</summary>
    public static string? WhyNotYet(Case subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.State == CaseState.Approved ? null
            : $"这份表现在是“{CaseNames.Of(subject.State)}”，审定以后才能公开；已经公开的版本不受影响";
    }
}
