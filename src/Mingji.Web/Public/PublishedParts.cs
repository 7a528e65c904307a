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
    /// <summary>Columns of numbers that name something and count nothing.</summary>
    private static readonly string[] Names = ["编码", "代码", "编号", "序号", "年份"];

    /// <summary>The table's title; empty where it has none.</summary>
    public string Title => Rows[0].Cells[0].Table ?? "";

    /// <summary>All that stands in the column are numbers that count something: they stand one under the other by their last digit.</summary>
    public bool IsNumeric(string column) => !Array.Exists(Names, n => column.Contains(n, StringComparison.Ordinal))
        && Rows.Select(r => r.At(column)).Where(c => c is { Text.Length: > 0 }).All(c => c!.Value is not null || c.Text.All(IsDash));

    private static bool IsDash(char one) => one is '-' or '－' or '—' or '/';
}

/// <summary>Puts the rows of a published form back into tables: those that follow each other and have most of their columns in common.</summary>
public static class PublishedParts
{
    public static IEnumerable<PublishedPart> Of(ImmutableArray<PublishedCell> cells)
    {
        var (columns, rows) = (new List<string>(), new List<PublishedRow>());
        var table = (string?)null;
        foreach (var row in Rows(cells))
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

    /// <summary>
    /// A row's cells follow each other. The cell that gives a row its name is called by what it belongs to, the cells behind it by that name:
    /// they are one row.
    /// </summary>
    private static List<PublishedRow> Rows(ImmutableArray<PublishedCell> cells)
    {
        var rows = new List<PublishedRow>();
        var last = -1;
        foreach (var group in cells.GroupBy(c => (c.Row, c.Label)))
        {
            if (rows.Count > 0 && last == group.Key.Row && rows[^1].Cells is [var name] && name.Column.Length > 0 && name.Text == group.Key.Label)
                rows[^1] = rows[^1] with { Cells = [name, .. group] };
            else rows.Add(new(group.Key.Label, [.. group]));
            last = group.Key.Row;
        }

        return rows;
    }

    private static bool Fits(List<string> own, List<string> columns) =>
        own.Count == 0 ? columns.Count == 0 : own.Count(columns.Contains) * 2 >= own.Count;
}
