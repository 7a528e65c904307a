using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Objections;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Public;

/// <summary>What became of an objection, for whoever has its code; of who raised it nothing is shown.</summary>
[AllowAnonymous]
public sealed class ObjectionsModel(IStore store, TimeProvider clock) : PageModel
{
    private const int MostTries = 60;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public Objection? Found { get; private set; }

    public string? Complaint { get; private set; }

    public void OnGet()
    {
        // A page without anything of anybody's.
    }

    public async Task OnPost(string? code, CancellationToken cancel)
    {
        var asked = (code ?? "").Trim().ToLowerInvariant();
        var (now, address) = (clock.GetUtcNow(), HttpContext.Address());
        try
        {
            await store.Write(session =>
            {
                VisitorLimits.Count(session, now, "objection-code", address, MostTries, Window, "查询的次数太多");
                return true;
            }, cancel);
            Found = await store.Read(session => ObjectionStore.ByCode(session, asked), cancel);
            if (Found is null) throw new RefusalException("没有这个查询码，请核对后再试；查询码是24个字母和数字");
        }
        catch (RefusalException refusal)
        {
            Complaint = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }
}
