using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>The forms of one document with the document's name, by which findings across documents tell them apart.</summary>
public sealed record NamedDossier(string Name, Dossier Dossier)
{
    /// <summary>The forms under their full names, "document#F1".</summary>
    public Dossier Named() => Dossier with { Forms = [.. NamedForms()] };

    /// <summary>One dossier of all documents. Unit and year are those of the first that states them.</summary>
    public static Dossier Merge(ImmutableArray<NamedDossier> documents)
    {
        string? unit = null;
        FiscalYear? year = null;
        var forms = ImmutableArray.CreateBuilder<Form>();
        var loose = ImmutableArray.CreateBuilder<Passage>();
        foreach (var document in documents)
        {
            unit ??= document.Dossier.Unit;
            year ??= document.Dossier.FiscalYear;
            forms.AddRange(document.NamedForms());
            loose.AddRange(document.Dossier.Loose);
        }

        return new Dossier(unit, year, forms.ToImmutable(), loose.ToImmutable());
    }

    private IEnumerable<Form> NamedForms() => Dossier.Forms.Select(form => form with { Id = Name + "#" + form.Id });
}
