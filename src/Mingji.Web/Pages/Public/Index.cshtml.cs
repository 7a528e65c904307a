using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Forms;
using Mingji.Core.Notices;
using Mingji.Web.Public;
using Mingji.Workbench;
using Mingji.Workbench.Notices;
using Mingji.Workbench.Publishing;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Public;

/// <summary>Where the public begins: the search, what is up for objection, and what came out last.</summary>
[AllowAnonymous]
public sealed class IndexModel(IStore store, PublicShelf shelf, TimeProvider clock) : PageModel
{
    private const int MostNotices = 10;
    private const int MostPages = 500;

    public PublicQuery Query { get; private set; } = new();

    public PublicFound Found { get; private set; } = new([], false);

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<FormType> Kinds { get; private set; } = [];

    public IReadOnlyList<PublicNotice> Notices { get; private set; } = [];

    /// <summary>Somebody looks for something in particular.</summary>
    public bool IsAsked => Query != new PublicQuery(Page: Query.Page);

    public async Task OnGet(string? q, string? unit, string? year, string? kind, int p, CancellationToken cancel)
    {
        Query = new(Short(q), int.TryParse(year, out var known) ? known : 0, Codes.TryRead<FormType>(kind), Short(unit), Math.Clamp(p, 0, MostPages));
        var index = await shelf.Index(cancel);
        (Years, Kinds) = (index.Years, index.Kinds);
        Found = index.Find(Query) ?? await store.Ask(session => PublicSearch.Find(session, Query), cancel);
        if (!IsAsked) Notices = await Open(cancel);
    }

    /// <summary>The address of another page of the same search.</summary>
    public string At(int page)
    {
        var query = new QueryBuilder();
        if (Query.Words.Length > 0) query.Add("q", Query.Words);
        if (Query.Unit.Length > 0) query.Add("unit", Query.Unit);
        if (Query.Year > 0) query.Add("year", $"{Query.Year}");
        if (Query.Kind is { } kind) query.Add("kind", Codes.Of(kind));
        if (page > 0) query.Add("p", $"{page}");
        return "/public" + query.ToQueryString();
    }

    /// <summary>The notices that take objections now; with the next one the page is another.</summary>
    private Task<IReadOnlyList<PublicNotice>> Open(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = NoticeSpan.DayOf(now);
        return store.Read<IReadOnlyList<PublicNotice>>(session =>
        {
            if (NoticeStore.NextChange(session, today) is { } next) PublicPages.FreshUntil(HttpContext, new NoticeSpan(next, next).Opens);
            return [.. NoticeStore.Begun(session, today, MostNotices).Where(n => n.TakesObjections(now))];
        }, cancel);
    }

    private static string Short(string? text) => (text ?? "").Trim() is { Length: <= 100 } known ? known : text!.Trim()[..100];
}
