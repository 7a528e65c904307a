using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Notices;

/// <summary>A new allocation plan.</summary>
public sealed class NewModel(IStore store, StandardCatalog catalog, NoticeDesk desk, TimeProvider clock) : PageModel
{
    private const int MostUnits = 500;

    public PlanFields Fields { get; private set; } = null!;

    public string? Complaint { get; private set; }

    public Task OnGet(CancellationToken cancel) => Load(
        new(0, Dates.Today(clock).Year, catalog.Standards.FirstOrDefault(s => s.Base is null)?.Id ?? "", "", "", "", "", ""), cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var draft = PlanFields.Sent(await Request.ReadFormAsync(cancel));
        try
        {
            return Redirect($"/plans/{await desk.Write(HttpContext.Access(), null, draft, cancel)}");
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            Complaint = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        await Load(draft, cancel);
        return Page();
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
