using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Mingji.Core.Forms;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Targets;

namespace Mingji.Web.Pages.Targets;

/// <summary>Picks indicators of the library into a target table.</summary>
public sealed class PickModel(IStore store, TargetDesk desk, TimeProvider clock) : RefusingPage
{
    public Case Case { get; private set; } = null!;

    public LibraryView View { get; private set; } = null!;

    /// <summary>Names of the indicators that the table has already.</summary>
    public IReadOnlySet<string> Known { get; private set; } = new HashSet<string>();

    /// <summary>Why nothing can be put in; null when it can.</summary>
    public string? WhyNot { get; private set; }

    public Task OnGet(long id, string? of, string? field, string? q, CancellationToken cancel) => Load(id, of, field, q, cancel);

    /// <summary><paramref name="pick"/> are the keys ticked; the target of each is the field of the same row.</summary>
    public Task<IActionResult> OnPost(long id, string[] pick, string[] key, string?[] target, CancellationToken cancel) => Try(
        async access =>
        {
            var targets = key.Zip(target).ToDictionary(p => p.First, p => p.Second ?? "", StringComparer.Ordinal);
            await desk.Pick(access, id, [.. pick.Select(k => new LibraryPick(k, targets.GetValueOrDefault(k, "")))], cancel);
            return $"/cases/{id}";
        },
        () => Load(id, null, null, null, cancel));

    private async Task Load(long id, string? of, string? field, string? q, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        await store.Read(session =>
        {
            Case = CaseAccess.MustSee(session, access, id);
            if (Case.FormType != FormType.ProjectTargetTable) throw new RefusalException("只有绩效目标表能从指标库选指标");
            WhyNot = CaseAccess.WhyNotEdit(access, Case, null, Dates.Today(clock));
            Known = CaseStore.Form(session, id)?.Filled.Form.Indicators.Select(i => i.Name).ToHashSet(StringComparer.Ordinal) ?? [];
            return true;
        }, cancel);
        View = LibraryView.Of(desk.LibraryFor(Case), of, field, q);
    }
}
