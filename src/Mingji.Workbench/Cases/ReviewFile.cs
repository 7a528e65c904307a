using System.Collections.Immutable;
using Mingji.Core.Standards;
using Mingji.Workbench.Evidence;
using Mingji.Workbench.People;
using Mingji.Workbench.Reports;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Cases;

/// <summary>
/// Everything that a reviewer needs of one case, read in one go. <paramref name="WhyNot"/> says why the person may not review it now, null
/// when he may; <paramref name="MayReopen"/> that he may open an approved one again.
/// </summary>
public sealed record ReviewFile(
    Case Case, StoredForm Form, Assessment Assessment, ImmutableArray<ReviewRow> Rows, string? Past, string? WhyNot, bool MayReopen)
{
    public int OpenErrors => Rows.Sum(r => r.Findings.Count(f => f.IsOpen && f.Finding.Severity == Core.Checks.Severity.Error));

    public int OpenWarnings => Rows.Sum(r => r.Findings.Count(f => f.IsOpen && f.Finding.Severity == Core.Checks.Severity.Warning));

    public int OpenRemarks => Rows.Sum(r => r.Remarks.Count(m => m.IsOpen));

    /// <summary>The cells that somebody remarked on and nobody has settled: what a return names unless the reviewer chooses others.</summary>
    public ImmutableArray<int> RemarkedCells => [.. Rows.SelectMany(r => r.Remarks).Where(m => m.IsOpen).Select(m => m.Cell).Distinct()];

    public static ReviewFile Of(Session session, Access access, long caseId, Func<Case, Standard> standardOf)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(standardOf);
        var subject = CaseAccess.MustSee(session, access, caseId);
        var stored = CaseStore.Form(session, caseId) ?? throw new RefusalException("这份表没有内容");
        var assessment = CaseAssessment.Of(session, subject, stored.Filled.Form, standardOf(subject));
        var past = ReviewPast.Of(session, subject);
        var rows = ReviewRows.Of(stored.Filled, assessment, OverrideDesk.Of(session, caseId), RemarkStore.Of(session, caseId),
            EvidenceDesk.List(session, caseId), past);
        return new(subject, stored, assessment, rows, past?.When, CaseAccess.WhyNotReview(session, access, subject, "审核"),
            CaseAccess.WhyNot(session, access, subject, CaseAction.Reopen) is null);
    }
}
