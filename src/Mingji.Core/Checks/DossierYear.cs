using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Checks;

/// <summary>The year of the forms of a dossier that name none: the dossier's, else the only one that the other forms name.</summary>
internal static class DossierYear
{
    public static FiscalYear? Of(Dossier dossier)
    {
        if (dossier.FiscalYear is not null) return dossier.FiscalYear;
        FiscalYear? year = null;
        foreach (var form in dossier.Forms)
        {
            if (form.FiscalYear is null) continue;
            if (year is not null && year != form.FiscalYear) return null;
            year = form.FiscalYear;
        }

        return year;
    }
}
