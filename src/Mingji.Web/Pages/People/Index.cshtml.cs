using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.People;

/// <summary>People with a role at or below a unit; adding one gives his one-time link, which is shown once.</summary>
public sealed class IndexModel(IStore store, PeopleDesk desk) : PageModel
{
    public BudgetUnit Unit { get; private set; } = null!;

    /// <summary>The units that the person administers, when there are several.</summary>
    public IReadOnlyList<BudgetUnit> Roots { get; private set; } = [];

    public string Search { get; private set; } = "";

    public int From { get; private set; }

    public IReadOnlyList<PersonLine> People { get; private set; } = [];

    public Invited? Added { get; private set; }

    public string? Complaint { get; private set; }

    /// <summary>What was typed, after a refusal.</summary>
    public (string Login, string Name, string Role) Typed { get; private set; } = ("", "", Codes.Of(Role.Preparer));

    /// <summary>The roles that can be given on this unit.</summary>
    public IEnumerable<Role> Roles => Enum.GetValues<Role>().Where(r => RoleLevels.Of(r).Contains(Unit.Level));

    public Task OnGet(long? unit, string? q, int from, CancellationToken cancel) => Load(unit, q, from, cancel);

    public async Task<IActionResult> OnPost(string? login, string? name, string? role, string? code, long? unit, CancellationToken cancel)
    {
        try
        {
            var wanted = Codes.TryRead<Role>(role) ?? throw new RefusalException("请选一个角色");
            Added = await desk.Add(HttpContext.Access(), login, name, code, wanted, cancel);
        }
        catch (RefusalException refusal)
        {
            (Complaint, Typed) = (refusal.Message, (login ?? "", name ?? "", role ?? ""));
            Response.StatusCode = refusal is NoRightException ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity;
        }

        await Load(unit, null, 0, cancel);
        return Page();
    }

    private async Task Load(long? unit, string? q, int from, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        PeopleAccess.MustBeAdministrator(access);
        (Search, From) = ((q ?? "").Trim(), Math.Max(0, from));
        await store.Read(session =>
        {
            Roots = [.. access.RootsFor(Role.Administrator).Select(p => Showing.UnitNodes.Open(session, p)?.Unit).OfType<BudgetUnit>()];
            Unit = unit is { } id ? PeopleAccess.MustRun(session, access, id) : Roots[0];
            People = PeopleList.Below(session, Unit.Path, Search, From);
            return true;
        }, cancel);
    }
}
