using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Years;

namespace Mingji.Web.Pages.Years;

/// <summary>The open fiscal years that the person runs or looks after.</summary>
public sealed class IndexModel(IStore store, StandardCatalog catalog) : PageModel
{
    public ImmutableArray<OpenYear> Years { get; private set; } = [];

    /// <summary>What a pack is called; its id when it is there no more.</summary>
    public string NameOf(string pack) => catalog.Find(pack, out _)?.Title ?? pack;

    /// <summary>The person may open one.</summary>
    public bool Opens { get; private set; }

    /// <summary>Refuses whoever neither runs years nor looks after the system.</summary>
    public static Access MustRead(HttpContext context)
    {
        var access = context.Access();
        return access.HasAnywhere(Role.PerformanceDivision) || access.HasAnywhere(Role.Administrator) ? access
            : throw new NoRightException("年度由绩效管理科管理；您没有这个角色");
    }

    public async Task OnGet(CancellationToken cancel)
    {
        var access = MustRead(HttpContext);
        Opens = access.HasAnywhere(Role.PerformanceDivision);
        Years = await store.Read(session => YearStore.Of(session, access), cancel);
    }
}
