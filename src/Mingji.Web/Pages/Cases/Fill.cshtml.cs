using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Evaluations;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.Monitoring;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Cases;

/// <summary>A form on the screen, as it looks on paper.</summary>
public sealed class FillModel(IStore store, CaseDesk desk, TimeProvider clock) : PageModel
{
    public Case Case { get; private set; } = null!;

    public SheetView View { get; private set; } = null!;

    public ImmutableArray<CaseAction> Actions { get; private set; } = [];

    /// <summary>Why nothing can be changed; null when something can.</summary>
    public string? WhyClosed { get; private set; }

    /// <summary>The number of the latest event that the page has seen.</summary>
    public long Event { get; private set; }

    /// <summary>How the form came back; null when it did not.</summary>
    public ReviewReturn? Returned { get; private set; }

    /// <summary>The form should have indicators, and nobody has given it any: no row can be added below another.</summary>
    public bool HasNoRows { get; private set; }

    /// <summary>The files attached to the rows.</summary>
    public EvidenceView Evidence { get; private set; } = null!;

    /// <summary>The round of monitoring before; null for other forms and in the first round.</summary>
    public MonitoringPast? Past { get; private set; }

    /// <summary>The rules of monitoring that the form is measured by; null for other forms.</summary>
    public MonitoringRules? Watch { get; private set; }

    /// <summary>It is approved, and the person is one of those who publish.</summary>
    public bool MayPublish => Case.State == CaseState.Approved && HttpContext.Access().HasAny(PublicationAccess.Publishers.AsSpan(), Case.UnitPath);

    /// <summary>The form is a self-evaluation that was handed in, and the person has such evaluated.</summary>
    public bool MayPick => !CaseRules.IsOpen(Case.State)
        && Case.FormType is FormType.ProjectSelfEvaluation or FormType.DepartmentSelfEvaluation or FormType.ScoreSheet
        && EvaluationAccess.Kinds.Any(k => EvaluationAccess.WhyNotChoose(HttpContext.Access(), k, Case.UnitPath) is null);

    public long Reader => HttpContext.Access().Person.Id;

    public string Title => CaseTitle.Of(Case);

    /// <summary>The form has scores that the rules can fill in.</summary>
    public bool IsScored => Case.FormType is not (FormType.ProjectTargetTable or FormType.MonitoringForm or FormType.ProjectSelfEvaluationBasics)
        && !IsReport && !IsAccounts;

    /// <summary>The form is a report that is written from the dossier.</summary>
    public bool IsReport => ReportSources.IsReport(Case.FormType);

    /// <summary>Final accounts: tables with items by code, and the sentences written from them.</summary>
    public bool IsAccounts => Case.FormType == FormType.FinalAccounts;

    /// <summary>The pack says how the sentences of final accounts are written.</summary>
    public bool HasOutline { get; private set; }

    /// <summary>Nobody has written the sentences yet.</summary>
    public bool IsUnwritten { get; private set; }

    public async Task<IActionResult> OnGet(long id, CancellationToken cancel)
    {
        var (access, today) = (HttpContext.Access(), Dates.Today(clock));
        if (await store.Read(session => CaseAccess.MustSee(session, access, id).IsEvaluation, cancel)) return Redirect($"/evaluations/{id}");
        await store.Read(session =>
        {
            Case = CaseAccess.MustSee(session, access, id);
            var stored = CaseStore.Form(session, id) ?? throw new RefusalException("这份表没有内容");
            WhyClosed = CaseAccess.WhyNotEdit(access, Case, null, today);
            var standard = desk.StandardOf(Case);
            View = new(stored.Filled, CaseAssessment.Of(session, Case, stored.Filled.Form, standard), access, Case, today);
            Past = MonitoringPast.Of(session, Case, stored.Filled, View.Assessment.Lights, standard);
            Watch = View.Assessment.Lights is null ? null : standard.Monitoring;
            Evidence = EvidenceView.Of(id, stored.Filled, EvidenceDesk.List(session, id), WhyClosed is null);
            HasOutline = standard.ReportOf(Case.FormType) is not null;
            IsUnwritten = HasOutline && stored.Filled.Form.Report is { Sections.IsEmpty: true };
            HasNoRows = stored.Filled.Form is { Indicators.IsEmpty: true, Tables.IsEmpty: true };
            Returned = ReviewReturn.Of(session, Case);
            Event = CaseNews.LatestOf(session, Case);
            Actions = [.. Enum.GetValues<CaseAction>().Where(a => CaseAccess.WhyNot(session, access, Case, a) is null)];
            return true;
        }, cancel);
        return Page();
    }
}
