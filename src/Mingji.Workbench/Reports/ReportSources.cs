using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Reports.Accounts;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Workbench.Reports;

/// <summary>
/// The dossier that a report is written from: the forms of its unit and year as they are now, whatever their state; of a project's report
/// the forms of that project. Who may see the report may see them, for they are of the same unit.
/// </summary>
public static class ReportSources
{
    /// <summary>The most forms of one dossier: a unit has a self-evaluation for each of its projects.</summary>
    private const int Most = 500;

    /// <summary>Evaluations by others are the unit's to read once they are confirmed.</summary>
    private const string OfProject =
        """
        select id from cases
        where unit_id = @UnitId and year_id = @YearId and round = 0 and project_id = @ProjectId
            and ((form_type = 'project-self-evaluation' and evaluation = '')
                or (form_type = 'score-sheet' and evaluation <> '' and state = 'approved'))
        order by id desc limit @Most
        """;

    private const string OfUnit =
        """
        select id from cases
        where unit_id = @UnitId and year_id = @YearId and round = 0 and evaluation = ''
            and (form_type = 'project-self-evaluation' or (project_id is null and form_type in ('department-self-evaluation', 'score-sheet')))
        order by id limit @Most
        """;

    private const string OfYearBefore =
        """
        select c.id from cases c join years y on y.id = c.year_id
        where c.unit_id = @UnitId and c.form_type = @type and y.year = @year and c.round = 0 and c.evaluation = ''
            and coalesce(c.project_id, 0) = @project
        order by c.id desc limit 1
        """;

    /// <summary>The form is a report that is written from others.</summary>
    public static bool IsReport(FormType form) => form is FormType.SelfEvaluationReport or FormType.EvaluationReport;

    /// <summary>The form has sentences that are written from figures, and is handed in with no gap in them.</summary>
    public static bool IsWritten(FormType form) => IsReport(form) || form == FormType.FinalAccounts;

    public static ReportDossier Of(Session session, Case subject)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(subject);
        var asked = new { subject.UnitId, subject.YearId, subject.ProjectId, Most };
        var ids = session.Query<long>(subject.ProjectId is null ? OfUnit : OfProject, asked);
        var unit = UnitTree.Find(session, subject.UnitId);
        return new(
            subject.UnitName, new FiscalYear(subject.Year), subject.ProjectName,
            [.. ids.Select(id => Named(session, id)).OfType<Form>()], Before(session, subject))
        {
            Department = unit is null ? "" : UnitTree.DepartmentOf(session, unit).Name,
        };
    }

    /// <summary>The facts of the dossier as it is now; final accounts are written from their own tables and last year's.</summary>
    public static ReportFacts Facts(Session session, Case subject, Form form, Standard standard)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.FormType == FormType.FinalAccounts ? AccountsFacts.Of(form, AccountsBefore.Of(session, subject))
            : ReportFacts.Of(Of(session, subject), standard);
    }

    /// <summary>The form with the case's number as its id: by it a sentence remembers which row it speaks of.</summary>
    private static Form? Named(Session session, long id) =>
        CaseStore.Form(session, id)?.Filled.Form is { } form ? form with { Id = id.ToString(CultureInfo.InvariantCulture) } : null;

    private static Form? Before(Session session, Case subject)
    {
        var type = subject.ProjectId is null ? FormType.DepartmentSelfEvaluation : FormType.ProjectSelfEvaluation;
        var id = session.First<long?>(OfYearBefore, new
        {
            subject.UnitId, type = Codes.Of(type), year = subject.Year - 1L, project = subject.ProjectId ?? 0,
        });
        return id is { } found ? Named(session, found) : null;
    }
}
