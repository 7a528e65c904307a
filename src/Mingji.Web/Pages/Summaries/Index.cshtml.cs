using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Web.Security;
using Mingji.Workbench;
using Mingji.Workbench.Storage;
using Mingji.Workbench.Summaries;

namespace Mingji.Web.Pages.Summaries;

/// <summary>The official summaries live over the unit tree, down to the form.</summary>
public sealed class IndexModel(IStore store, TimeProvider clock) : PageModel
{
    public SummaryPlace Place { get; private set; } = new([], 0, null, []);

    public SummaryKind Kind { get; private set; }

    public SummaryFilter Filter { get; private set; }

    public SummaryBoard Board { get; private set; } = new(new(), [], new());

    public ImmutableArray<SummaryLine> Lines { get; private set; } = [];

    public bool More { get; private set; }

    public DateOnly Today => Dates.Today(clock);

    /// <summary><paramref name="table"/> and <paramref name="show"/> are codes; <paramref name="after"/> is the key of a line.</summary>
    public async Task OnGet(string? table, int year, long unit, string? show, string? after, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        Kind = Codes.TryRead<SummaryKind>(table) ?? SummaryKind.Projects;
        Filter = Codes.TryRead<SummaryFilter>(show) ?? SummaryFilter.All;
        await store.Read(session =>
        {
            Place = SummaryPlace.Of(session, access, year, unit, Today);
            if (Place.Unit is not { } at) return false;
            var query = new SummaryQuery(Kind, Place.Year, at.Path, Filter, KeyOf(after))
            {
                Unconfirmed = SummaryQuery.SeesUnconfirmed(access, at.Path),
            };
            Board = Summary.Board(session, query, at, Today);
            (Lines, More) = Summary.Lines(session, query);
            return true;
        }, cancel);
    }

    /// <summary>The same page with another table, unit or filter.</summary>
    public string Link(SummaryKind? kind = null, long? unit = null, SummaryFilter? filter = null, string after = "") => FormattableString.Invariant(
        $"/summaries?table={Codes.Of(kind ?? Kind)}&year={Place.Year}&unit={unit ?? Place.Unit?.Id ?? 0}&show={Codes.Of(filter ?? Filter)}")
        + (after.Length > 0 ? "&after=" + after : "");

    public string ExportLink(string ending) => FormattableString.Invariant(
        $"/summaries/export.{ending}?table={Codes.Of(Kind)}&year={Place.Year}&unit={Place.Unit?.Id ?? 0}");

    /// <summary>A key as a link carries it.</summary>
    public static string Text(SummaryKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return $"{key.Id}~{Uri.EscapeDataString(key.Unit)}~{Uri.EscapeDataString(key.Project)}";
    }

    private static SummaryKey? KeyOf(string? text) =>
        (text ?? "").Split('~', 3) is [var id, var unit, var project] && long.TryParse(id, out var read) ? new(unit, project, read) : null;
}
