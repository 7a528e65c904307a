using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.People;

/// <summary>One person: roles given and taken, links, the account closed and opened.</summary>
public sealed class PersonModel(IStore store, PeopleDesk desk) : PageModel
{
    public Person Person { get; private set; } = null!;

    /// <summary>The roles where the administrator may change them.</summary>
    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    /// <summary>Why the account itself is not this administrator's to change; null when it is.</summary>
    public string? WhyNotManage { get; private set; }

    public bool Self { get; private set; }

    public Invited? Invited { get; private set; }

    public string? Complaint { get; private set; }

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public Task<IActionResult> OnPostGrant(long id, string? unit, string? role, CancellationToken cancel) =>
        Do(id, access => desk.Grant(access, id, unit, Read(role), cancel), cancel);

    public Task<IActionResult> OnPostRevoke(long id, long unit, string? role, CancellationToken cancel) =>
        Do(id, access => desk.Revoke(access, id, unit, Read(role), cancel), cancel);

    public Task<IActionResult> OnPostRename(long id, string? name, CancellationToken cancel) => Do(id, access =>
        desk.Rename(access, id, name, cancel), cancel);

    public Task<IActionResult> OnPostClose(long id, CancellationToken cancel) => Do(id, access => desk.Close(access, id, cancel), cancel);

    public Task<IActionResult> OnPostDemand(long id, CancellationToken cancel) => Do(id, access => desk.DemandChange(access, id, cancel), cancel);

    public Task<IActionResult> OnPostReopen(long id, CancellationToken cancel) => Link(id, access => desk.Reopen(access, id, cancel), cancel);

    public Task<IActionResult> OnPostLink(long id, CancellationToken cancel) => Link(id, access => desk.Invite(access, id, cancel), cancel);

    private static Role Read(string? role) => Codes.TryRead<Role>(role) ?? throw new RefusalException("请选一个角色");

    private Task<IActionResult> Link(long id, Func<Access, Task<Invited>> what, CancellationToken cancel) =>
        Do(id, async access => (Invited = await what(access)) is not null, cancel);

    private async Task<IActionResult> Do(long id, Func<Access, Task<bool>> what, CancellationToken cancel)
    {
        try
        {
            await what(HttpContext.Access());
            if (Invited is null) return Redirect($"/people/{id}");
        }
        catch (RefusalException refusal)
        {
            Complaint = refusal.Message;
            Response.StatusCode = refusal is NoRightException ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity;
        }

        await Load(id, cancel);
        return Page();
    }

    private async Task Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        await store.Read(session =>
        {
            Person = PeopleAccess.MustSee(session, access, id);
            Self = id == access.Person.Id;
            WhyNotManage = PeopleAccess.WhyNotManage(session, access, id);
            Grants = [.. access.RootsFor(Role.Administrator).SelectMany(root => PeopleList.Grants(session, id, root))];
            return true;
        }, cancel);
    }
}
