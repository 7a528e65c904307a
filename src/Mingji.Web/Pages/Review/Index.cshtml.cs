using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Forms;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Units;

namespace Mingji.Web.Pages.Review;

/// <summary>The queue of the cases that wait for the person's review, and approving several of them at once.</summary>
public sealed class IndexModel(IStore store, ReviewBatch batch, TimeProvider clock) : PageModel
{
    public ReviewQuery Query { get; private set; } = new();

    public ReviewPage Found { get; private set; } = new([], null);

    public int Count { get; private set; }

    public bool IsFirst { get; private set; }

    /// <summary>The states in which this person decides; none for who does not review.</summary>
    public IReadOnlyList<CaseState> States { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<FormType> Forms { get; private set; } = [];

    /// <summary>The units that the words of the filter may mean, when they mean not exactly one.</summary>
    public IReadOnlyList<BudgetUnit> Choices { get; private set; } = [];

    public BudgetUnit? Unit { get; private set; }

    public ImmutableArray<BatchAnswer> Answers { get; private set; } = [];

    /// <summary>What the person has just decided on; null when he comes from elsewhere.</summary>
    public Case? Decided { get; private set; }

    public async Task OnGet([FromQuery] ReviewQuery query, string? after, long? decided, CancellationToken cancel)
    {
        await Load(query, after, cancel);
        Decided = await store.Read(session => CaseAccess.Seen(session, HttpContext.Access(), decided), cancel);
    }

    /// <summary>Approves the chosen: each as "id:version seen".</summary>
    public async Task<IActionResult> OnPost([FromQuery] ReviewQuery query, string[] chosen, CancellationToken cancel)
    {
        Answers = await batch.Approve(HttpContext.Access(), [.. chosen.Select(Read)], cancel);
        await Load(query, null, cancel);
        return Page();
    }

    private static BatchItem Read(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new(id, seen) : throw new RefusalException("选中的表认不出来，请刷新页面后重新勾选");
    }

    private async Task Load(ReviewQuery query, string? after, CancellationToken cancel)
    {
        var (access, key) = (HttpContext.Access(), ReviewKey.Read(after));
        (Query, IsFirst) = (query, key is null);
        await store.Read(session =>
        {
            States = ReviewTurns.States(access);
            Years = [.. session.Query<long>("select distinct year from years order by year desc").Select(y => (int)y)];
            Forms = [.. session.Query<string>("select distinct form_type from year_forms order by form_type").Select(Codes.Read<FormType>)];
            var units = ReviewUnits.Matching(session, access, query.Unit ?? "");
            Unit = units.Count == 1 ? units[0] : null;
            Choices = Unit is null ? units : [];
            if (!string.IsNullOrWhiteSpace(query.Unit) && Unit is null) return false;
            var filter = query.Filter(Unit?.Path);
            Found = ReviewQueue.Page(session, access, filter, key, Dates.Today(clock));
            Count = ReviewQueue.Count(session, access, filter);
            return true;
        }, cancel);
    }
}
