using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Filling;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Cases;

/// <summary>An indicator's criteria as a curve, with the unit's own point on it.</summary>
public sealed class CurveModel(IStore store, StandardCatalog catalog) : PageModel
{
    public Case Subject { get; private set; } = null!;

    public Indicator Row { get; private set; } = null!;

    public CriterionCurve Curve { get; private set; } = null!;

    public async Task OnGet(long id, int row, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Form form;
        (Subject, form) = await store.Read(session => (CaseAccess.MustSee(session, access, id),
            CaseStore.Form(session, id)?.Filled.Form ?? throw new RefusalException("这份表没有内容")), cancel);
        var standard = catalog.Find(Subject.Pack, out _) ?? throw new RefusalException($"没有评价标准“{Subject.Pack}”");
        var found = form.Indicators.FirstOrDefault(i => CellNumber.In(i.At, CellField.Row)?.Key == row);
        Curve = CriterionCurve.Of(form, FormScoring.Of(form, standard).Rows.FirstOrDefault(r => r.Key == row))
            ?? throw new RefusalException("这一行没有评分标准，没有曲线可画");
        Row = found!;
    }
}
