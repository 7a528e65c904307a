using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Reports;

/// <summary>What Mingji says of a case's form: of the form by itself, and of a report what its dossier says against it now.</summary>
public static class CaseAssessment
{
    public static Assessment Of(Session session, Case subject, Form form, Standard standard) =>
        With(session, subject, form, standard, Assessment.Of(form, standard));

    /// <summary>The same when it is known what is said of the form by itself.</summary>
    internal static Assessment With(Session session, Case subject, Form form, Standard standard, Assessment alone)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (!ReportSources.IsReport(subject.FormType) || form.Report is null) return alone;
        var stale = ReportFindings.Of(form, ReportSources.Facts(session, subject, standard));
        return stale.IsEmpty ? alone : alone with { Findings = [.. stale.Concat(alone.Findings).OrderBy(f => f.Severity)] };
    }
}
