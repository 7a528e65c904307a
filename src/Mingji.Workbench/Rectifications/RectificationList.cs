using Mingji.Core.Forms;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Rectifications;

/// <summary>A rectification that waits for the person: to answer, or to check. Days left are negative when it is late.</summary>
public sealed record RectificationLine(
    long Id, long CaseId, string CaseName, string UnitName, int Year, string Label, RectificationState State, DateOnly Due, int DaysLeft, int Round);

/// <summary>What waits for a person among rectifications, by deadline.</summary>
public static class RectificationList
{
    /// <summary>The most of one role that are listed.</summary>
    private const int Most = 60;

    private const string Waiting =
        """
        select r.id, r.case_id as CaseId, c.form_type as FormType, p.name as ProjectName, c.adjusts, c.period, u.name as UnitName, y.year, r.label,
            r.state, r.due, r.round, c.evaluation
        from rectifications r join cases c on c.id = r.case_id join units u on u.id = c.unit_id join years y on y.id = c.year_id
            left join projects p on p.id = c.project_id
        where u.path like @below and r.state = @state and (@role = '' or r.role = @role)
            and (@role = '' or not exists (select 1 from case_preparers w where w.case_id = c.id and w.person_id = @person))
        order by r.due, r.id limit @Most
        """;

    public static IReadOnlyList<RectificationLine> WaitingFor(Session session, Access access, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(access);
        var asked = access.RootsFor(Role.Preparer).Select(root => (Root: root, State: RectificationState.Asked, Role: ""));
        var answered = new[] { Role.UnitReviewer, Role.Department, Role.FinanceDivision, Role.PerformanceDivision }
            .SelectMany(role => access.RootsFor(role).Select(root => (Root: root, State: RectificationState.Answered, Role: Codes.Of(role))));
        return
        [
            .. asked.Concat(answered).SelectMany(w => session.Query<Row>(Waiting, new
            {
                below = w.Root + "%", state = Codes.Of(w.State), role = w.Role, person = access.Person.Id, Most = (long)Most,
            })).DistinctBy(r => r.Id).Select(r => r.Line(today)).OrderBy(l => l.Due).ThenBy(l => l.Id),
        ];
    }

    private sealed record Row(
        long Id, long CaseId, string FormType, string? ProjectName, long? Adjusts, long Period, string UnitName, long Year, string Label,
        string State, string Due, long Round, string Evaluation)
    {
        public RectificationLine Line(DateOnly today) => new(
            Id, CaseId, Title, UnitName, (int)Year, Label,
            Codes.Read<RectificationState>(State), Dates.Read(Due), Dates.Read(Due).DayNumber - today.DayNumber, (int)Round);

        private string Title => Evaluation.Length > 0 ? CaseTitle.Of(Codes.Read<EvaluationKind>(Evaluation), ProjectName ?? UnitName)
            : CaseTitle.Of(Codes.Read<FormType>(FormType), ProjectName, Adjusts is not null, (int)Period);
    }
}
