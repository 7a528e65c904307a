using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Web.Security;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Events;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Cases;

/// <summary>Who changed what in a form and when, and whether the record of it holds together.</summary>
public sealed class HistoryModel(IStore store) : PageModel
{
    public Case Case { get; private set; } = null!;

    public new HistoryPage Page { get; private set; } = null!;

    public HistoryWanted Wanted { get; private set; } = null!;

    /// <summary>The cells in which something stands, to choose one from.</summary>
    public ImmutableArray<FilledCell> Cells { get; private set; } = [];

    /// <summary>What walking the history gave, when that was asked for.</summary>
    public ChainReport? Chain { get; private set; }

    public string Name => Case.ProjectName is { } project ? $"{project}：{FormName.OfKind(Case.FormType)}" : FormName.OfKind(Case.FormType);

    /// <summary>The address of the next page.</summary>
    public string Older { get; private set; } = "";

    public Task OnGet(long id, long? person, string? kind, int? cell, long? before, bool verify, CancellationToken cancel) => store.Read(session =>
    {
        Case = CaseAccess.MustSee(session, HttpContext.Access(), id);
        Wanted = new(person, kind, cell, before);
        Page = CaseHistory.Read(session, Case, Wanted);
        Cells = CaseStore.Form(session, id) is { } stored ? [.. stored.Filled.Cells.Where(c => c.Text.Length > 0 || c.Number.Value == cell)] : [];
        if (verify) Chain = ChainCheck.Of(session, Case.Stream);
        if (Page.More) Older = Address(person, kind, cell, Page.Items[^1].Number);
        return true;
    }, cancel);

    private static string Address(long? person, string? kind, int? cell, long before)
    {
        var query = new QueryBuilder { { "before", $"{before}" } };
        if (person is { } who) query.Add("person", $"{who}");
        if (kind is { Length: > 0 }) query.Add("kind", kind);
        if (cell is { } number) query.Add("cell", $"{number}");
        return query.ToString();
    }
}
