using System.Collections.Immutable;
using Mingji.Core.Forms;
using Mingji.Core.Standards;

namespace Mingji.Core.Checks;

/// <summary>Runs the checks. Pure: the same forms and standard give the same findings in the same order.</summary>
public static class Auditor
{
    private const string TooLarge = "数值超出可计算的范围，未能核算";

    /// <summary>
    /// All checks on the forms of one document: each form by itself, then across them; and what of final accounts no check looks at.
    /// </summary>
    public static void Run(Dossier dossier, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        foreach (var form in dossier.Forms) RunForm(form, standard, sink);
        RunDossierChecks(dossier, standard, sink);
        NarrativeCoverage.Run(dossier, standard, sink);
    }

    /// <summary>The checks of one form by itself. Allocates nothing when nothing is found.</summary>
    public static void RunForm(Form form, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(standard);
        ArgumentNullException.ThrowIfNull(sink);
        foreach (var check in CheckRegistry.OfForms) Guarded(check, form, standard, sink);
    }

    /// <summary>
    /// What several documents of one unit and year say against each other. Findings that a document gives by itself are left out. Forms
    /// are named "document#form" in the findings.
    /// </summary>
    public static void RunAcross(ImmutableArray<NamedDossier> documents, Standard standard, FindingSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (documents.Length < 2) return;
        var alone = new FindingSink();
        var together = new FindingSink();
        foreach (var document in documents) RunDossierChecks(document.Named(), standard, alone);
        RunDossierChecks(NamedDossier.Merge(documents), standard, together);
        var known = new HashSet<(string, string, string)>();
        foreach (var finding in alone.Findings) known.Add(KeyOf(finding));
        foreach (var finding in together.Findings)
        {
            if (!known.Contains(KeyOf(finding))) sink.Add(finding);
        }
    }

    private static (string Rule, string Form, string Message) KeyOf(Finding finding) => (finding.Rule, finding.FormId, finding.Message);

    private static void RunDossierChecks(Dossier dossier, Standard standard, FindingSink sink)
    {
        foreach (var check in CheckRegistry.OfDossiers) Guarded(check, dossier, standard, sink);
    }

    // A hostile document can state numbers beyond decimal's range; that ends one check on one form, not the audit.
    private static void Guarded(IFormCheck check, Form form, Standard standard, FindingSink sink)
    {
        try
        {
            check.Run(form, standard, sink);
        }
        catch (OverflowException)
        {
            sink.Skip(new NotEvaluated(check.Card.Rule, form.Id, FormName.Of(form), TooLarge));
        }
    }

    private static void Guarded(IDossierCheck check, Dossier dossier, Standard standard, FindingSink sink)
    {
        try
        {
            check.Run(dossier, standard, sink);
        }
        catch (OverflowException)
        {
            sink.Skip(new NotEvaluated(check.Card.Rule, "", dossier.Unit ?? "", TooLarge));
        }
    }
}
