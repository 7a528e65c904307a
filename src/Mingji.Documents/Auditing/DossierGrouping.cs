using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Auditing;

/// <summary>
/// Puts the forms of one unit and fiscal year, met in several documents, into one dossier and checks them against each other. What a
/// document says against itself has been reported with it and is not repeated.
/// </summary>
public static class DossierGrouping
{
    public static ImmutableArray<AuditedDossier> Across(ImmutableArray<AuditedDocument> documents, AuditSteps steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var dossiers = ImmutableArray.CreateBuilder<AuditedDossier>();
        foreach (var group in Groups(documents)) dossiers.Add(Check(group, steps));
        return dossiers.ToImmutable();
    }

    private static IEnumerable<Group> Groups(ImmutableArray<AuditedDocument> documents) =>
        documents
            .Where(d => d.Read is not null && d.Choice is not null)
            .SelectMany(d => d.Read!.Forms.Select(f => (Document: d, Form: f)))
            .Where(pair => pair.Form.Unit is not null && pair.Form.FiscalYear is not null)
            .GroupBy(pair => (Unit: PlainText.Tight(pair.Form.Unit!), pair.Form.FiscalYear))
            .Select(g => new Group(
                g.First().Form.Unit!,
                g.Key.FiscalYear!.Value,
                [.. g.GroupBy(pair => pair.Document, ReferenceEqualityComparer.Instance)
                    .Select(d => new Share((AuditedDocument)d.Key!, [.. d.Select(pair => pair.Form)]))]))
            .Where(g => g.Shares.Length > 1);

    private static AuditedDossier Check(Group group, AuditSteps steps)
    {
        var sink = new FindingSink();
        steps.CheckAcross([.. group.Shares.Select(share => Named(group, share))], group.Shares[0].Document.Choice!.Standard, sink);
        return new(group.Unit, group.Year, [.. group.Shares.Select(s => s.Document.Path)])
        {
            Findings = [.. sink.Findings.OrderBy(f => f.Severity)],
            NotEvaluated = [.. sink.NotEvaluated],
        };
    }

    /// <summary>Loose passages stay out: nothing says that they speak of this unit and year.</summary>
    private static NamedDossier Named(Group group, Share share) =>
        new(share.Document.Path, new(group.Unit, group.Year, share.Forms, []));

    private sealed record Group(string Unit, FiscalYear Year, ImmutableArray<Share> Shares);

    private sealed record Share(AuditedDocument Document, ImmutableArray<Form> Forms);
}
