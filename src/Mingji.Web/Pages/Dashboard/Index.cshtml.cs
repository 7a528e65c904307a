using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Forms;
using Mingji.Core.Standards;
using Mingji.Web.Pages.Summaries;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Pictures;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Summaries;

namespace Mingji.Web.Pages.Dashboard;

/// <summary>The year in pictures, each with the table that it is drawn from.</summary>
public sealed class IndexModel(IStore store, StandardCatalog catalog, TimeProvider clock) : PageModel
{
    public SummaryPlace Place { get; private set; } = new([], 0, null, []);

    public SummaryBoard Board { get; private set; } = new(new(), [], new());

    public ImmutableArray<(DateOnly Day, int Cases)> Days { get; private set; } = [];

    /// <summary>The last day of the deadline; null when the forms of the year have several.</summary>
    public DateOnly? Due { get; private set; }

    public ImmutableArray<ScoreBand> Bands { get; private set; } = [];

    public ExecutionPicture Execution { get; private set; } = new([], [], 0, 0);

    /// <summary>Executing less than this share calls for a reason.</summary>
    public decimal Little { get; private set; }

    public ImmutableArray<RuleCount> Findings { get; private set; } = [];

    public ImmutableArray<SourceSum> Sources { get; private set; } = [];

    public ImmutableArray<SourceSum> Uses { get; private set; } = [];

    public DateOnly Today => Dates.Today(clock);

    public async Task OnGet(int year, long unit, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        await store.Read(session =>
        {
            Place = SummaryPlace.Of(session, access, year, unit, Today);
            if (Place.Unit is { } at) Look(session, new(SummaryKind.Projects, Place.Year, at.Path), at);
            return true;
        }, cancel);
    }

    /// <summary>The same pictures of another unit.</summary>
    public string Link(long unit) => FormattableString.Invariant($"/dashboard?year={Place.Year}&unit={unit}");

    /// <summary>The forms behind a bar.</summary>
    public string Behind(PictureBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        return FormattableString.Invariant($"/dashboard/forms?year={Place.Year}&unit={Place.Unit?.Id ?? 0}&what={Codes.Of(bar.What)}&band={bar.Band}")
            + (bar.Rule.Length > 0 ? "&rule=" + Uri.EscapeDataString(bar.Rule) : "");
    }

    /// <summary>The forms that stand like this, in the summary.</summary>
    public string Standing(long unit, SummaryFilter filter) =>
        FormattableString.Invariant($"/summaries?table=projects&year={Place.Year}&unit={unit}&show={Codes.Of(filter)}");

    private void Look(Session session, SummaryQuery summary, Workbench.Units.BudgetUnit at)
    {
        var query = new PictureQuery(summary.Year, at.Path);
        Board = Summary.Board(session, summary, at, Today);
        Days = PictureNumbers.Days(session, query);
        var dues = PictureNumbers.Dues(session, query);
        Due = dues is [var only] ? only : null;
        Bands = PictureNumbers.Bands(session, query);
        var packs = PictureNumbers.Packs(session, query);
        Little = ((packs is [var pack] ? catalog.Find(pack, out _)?.Thresholds : null) ?? new()).ExecutionReason.Value;
        Execution = PictureNumbers.Execution(session, query, Little);
        Findings = PictureNumbers.Findings(session, query);
        Sources = PictureNumbers.Money(session, query, FormType.ProjectSelfEvaluation);
        Uses = PictureNumbers.Money(session, query, FormType.DepartmentSelfEvaluation);
    }
}
