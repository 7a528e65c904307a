using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Documents.Writing.Layouts;
using Mingji.Web.Security;
using Mingji.Web.Showing;
using Mingji.Workbench.Cases;
using Mingji.Workbench.Storage;

namespace Mingji.Web.Pages.Review;

/// <summary>One case under review: the form as on paper, and beside it, row by row, everything that there is to say.</summary>
public sealed class CaseModel(IStore store, CaseDesk desk) : PageModel
{
    public ReviewQuery Query { get; private set; } = new();

    public ReviewFile Review { get; private set; } = null!;

    public FormSheet Sheet { get; private set; } = null!;

    /// <summary>The next case of the queue; null when no other waits.</summary>
    public long? Next { get; private set; }

    public Case Case => Review.Case;

    public string Name => Case.ProjectName ?? Case.UnitName;

    public string Kind => Mingji.Workbench.Years.DueForm.NameOf(FormName.OfKind(Case.FormType), Case.Period);

    /// <summary>What the marks of a cell on the sheet are made of, by the cell's number.</summary>
    public ILookup<int, (Severity? Severity, bool Open)> Marked { get; private set; } = null!;

    /// <summary>The cells that the form shows: only they can be remarked on or named.</summary>
    public IReadOnlySet<CellNumber> Shown { get; private set; } = new HashSet<CellNumber>();

    public ImmutableArray<int> Named => Case.OpenCells is { } open ? [.. open.Select(c => c.Value)] : [];

    /// <summary>What the person has just decided on; null when he comes from elsewhere.</summary>
    public Case? Decided { get; private set; }

    public async Task OnGet(long id, [FromQuery] ReviewQuery query, long? decided, CancellationToken cancel)
    {
        Query = query;
        var access = HttpContext.Access();
        await store.Read(session =>
        {
            Review = ReviewFile.Of(session, access, id, desk.StandardOf);
            Decided = CaseAccess.Seen(session, access, decided);
            var units = ReviewUnits.Matching(session, access, query.Unit ?? "");
            Next = ReviewQueue.Next(session, access, query.Filter(units.Count == 1 ? units[0].Path : null), ReviewQueue.KeyOf(session, id));
            return true;
        }, cancel);
        Sheet = FormSheets.OnScreen(Review.Form.Filled);
        Shown = Sheet.Blocks.OfType<FormGrid>().SelectMany(g => g.Cells).Select(SheetView.NumberOf).OfType<CellNumber>().ToHashSet();
        Marked = Review.Rows.SelectMany(r => r.Findings.Select(f => (f.Finding.At.Cell, Mark: ((Severity?)f.Finding.Severity, f.IsOpen)))
            .Concat(r.Remarks.Select(m => (m.Cell, Mark: ((Severity?)null, m.IsOpen))))).ToLookup(m => m.Cell, m => m.Mark);
    }
}
