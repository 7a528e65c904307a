using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Mingji.Core.Forms;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Web.Pages.Targets;

/// <summary>Copies targets of the years before into a target table.</summary>
public sealed class CopyModel(IStore store, TargetDesk desk, TimeProvider clock) : RefusingPage
{
    public Case Case { get; private set; } = null!;

    public ImmutableArray<TargetSource> Sources { get; private set; } = [];

    public TargetSource? Source { get; private set; }

    public string? WhyNot { get; private set; }

    public Task OnGet(long id, long source, CancellationToken cancel) => Load(id, source, cancel);

    public Task<IActionResult> OnPost(long id, long source, int[] row, CancellationToken cancel) => Try(
        async access =>
        {
            await desk.Copy(access, id, source, [.. row], cancel);
            return $"/cases/{id}";
        },
        () => Load(id, source, cancel));

    private Task<bool> Load(long id, long source, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        return store.Read(session =>
        {
            Case = CaseAccess.MustSee(session, access, id);
            if (Case.FormType != FormType.ProjectTargetTable) throw new RefusalException("只有绩效目标表能从以前年度复制");
            WhyNot = CaseAccess.WhyNotEdit(access, Case, null, Dates.Today(clock));
            Sources = TargetSources.Of(session, access, Case);
            Source = Sources.FirstOrDefault(s => s.CaseId == source) ?? Sources.FirstOrDefault();
            return true;
        }, cancel);
    }
}
