using Mingji.Core.Filling;
using Mingji.Documents.Writing.Layouts;

namespace Mingji.Web.Showing;

/// <summary>
/// A cell of the grid as it is rendered. <paramref name="Row"/> counts through all grids of the form, so that the keys know what is below
/// what.
/// </summary>
public sealed record CellView(SheetView Sheet, GridCell Cell, int Row, bool IsHead)
{
    public CellNumber? Number => IsHead ? null : SheetView.NumberOf(Cell);

    /// <summary>The key of the row, where rows can be put in and taken out: indicators, and the items of final accounts; null elsewhere.</summary>
    public int? RowKey => Number is { } number && (Sheet.IsIndicator(number.Key) || Sheet.IsItem(number.Key)) ? number.Key : null;
}

/// <summary>What is said at a cell. <paramref name="Replaces"/>: it takes the place of what the page shows.</summary>
public sealed record MarksView(SheetView Sheet, CellNumber At, bool Replaces);
