using System.Collections.Immutable;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>How a case came back to its preparer: returned or reopened, by whom, when, why, and for which cells.</summary>
public sealed record ReviewReturn(CaseAction Action, string Reason, ImmutableArray<string> Labels, string PersonName, string At)
{
    private const int Most = 500;

    /// <summary>The last one, while the case is back with its preparer; null when it is not.</summary>
    public static ReviewReturn? Of(Session session, Case subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.State is not (CaseState.Returned or CaseState.Reopened)) return null;
        foreach (var happened in EventLog.Newest(session, subject.Stream, Most))
        {
            if (happened.Kind != StepTaken.Kind) continue;
            var step = EventLog.Read<StepTaken>(happened);
            if (Codes.TryRead<CaseAction>(step.Action) is CaseAction.Return or CaseAction.Reopen)
            {
                return new(Codes.Read<CaseAction>(step.Action), step.Reason, step.Labels.IsDefault ? [] : step.Labels,
                    Register.Find(session, happened.PersonId)?.Name ?? "", happened.At);
            }
        }

        return null;
    }
}
