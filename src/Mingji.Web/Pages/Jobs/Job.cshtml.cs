using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Hosting;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Jobs;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Jobs;

/// <summary>One job: how far it is, what became of each item, and its results.</summary>
public sealed class JobModel(IStore store, JobDesk desk, WebSettings settings) : PageModel
{
    private const int PageSize = 100;

    public Job Job { get; private set; } = null!;

    public IReadOnlyList<JobItem> Items { get; private set; } = [];

    public bool More { get; private set; }

    /// <summary>Only items of this state; null: all.</summary>
    public ItemState? State { get; private set; }

    /// <summary>The last day on which the results are there.</summary>
    public DateTimeOffset? Until => Job.EndedAt + settings.KeepsResults;

    public async Task OnGet(long id, string? state, int after, CancellationToken cancel)
    {
        await Look(id, cancel);
        State = Codes.TryRead<ItemState>(state);
        var items = await store.Read(session => JobStore.Items(session, id, State, after, PageSize + 1), cancel);
        (Items, More) = ([.. items.Take(PageSize)], items.Count > PageSize);
    }

    /// <summary>How far it is, to be put in place of what was shown.</summary>
    public async Task<IActionResult> OnGetProgress(long id, CancellationToken cancel)
    {
        await Look(id, cancel);
        // Once it is over the page shows other things.
        if (Job.IsOver) Response.Headers["HX-Refresh"] = "true";
        return Partial("Jobs/_Progress", this);
    }

    /// <summary>Its line in the list.</summary>
    public async Task<IActionResult> OnGetLine(long id, CancellationToken cancel)
    {
        await Look(id, cancel);
        return Partial("Jobs/_Line", Job);
    }

    public async Task<IActionResult> OnPostCancel(long id, CancellationToken cancel)
    {
        await desk.Cancel(HttpContext.Access(), id, cancel);
        return Redirect(FormattableString.Invariant($"/jobs/{id}"));
    }

    public string Link(ItemState? state, int after = 0) =>
        FormattableString.Invariant($"/jobs/{Job.Id}?state={(state is { } one ? Codes.Of(one) : "")}&after={after}");

    private async Task Look(long id, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Job = await store.Read(session => JobDesk.MustSee(session, access, id), cancel);
    }
}
