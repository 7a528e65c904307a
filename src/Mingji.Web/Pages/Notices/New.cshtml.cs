using Microsoft.AspNetCore.Mvc;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Notices;

/// <summary>A new allocation plan.</summary>
public sealed class NewModel(IStore store, StandardCatalog catalog, NoticeDesk desk, TimeProvider clock) : RefusingPage
{
    private const int MostUnits = 500;

    public PlanFields Fields { get; private set; } = null!;

    public Task OnGet(CancellationToken cancel) => Load(
        new(0, Dates.Today(clock).Year, catalog.Standards.FirstOrDefault(s => s.Base is null)?.Id ?? "", "", "", "", "", ""), cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var draft = PlanFields.Sent(await Request.ReadFormAsync(cancel));
        return await Try(async access => $"/plans/{await desk.Write(access, null, draft, cancel)}", () => Load(draft, cancel));
    }

    private async Task Load(PlanDraft draft, CancellationToken cancel)
    {
        var roots = NoticeAccess.Roots(HttpContext.Access());
        if (roots.Count == 0) throw new NoRightException("分配方案由主管部门或财政部门登记；您没有这些角色");
        var units = await store.Read(session => roots.SelectMany(r => UnitTree.Below(session, r, MostUnits)).Where(u =>
            u.Level != UnitLevel.Unit).ToList(), cancel);
        Fields = new(draft, units, PlanFields.PacksOf(catalog));
    }
}
