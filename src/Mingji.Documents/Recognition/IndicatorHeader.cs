using System.Collections.Immutable;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>A column of an indicator table: what it holds, its head as printed and where it stands.</summary>
public sealed record Column(ColumnKind Kind, string Label, int Position);

/// <summary>
/// The head of an indicator table. <paramref name="Rows"/> is how many rows it takes; <paramref name="FirstHeading"/> a level-1 heading
/// that stands in the head itself; <paramref name="NameIsTarget"/>: the column of names is headed 绩效目标.
/// </summary>
public sealed record IndicatorHeader(ImmutableArray<Column> Columns, int Rows, Cell? FirstHeading, bool NameIsTarget)
{
    public bool Has(ColumnKind kind)
    {
        foreach (var column in Columns)
        {
            if (column.Kind == kind) return true;
        }

        return false;
    }

    /// <summary>The same with the targets of the whole implementation period.</summary>
    public IndicatorHeader OfTheCycle() =>
        this with { Columns = [.. Columns.Select(c => c.Kind == ColumnKind.Target ? c with { Kind = ColumnKind.Cycle } : c)] };

    /// <summary>True when the row is the head of an indicator table: a column of levels or names, and one of values.</summary>
    public static bool IsHeader(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Filled.Length < 3) return false;
        var (levels, values, known) = (0, 0, 0);
        foreach (var cell in row.Filled)
        {
            if (cell.HeadKind is not { } kind) continue;
            known++;
            if (kind is ColumnKind.Level1 or ColumnKind.Level2 or ColumnKind.Name or ColumnKind.Side) levels++;
            if (kind is ColumnKind.Target or ColumnKind.Cycle or ColumnKind.Actual or ColumnKind.Points or ColumnKind.Criteria
                or ColumnKind.Explanation or ColumnKind.Operator or ColumnKind.Formula) values++;
        }

        if (levels == 1 && row.Trust == GridTrust.Columns) return IsPlainHeader(row);
        return levels >= 2 && levels + values >= 3 && (known * 2 >= row.Filled.Length || levels >= 3)
            && (values > 0 || row.Filled.Any(c => c.HeadKind is ColumnKind.Level1));
    }

    /// <summary>
    /// One column of names, with targets and what became of them; or one head over the names of several levels, with criteria and points.
    /// </summary>
    private static bool IsPlainHeader(Row row)
    {
        var kinds = row.Filled.Select(c => ColumnLabels.Of(c.Tight)).ToList();
        var name = kinds.FindIndex(k => k is ColumnKind.Name or ColumnKind.Level1);
        if (name < 0 || kinds.Count(k => k is not null) * 2 < kinds.Count) return false;
        if (kinds[name] == ColumnKind.Name && kinds.Contains(ColumnKind.Target) && kinds.Contains(ColumnKind.Actual)) return true;
        return row.Filled[name].ColumnSpan > 1 && kinds.Contains(ColumnKind.Score)
            && kinds.Any(k => k is ColumnKind.Points or ColumnKind.Criteria);
    }

    /// <summary>A row that can only begin another form of the same kind: it names a project.</summary>
    public static bool BeginsForm(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return !row.IsParagraph && row.Filled.Take(2).Any(c => ColumnLabels.Bare(c.Tight) is "项目名称" or "项目支出名称")
            && row.Filled.Length >= 2 && !IsHeader(row);
    }

    /// <summary>Reads the head that begins at <paramref name="at"/>; null when none does.</summary>
    public static IndicatorHeader? Read(ImmutableArray<Row> rows, int at)
    {
        if (!IsHeader(rows[at])) return null;
        var cells = rows[at].Filled.ToList();
        if (at + 1 < rows.Length && Subheads.Under(rows[at], rows[at + 1]) is { } both) return new HeaderShape(both, cells).Build(2);
        var below = at + 1 < rows.Length && IsSubheader(rows[at + 1]) ? rows[at + 1] : null;
        var columns = new List<Column>();
        foreach (var cell in cells) columns.Add(new(cell.HeadKind ?? ColumnKind.Other, cell.Text, cell.Column));
        if (below is not null) PutUnder(columns, below);
        return new HeaderShape(columns, cells).Build(below is null ? 1 : 2);
    }

    /// <summary>A second line of heads: 指标性质, 指标值, 度量单位; or two years of values.</summary>
    private static bool IsSubheader(Row row) =>
        !row.IsParagraph && row.Filled.Length >= 2 && !IsHeader(row)
        && row.Filled.All(c => c.HeadKind is { } kind && kind is not (ColumnKind.Side or ColumnKind.Level1));

    private static void PutUnder(List<Column> columns, Row below)
    {
        var parent = columns.FindIndex(c => c.Kind is ColumnKind.Target);
        if (parent < 0) parent = columns.FindIndex(c => c.Kind is ColumnKind.Actual);
        if (parent < 0) return;
        var children = below.Filled.Select(c => new Column(c.HeadKind!.Value, c.Text, c.Column)).ToList();
        if (children.Any(c => c.Kind == ColumnKind.Target) && children.Any(c => c.Kind == ColumnKind.Actual))
            children = [.. children.Select(c => c.Kind == ColumnKind.Actual ? c with { Kind = ColumnKind.Prior } : c)];
        var start = columns[parent].Position;
        columns.RemoveAt(parent);
        var shift = children[0].Position >= start ? 0 : start - children[0].Position;
        columns.InsertRange(parent, children.Select(c => c with { Position = c.Position + shift }));
        var last = columns[parent + children.Count - 1].Position;
        for (var i = parent + children.Count; i < columns.Count; i++)
        {
            if (columns[i].Position <= last) columns[i] = columns[i] with { Position = ++last };
        }
    }
}
