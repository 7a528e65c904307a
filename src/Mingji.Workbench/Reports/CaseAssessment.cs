using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Forms;
using Mingji.Core.Reports;
using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Reports;

/// <summary>
/// What Mingji says of a case's form: of the form by itself, of a report what its dossier says against it now, of final accounts what last
/// year's say.
/// </summary>
public static class CaseAssessment
{
    public static Assessment Of(Session session, Case subject, Form form, Standard standard) =>
        With(session, subject, form, standard, Assessment.Of(form, standard));

    /// <summary>The same when it is known what is said of the form by itself.</summary>
    internal static Assessment With(Session session, Case subject, Form form, Standard standard, Assessment alone)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (!ReportSources.IsWritten(subject.FormType)) return alone;
        var found = form.Report is null ? [] : ReportFindings.Of(form, ReportSources.Facts(session, subject, form, standard));
        if (subject.FormType == FormType.FinalAccounts && AccountsBefore.Of(session, subject) is { } before)
            found = [.. found, .. Compared(form, before)];
        return found.IsEmpty ? alone : alone with { Findings = [.. found.Concat(alone.Findings).OrderBy(f => f.Severity)] };
    }

    /// <summary>Final accounts beside those of the year before.</summary>
    private static ImmutableArray<Finding> Compared(Form form, Form before)
    {
        var sink = new FindingSink();
        LastYearCheck.Compare(form, before, sink);
        return [.. sink.Findings];
    }
}
