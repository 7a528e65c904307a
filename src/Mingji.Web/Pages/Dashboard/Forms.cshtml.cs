using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Pages.Summaries;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Pictures;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Dashboard;

/// <summary>The forms behind one bar of a picture.</summary>
public sealed class FormsModel(IStore store, TimeProvider clock) : PageModel
{
    public SummaryPlace Place { get; private set; } = new([], 0, null, []);

    public PictureBar Bar { get; private set; } = new(PictureBarKind.Unscored);

    public ImmutableArray<FormBehind> Forms { get; private set; } = [];

    public bool More { get; private set; }

    public async Task OnGet(int year, long unit, string? what, string? rule, int band, long after, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Bar = new(Codes.TryRead<PictureBarKind>(what) ?? PictureBarKind.Unscored, rule ?? "", band);
        await store.Read(session =>
        {
            Place = SummaryPlace.Of(session, access, year, unit, Dates.Today(clock));
            if (Place.Unit is { } at) (Forms, More) = PictureNumbers.Behind(session, new(Place.Year, at.Path), Bar, after);
            return true;
        }, cancel);
    }

    public string Next => FormattableString.Invariant(
        $"/dashboard/forms?year={Place.Year}&unit={Place.Unit?.Id ?? 0}&what={Codes.Of(Bar.What)}&band={Bar.Band}&after={Forms[^1].CaseId}")
        + (Bar.Rule.Length > 0 ? "&rule=" + Uri.EscapeDataString(Bar.Rule) : "");
}
