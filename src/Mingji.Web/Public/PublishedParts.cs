using System.Collections.Immutable;
using Mingji.Workbench.Publishing;

namespace Mingji.Web.Public;

/// <summary>A row of a published form with its cells.</summary>
public sealed record PublishedRow(string Label, ImmutableArray<PublishedCell> Cells)
{
    public PublishedCell? At(string column) => Cells.FirstOrDefault(c => c.Column == column);
}

/// <summary>Rows that belong into one table; no columns: fields with one text each.</summary>
public sealed record PublishedPart(ImmutableArray<string> Columns, ImmutableArray<PublishedRow> Rows)
{
    /// <summary>The table's title; empty where it has none.</summary>
    public string Title => Rows[0].Cells[0].Table ?? "";
}

/// <summary>Puts the rows of a published form back into tables: those that follow each other and have most of their columns in common.</summary>
public static class PublishedParts
{
    public static IEnumerable<PublishedPart> Of(ImmutableArray<PublishedCell> cells)
    {
        var (columns, rows) = (new List<string>(), new List<PublishedRow>());
        var table = (string?)null;
        foreach (var row in cells.GroupBy(c => (c.Row, c.Label)).Select(g => new PublishedRow(g.Key.Label, [.. g])))
        {
            var own = row.Cells.Select(c => c.Column).Where(c => c.Length > 0).Distinct().ToList();
            if (rows.Count > 0 && (!Fits(own, columns) || row.Cells[0].Table != table))
            {
                yield return new([.. columns], [.. rows]);
                columns.Clear();
                rows.Clear();
            }

            table = row.Cells[0].Table;
            columns.AddRange(own.Except(columns).ToList());
            rows.Add(row);
        }

        if (rows.Count > 0) yield return new([.. columns], [.. rows]);
    }

    private static bool Fits(List<string> own, List<string> columns) =>
        own.Count == 0 ? columns.Count == 0 : own.Count(columns.Contains) * 2 >= own.Count;
}
