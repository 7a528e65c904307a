using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Units;

/// <summary>One unit: where it stands, and for its administrators what can be done with it.</summary>
public sealed class UnitModel(IStore store, UnitDesk desk) : PageModel
{
    public UnitNode Node { get; private set; } = null!;

    public BudgetUnit Unit => Node.Unit;

    public IReadOnlyList<BudgetUnit> Way { get; private set; } = [];

    public int People { get; private set; }

    public bool Runs { get; private set; }

    /// <summary>The levels that a new unit below this one can have.</summary>
    public IEnumerable<UnitLevel> LevelsBelow => Enum.GetValues<UnitLevel>().Where(l => UnitRules.WhyNotBelow(l, Unit) is null);

    public string? Complaint { get; private set; }

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public Task<IActionResult> OnPostAdd(long id, string? code, string? name, string? level, CancellationToken cancel) => Do(id, async access =>
        (await desk.Add(access, id, code, name, Codes.TryRead<UnitLevel>(level) ?? throw new RefusalException("请选一个级别"), cancel)).Id, cancel);

    public Task<IActionResult> OnPostRename(long id, string? code, string? name, CancellationToken cancel) =>
        Do(id, async access => (await desk.Rename(access, id, code, name, cancel)).Id, cancel);

    public Task<IActionResult> OnPostMove(long id, string? parent, CancellationToken cancel) =>
        Do(id, async access => (await desk.Move(access, id, parent, cancel)).Id, cancel);

    /// <summary>A refusal is said on the page itself, so that what was typed can be mended.</summary>
    private async Task<IActionResult> Do(long id, Func<Access, Task<long>> what, CancellationToken cancel)
    {
        try
        {
            return Redirect($"/units/{await what(HttpContext.Access())}");
        }
        catch (RefusalException refusal)
        {
            await Load(id, cancel);
            Complaint = refusal.Message;
            Response.StatusCode = refusal is NoRightException ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    private async Task Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        await store.Read(session =>
        {
            var (unit, root) = UnitNodes.MustSee(session, access, id);
            (Node, Way, Runs) = (UnitNodes.Open(session, unit), UnitTree.Way(session, unit, root), access.Has(Role.Administrator, unit.Path));
            People = session.Single<int>("select count(distinct person_id) from grants where unit_id = @id", new { id });
            return true;
        }, cancel);
    }
}
