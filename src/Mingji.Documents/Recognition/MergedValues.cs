using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition;

/// <summary>
/// The values of a row of funds. Rate, points and score are often printed once, in a cell merged over the rows of all sources: they are of
/// the total, wherever among these rows it stands.
/// </summary>
internal static class MergedValues
{
    public static ImmutableArray<Cell> Of(Row row, Cell label, ImmutableArray<Column> columns, Func<Cell, bool> isAmount)
    {
        var own = row.Filled.Where(c => c != label && c.Column > label.Column && isAmount(c));
        if (row.Trust != Reading.GridTrust.Columns) return [.. own];
        var isTotal = label.Look.Source == FundSource.Total;
        var covering = isTotal ? row.Covering.Where(c => c.Column > label.Column && isAmount(c) && IsOfTheWhole(c, columns)) : [];
        return [.. own.Where(c => isTotal || !IsOfTheWhole(c, columns)).Concat(covering).OrderBy(c => c.Column)];
    }

    private static bool IsOfTheWhole(Cell cell, ImmutableArray<Column> columns) => cell.RowSpan > 1
        && columns.Any(c => c.Position == cell.Column && c.Kind is ColumnKind.Rate or ColumnKind.Points or ColumnKind.Score);
}
