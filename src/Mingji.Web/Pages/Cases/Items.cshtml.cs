using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Filling;
using Mingji.Core.Standards;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Cases;

/// <summary>The table that an item is put into, and the codes that it takes.</summary>
public sealed record ItemChoice(int Key, string Table, bool IsEconomic, ImmutableArray<KeyValuePair<string, string>> Codes);

/// <summary>Items of the classifications put into the tables of final accounts, and taken out.</summary>
public sealed class ItemsModel(IStore store, CaseDesk desk, ItemDesk items) : PageModel
{
    /// <summary>The question which item: the codes that the table of the row <paramref name="key"/> takes and does not have yet.</summary>
    public async Task<IActionResult> OnGet(long id, int key, CancellationToken cancel)
    {
        var choice = await store.Read(session =>
        {
            var subject = CaseAccess.MustSee(session, HttpContext.Access(), id);
            var form = (CaseStore.Form(session, id) ?? throw new RefusalException("这份表没有内容")).Filled.Form;
            return Choice(form, desk.StandardOf(subject), key);
        }, cancel);
        return Partial("_AskItem", choice);
    }

    public async Task<IActionResult> OnPost(long id, int key, string? act, string? code, CancellationToken cancel)
    {
        var access = HttpContext.Access();
        var answer = act == "remove" ? await items.Remove(access, id, key, cancel) : await items.Add(access, id, key, code ?? "", cancel);
        return Partial("_Saved", new SavedView(SheetView.Of(answer, access), answer, true));
    }

    private static ItemChoice Choice(Core.Forms.Form form, Standard standard, int key)
    {
        var kind = ItemEditing.KindAt(form, standard, key) ?? throw new RefusalException("请先点一下要加行的那张表");
        var table = form.Tables.First(t => t.Rows.Any(r => CellNumber.In(r.At, CellField.Row)?.Key == key));
        if (kind == AccountsRowKind.Fixed)
            throw new RefusalException($"《{table.Title}》的行是印好的，不能加行；能加科目的是按功能分类、经济分类列示的表");
        var there = table.Rows.Select(r => r.Code).ToHashSet();
        return new(key, table.Title, kind == AccountsRowKind.Economic,
            [.. ItemCodes.Of(kind, standard.Classification).Where(one => !there.Contains(one.Key))]);
    }
}
