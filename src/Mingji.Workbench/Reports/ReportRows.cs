using Mingji.Core.Standards;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Workbench.Reports;

/// <summary>The rows beside a report, which other forms may have overtaken since it was last saved.</summary>
internal static class ReportRows
{
    /// <summary>Writes them anew, so that a step looks at what the dossier says now.</summary>
    public static void Renew(Session session, StandardCatalog catalog, Case subject, StoredForm stored, DateTimeOffset now)
    {
        if (catalog.Find(subject.Pack, out _) is not { } standard) return;
        var form = stored.Filled.Form;
        CaseNumbers.Put(session, subject.Id, form, form, CaseAssessment.Of(session, subject, form, standard), Timestamps.Of(now));
    }
}
