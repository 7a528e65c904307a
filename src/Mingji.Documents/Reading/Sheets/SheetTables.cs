using System.Runtime.InteropServices;

namespace Mingji.Documents.Reading.Sheets;

/// <summary>A cell with how far it reaches.</summary>
internal readonly record struct PlacedCell(SheetCell Cell, SheetMerge Area);

/// <summary>
/// Cuts a sheet into its tables: a row that is blank from side to side ends a table, and a blank column divides two that stand side by
/// side,
/// if both are tables of their own (a form with a column left empty stays one). A cell alone is a paragraph. Columns keep their number in
/// the sheet.
/// </summary>
internal static class SheetTables
{
    private const int FewestRows = 2;
    private const int FewestColumns = 2;

    public static void Add(SheetDraft draft, BlockBuilder builder)
    {
        ReadingOrder.Sort(draft.Cells, c => (c.Row, c.Column));
        var areas = new MergedAreas(draft);
        foreach (var band in Bands(areas.Placed))
        {
            foreach (var side in Sides(band))
            {
                foreach (var table in side.Count == band.Count ? [side] : Bands(side)) Emit(table, draft, builder);
            }
        }

        SheetRemarks.Add(draft, areas, builder);
    }

    private static List<List<PlacedCell>> Bands(List<PlacedCell> cells)
    {
        var bands = new List<List<PlacedCell>>();
        var (start, reach) = (0, -1);
        var all = CollectionsMarshal.AsSpan(cells);
        for (var i = 0; i < all.Length; i++)
        {
            if (i > start && all[i].Cell.Row > reach + 1)
            {
                bands.Add(cells.GetRange(start, i - start));
                start = i;
            }

            reach = Math.Max(reach, all[i].Area.LastRow);
        }

        if (all.Length > 0) bands.Add(start == 0 ? cells : cells.GetRange(start, all.Length - start));
        return bands;
    }

    private static List<List<PlacedCell>> Sides(List<PlacedCell> band)
    {
        var last = 0;
        foreach (ref readonly var cell in CollectionsMarshal.AsSpan(band)) last = Math.Max(last, cell.Area.LastColumn);
        var used = new bool[last + 1];
        foreach (ref readonly var cell in CollectionsMarshal.AsSpan(band))
            used.AsSpan(cell.Area.Column, cell.Area.LastColumn - cell.Area.Column + 1).Fill(true);
        var side = new int[used.Length];
        var sides = 0;
        for (var column = 0; column < used.Length; column++)
        {
            if (used[column] && (column == 0 || !used[column - 1])) sides++;
            side[column] = sides - 1;
        }

        if (sides < 2) return [band];
        var parts = Enumerable.Range(0, sides).Select(_ => new List<PlacedCell>()).ToList();
        foreach (var cell in band) parts[side[cell.Cell.Column]].Add(cell);
        return parts.TrueForAll(IsTable) ? parts : [band];
    }

    private static bool IsTable(List<PlacedCell> cells) =>
        cells.Select(c => c.Cell.Row).Distinct().Take(FewestRows).Count() == FewestRows
        && cells.Select(c => c.Cell.Column).Distinct().Take(FewestColumns).Count() == FewestColumns;

    private static void Emit(List<PlacedCell> cells, SheetDraft draft, BlockBuilder builder)
    {
        var first = cells[0].Cell;
        if (cells.Count == 1)
        {
            builder.Paragraph(first.Text, draft.At(first.Row, first.Column), 0, Spot(draft, first));
            return;
        }

        var (lastRow, lastColumn) = (0, 0);
        foreach (var (_, area) in cells) (lastRow, lastColumn) = (Math.Max(lastRow, area.LastRow), Math.Max(lastColumn, area.LastColumn));
        var (rows, columns) = (lastRow - first.Row + 1, lastColumn + 1);
        builder.Table(cells.Select(c => Spanned(c, draft, first.Row)), rows, columns, draft.At(first.Row, first.Column));
    }

    private static SpannedCell Spanned(PlacedCell placed, SheetDraft draft, int firstRow)
    {
        var (cell, area) = placed;
        var (down, across) = (area.LastRow - area.Row + 1, area.LastColumn - area.Column + 1);
        return new(cell.Text, cell.Row - firstRow, cell.Column, down, across, draft.At(cell.Row, cell.Column), Spot(draft, cell))
        {
            IsZero = cell.IsZero,
        };
    }

    private static FileSpot Spot(SheetDraft draft, SheetCell cell) => new(draft.Part, draft.Ordinal, cell.Row, cell.Column);
}
