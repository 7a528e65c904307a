using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Documents.Recognition.Amounts;

/// <summary>A table of amounts as read, the rows it took up and the row behind it.</summary>
internal sealed record ReadAmounts(AmountTable Table, ImmutableArray<Row> Used, int NextRow);

/// <summary>Reads one table of amounts: head, items, group headings, subtotals and totals. Pure.</summary>
internal static class AmountTableReader
{
    private const int LongestGroup = 60;
    private const int Trial = 12;

    /// <summary>The table that begins at <paramref name="at"/>, or null when none does.</summary>
    public static ReadAmounts? TryRead(ImmutableArray<Row> rows, int at, string title, Unit money)
    {
        if (HeadRows.Read(rows, at, Width(rows, at)) is not { } head) return null;
        var reader = new AmountRowReader(head, UnitOf(rows, at, head.NextRow) ?? money);
        var read = ImmutableArray.CreateBuilder<AmountRow>();
        var used = rows.Skip(at).Take(head.NextRow - at).ToList();
        var group = "";
        var next = head.NextRow;
        for (; next < rows.Length && rows[next].Table == rows[at].Table; next++)
        {
            var row = rows[next];
            if (row.Filled.Length == 0) continue;
            if (IsHopeless(read, next - head.NextRow)) return null;
            if (SameHead(row, rows[at]) || HeadRows.IsNumbering(row)) used.Add(row);
            else if (row.Only is { } only && !AmountWords.IsNumeric(only.Tight) && only.Tight is not ("…" or "……"))
            {
                if (IsNote(only)) break;
                if (StartsAnother(rows, next)) break;
                group = PlainText.Fold(only.Text);
                used.Add(row);
            }
            else if (read.Count > 0 && HeadRows.Read(rows, next, Width(rows, next)) is not null) break;
            else if (AmountWords.IsFundsSection(row.Filled[0].Tight) || IsFields(row)) break;
            else if (reader.Read(row, group, out var foreign) is { } made)
            {
                if (row.Filled.Length > 1) read.Add(made);
                used.Add(row);
            }
            else if (foreign) break;
        }

        // A heading right before the end belongs to what comes next.
        if (read.Count > 0 && used[^1].Only?.Tight == PlainText.Tight(group)) used.RemoveAt(used.Count - 1);

        if (read.Count == 0 || !HasFigures(read)) return null;
        ImmutableArray<string> labels = [.. head.Columns.Select(column => column.Label)];
        return new(new(title, labels, read.ToImmutable(), rows[at].Filled[0].Place), [.. used], next);
    }

    /// <summary>No amount in the first rows: given up early, so that a text full of heads stays linear.</summary>
    private static bool IsHopeless(ImmutableArray<AmountRow>.Builder read, int seen) =>
        seen >= Trial && (read.Count == 0 || !HasFigures(read));

    private static bool HasFigures(ImmutableArray<AmountRow>.Builder read)
    {
        for (var i = 0; i < Math.Min(read.Count, Trial); i++)
        {
            if (read[i].Cells.Any(cell => cell?.Figure is not null)) return true;
        }

        return false;
    }

    private static bool SameHead(Row row, Row head) =>
        row.Filled.Length == head.Filled.Length && row.Filled.Zip(head.Filled).All(pair => pair.First.Tight == pair.Second.Tight);

    /// <summary>Two labelled fields or more beside each other ("综合得分 93分 评价等次 良") are no row of the table above them.</summary>
    private static bool IsFields(Row row)
    {
        if (row.Filled.Length < 4 || row.Filled.Length % 2 != 0) return false;
        for (var i = 0; i < row.Filled.Length; i += 2)
        {
            if (FactLabels.Of(row.Filled[i].Tight) is null) return false;
        }

        return true;
    }

    private static bool IsNote(Cell only) =>
        only.Tight.Length > LongestGroup || only.Tight.StartsWith('注') || only.Tight.StartsWith("备注", StringComparison.Ordinal)
        || only.Tight.StartsWith("填表说明", StringComparison.Ordinal) || only.Tight.StartsWith("说明", StringComparison.Ordinal);

    /// <summary>The heading belongs to the next table when a head follows it.</summary>
    private static bool StartsAnother(ImmutableArray<Row> rows, int at) =>
        at + 1 < rows.Length && HeadRows.Read(rows, at + 1, Width(rows, at + 1)) is not null;

    /// <summary>The widest row from here on, as far as the table is the same.</summary>
    private static int Width(ImmutableArray<Row> rows, int at)
    {
        var width = 0;
        for (var i = at; i < rows.Length && i - at < 64 && rows[i].Table == rows[at].Table && rows[i].Filled.Length != 1; i++)
        {
            if (rows[i].Filled.Length > 0) width = Math.Max(width, rows[i].Filled[^1].Column + rows[i].Filled[^1].ColumnSpan);
        }

        return width;
    }

    /// <summary>"(万元)" in the head.</summary>
    private static Unit? UnitOf(ImmutableArray<Row> rows, int start, int end)
    {
        foreach (var cell in rows.Skip(start).Take(end - start).SelectMany(row => row.Filled))
        {
            if (cell.Tight.Contains("(万元)", StringComparison.Ordinal)) return Unit.TenThousandYuan;
            if (cell.Tight.Contains("(亿元)", StringComparison.Ordinal)) return Unit.HundredMillionYuan;
            if (cell.Tight.Contains("(元)", StringComparison.Ordinal)) return Unit.Yuan;
        }

        return null;
    }
}
