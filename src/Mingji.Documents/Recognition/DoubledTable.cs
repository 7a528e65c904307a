using System.Collections.Immutable;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>
/// An indicator table printed twice side by side under one column of level 1: the whole period on the left and the year on the right, or
/// two halves to save paper. The heads of the right side repeat those of the left; each side is read as a table of its own.
/// </summary>
/// <param name="Left">The rows with the cells of the left side.</param>
/// <param name="Right">The rows with the cells of the right side, and what both sides share.</param>
internal sealed record DoubledTable(ImmutableArray<Row> Left, ImmutableArray<Row> Right)
{
    /// <summary>No form has longer tables; the work for hostile ones stays bounded.</summary>
    private const int MostRows = 400;
    private const int FewestHeads = 2;

    /// <summary>The rows from the head at <paramref name="at"/> on, cut in two; null when its heads do not repeat.</summary>
    public static DoubledTable? Read(ImmutableArray<Row> rows, int at)
    {
        if (rows[at].Trust != GridTrust.Columns || !IndicatorHeader.IsHeader(rows[at])) return null;
        var heads = rows[at].Filled;
        var cut = Enumerable.Range(1, heads.Length - 1).FirstOrDefault(k => Repeats(heads, k) > 0);
        if (cut == 0) return null;
        var shared = heads[cut - Repeats(heads, cut)].Column;
        var column = heads[cut].Column;
        var taken = rows.Skip(at).Take(MostRows).ToList();
        return new(
            [.. taken.Select(r => Part(r, c => c.Column < column))],
            [.. taken.Select(r => Part(r, c => c.Column >= column || c.Column < shared))]);
    }

    /// <summary>How many heads from <paramref name="cut"/> to the end are those right before it; 0 when they are not.</summary>
    private static int Repeats(ImmutableArray<Cell> heads, int cut)
    {
        var length = heads.Length - cut;
        if (length < FewestHeads || length > cut) return 0;
        for (var i = 0; i < length; i++)
        {
            if (heads[cut + i].Tight != heads[cut - length + i].Tight) return 0;
        }

        var kinds = heads[cut..].Select(h => ColumnLabels.Of(h.Tight)).ToList();
        return kinds.Contains(ColumnKind.Name) && kinds.Contains(ColumnKind.Target) ? length : 0;
    }

    private static Row Part(Row row, Func<Cell, bool> isOf) =>
        Rows.Make([.. row.Cells.Where(isOf)], [.. row.Covering.Where(isOf)], row.Table, row.Level);
}
