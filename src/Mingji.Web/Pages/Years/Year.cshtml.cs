using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Standards;
using Mingji.Web.Hosting;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Events;
using Mingji.Workbench.People;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;
using Mingji.Workbench.Years;

namespace Mingji.Web.Pages.Years;

/// <summary>An open year: how far it is, its windows, and what can be changed in it.</summary>
public sealed class YearModel(IStore store, StandardCatalog catalog, YearChanges changes, YearFiller filler, TimeProvider clock) : PageModel
{
    private const int MostEvents = 30;

    public OpenYear Year { get; private set; } = null!;

    public Standard? Pack { get; private set; }

    public ImmutableArray<FormProgress> Forms { get; private set; } = [];

    /// <summary>Forms that can still be added.</summary>
    public ImmutableArray<FormProposal> Further { get; private set; } = [];

    public int Made { get; private set; }

    /// <summary>What happened to the year, the newest first: when, who, what.</summary>
    public IReadOnlyList<(string At, string By, string What)> History { get; private set; } = [];

    /// <summary>The person may change the year, not only look at it.</summary>
    public bool Runs { get; private set; }

    public string? Complaint { get; private set; }

    public Task OnGet(long id, CancellationToken cancel) => Load(id, cancel);

    /// <summary>How many cases have been made: asked for until all are.</summary>
    public async Task<IActionResult> OnGetProgress(long id, CancellationToken cancel)
    {
        await Load(id, cancel);
        return Partial("_Progress", this);
    }

    public Task<IActionResult> OnPostAdd(long id, string? form, string? opens, string? due, CancellationToken cancel) => Change(id, async access =>
    {
        var wanted = DueForm.TryRead(form) ?? throw new RefusalException("请选一种表");
        await changes.AddForm(access, id, new(wanted.Form, OpenModel.Day(opens ?? ""), OpenModel.Day(due ?? ""), wanted.Period), cancel);
    }, cancel);

    public Task<IActionResult> OnPostExtend(long id, string? form, string? due, string? reason, string? unit, CancellationToken cancel) =>
        Change(id, async access =>
        {
            var wanted = DueForm.TryRead(form) ?? throw new RefusalException("请选一种表");
            await changes.Extend(
                access, id, wanted.Form, OpenModel.Day(due ?? ""), reason ?? "", await UnitOf(unit, cancel), wanted.Period, cancel);
        }, cancel);

    public Task<IActionResult> OnPostFill(long id, CancellationToken cancel) => Change(id, access => changes.Refill(access, id, cancel), cancel);

    /// <summary>A unit by its code; null when none is named.</summary>
    private async Task<long?> UnitOf(string? code, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        var found = await store.Read(session => UnitTree.ByCode(session, code.Trim()), cancel);
        return found?.Id ?? throw new RefusalException($"没有代码为{code.Trim()}的单位");
    }

    private async Task<IActionResult> Change(long id, Func<Access, Task> change, CancellationToken cancel)
    {
        IndexModel.MustRead(HttpContext);
        try
        {
            await change(HttpContext.Access());
            filler.Wake();
            return Redirect($"/years/{id}");
        }
        catch (RefusalException refusal) when (refusal is not NoRightException)
        {
            Complaint = refusal.Message;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        await Load(id, cancel);
        return Page();
    }

    private async Task Load(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        await store.Read(session =>
        {
            Year = YearStore.MustSee(session, access, id);
            Forms = YearStore.Progress(session, id, Dates.Today(clock));
            Made = YearStore.Made(session, id);
            Runs = access.Has(Role.PerformanceDivision, Year.UnitPath);
            Pack = catalog.Find(Year.Pack, out _);
            if (Pack is not null) Further = [.. YearForms.Propose(Pack, Year.Year).Where(p => Forms.All(f => f.Kind != p.Kind))];
            var names = new Dictionary<long, string>();
            History =
            [
                .. EventLog.Newest(session, Year.Stream, MostEvents).Select(e => (
                    Showing.Times.Local(e.At),
                    e.PersonId == 0 ? "系统" : names.TryGetValue(e.PersonId, out var known) ? known
                        : names[e.PersonId] = Register.Find(session, e.PersonId)?.Name ?? "",
                    Pack is null ? EventWords.Of(e) : EventWords.Of(e).Replace(Year.Pack, Pack.Title, StringComparison.Ordinal))),
            ];
            return true;
        }, cancel);
    }
}
