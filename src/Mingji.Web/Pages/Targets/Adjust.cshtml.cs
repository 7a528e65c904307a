using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Mingji.Web.Security;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Web.Pages.Targets;

/// <summary>Begins the adjustment of an approved target table.</summary>
public sealed class AdjustModel(IStore store, AdjustmentDesk desk) : RefusingPage
{
    public Case Case { get; private set; } = null!;

    public string? WhyNot { get; private set; }

    /// <summary>The adjustments of this table so far.</summary>
    public ImmutableArray<Adjustment> Before { get; private set; } = [];

    public string Reason { get; private set; } = "";

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    public Task<IActionResult> OnPost(long id, string? reason, CancellationToken cancel)
    {
        Reason = reason ?? "";
        return Try(async access => $"/cases/{await desk.Begin(access, id, Reason, cancel)}", () => Load(id, cancel));
    }

    private Task<bool> Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        return store.Read(session =>
        {
            Case = CaseAccess.MustSee(session, access, id);
            WhyNot = AdjustmentDesk.WhyNot(session, access, Case);
            Before =
            [
                .. session.Query<long>("select id from cases where adjusts = @id order by round", new { id })
                    .Select(a => AdjustmentDesk.Of(session, CaseStore.Find(session, a)!)).OfType<Adjustment>(),
            ];
            return true;
        }, cancel);
    }
}
