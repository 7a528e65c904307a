using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>
/// Gives a table of which only the order of cells is left its rows back. Before the indicators a row begins at every label that is known
/// to begin one; among the indicators rows are found by what the cells look like under the columns of the head.
/// </summary>
internal static class StreamSplitter
{
    private const int MostPieces = 3;

    public static ImmutableArray<Row> Split(ImmutableArray<Cell> cells, Table table)
    {
        var joined = Join([.. cells.Where(c => !c.IsEmpty)]);
        var rows = ImmutableArray.CreateBuilder<Row>();
        var head = HeadAt(joined, 0);
        AddLabelled(joined[..(head?.Start ?? joined.Length)], table, rows);
        while (head is { } at)
        {
            var next = HeadAt(joined, at.End);
            rows.Add(Make(at.Columns, table));
            AddIndicators(joined[at.End..(next?.Start ?? joined.Length)], at.Columns, table, rows);
            head = next;
        }

        return rows.ToImmutable();
    }

    /// <summary>Labels broken over lines come as several cells: the longest join of up to three that is a label is one.</summary>
    private static ImmutableArray<Cell> Join(ImmutableArray<Cell> cells)
    {
        var joined = ImmutableArray.CreateBuilder<Cell>();
        for (var i = 0; i < cells.Length;)
        {
            var length = 1;
            for (var pieces = Math.Min(MostPieces, cells.Length - i); pieces > 1 && length == 1; pieces--)
            {
                if (cells.Skip(i).Take(pieces).All(c => c.Tight.Length < 12) && IsBroken(cells, i, pieces)) length = pieces;
            }

            joined.Add(length == 1 ? cells[i] : Merge(cells, i, length));
            i += length;
        }

        return joined.ToImmutable();
    }

    private static bool IsBroken(ImmutableArray<Cell> cells, int at, int pieces)
    {
        var parts = cells.Skip(at).Take(pieces).ToList();
        var whole = string.Concat(parts.Select(c => c.Tight));
        if (pieces == 2 && parts[0].Heading is not null && parts[1].Tight.EndsWith(')')
            && Headings.PointsIn(whole) is not null) return true;
        if (parts.Exists(p => p.Tight.Any(char.IsAsciiDigit)
            || p.Class is CellClass.Dash) || BeginsWithLabel(parts, whole)) return false;
        if (whole.Contains('(', StringComparison.Ordinal)) return false;
        return ColumnLabels.Of(whole) is not null || FundsRecognizer.KindOf(whole) is not null
            || (Headings.Of(whole) is not null && whole.Contains("指标", StringComparison.Ordinal));
    }

    /// <summary>Fewer pieces are a label already; only the long heads of reasons go on after one.</summary>
    private static bool BeginsWithLabel(List<Cell> parts, string whole)
    {
        for (var length = 1; length < parts.Count; length++)
        {
            var start = string.Concat(parts.Take(length).Select(p => p.Tight));
            var reason = ColumnLabels.Of(start) == ColumnKind.Reason && ColumnLabels.Of(whole) == ColumnKind.Reason
                && parts.Skip(length).All(p => p.HeadKind is null or ColumnKind.Reason
                    && p.Heading is null);
            if (IsLabel(start) && !reason) return true;
        }

        return false;
    }

    private static bool IsLabel(string tight) => tight != "指标" && (ColumnLabels.Of(tight) is not null
        || FundsRecognizer.KindOf(tight) is not null
        || (Headings.Of(tight) is not null && tight.EndsWith("指标", StringComparison.Ordinal)));

    private static Cell Merge(ImmutableArray<Cell> cells, int at, int pieces)
    {
        var parts = cells.Skip(at).Take(pieces).ToList();
        var text = string.Concat(parts.Select(p => p.Text));
        return parts[0] with { Text = text, Tight = PlainText.Tight(text), Also = [.. parts.Skip(1).Select(p => p.Id)] };
    }

    private static (int Start, int End, ImmutableArray<Cell> Columns)? HeadAt(ImmutableArray<Cell> cells, int from)
    {
        for (var i = from; i < cells.Length; i++)
        {
            if (cells[i].HeadKind is null) continue;
            var end = i;
            while (end < cells.Length && cells[end].HeadKind is not null) end++;
            var columns = InOrder(cells[i..end]);
            if (IndicatorHeader.IsHeader(Make(columns, null))) return (i, end, columns);
            i = end - 1;
        }

        return null;
    }

    /// <summary>
    /// Merged heads of values are printed before the levels below them: "年度指标值 实际完成值 分值 一级指标 二级指标 三级指标 指标性质 指标值 度量单位"
    /// has its levels and the three columns of the target first.
    /// </summary>
    private static ImmutableArray<Cell> InOrder(ImmutableArray<Cell> heads)
    {
        var level = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i].HeadKind == ColumnKind.Level1) level = i;
        }

        var above = level <= 0 ? [] : heads[..level].RemoveAll(h => h.HeadKind == ColumnKind.Side);
        if (above.IsEmpty) return Number(heads);
        var below = heads[level..];
        var hasTarget = below.Any(h => h.HeadKind is ColumnKind.Target or ColumnKind.Operator);
        return Number([.. below, .. above.Where(h => !hasTarget || h.HeadKind != ColumnKind.Target)]);
    }

    private static ImmutableArray<Cell> Number(ImmutableArray<Cell> cells) => [.. cells.Select((c, i) => c with { Column = i })];

    private static Row Make(ImmutableArray<Cell> cells, Table? table) => Rows.Make(Number(cells), [], table ?? Nothing);

    private static readonly Table Nothing = new([], 0, 0, GridTrust.Order, "");

    private static void AddLabelled(ImmutableArray<Cell> cells, Table table, ImmutableArray<Row>.Builder rows)
    {
        var start = 0;
        for (var i = 1; i <= cells.Length; i++)
        {
            if (i < cells.Length && !BeginsRow(cells, i)) continue;
            if (i > start) rows.Add(Make(cells[start..i], table));
            start = i;
        }
    }

    /// <summary>A known label begins a row, but a head stays with the heads before it and texts of goals make a row of their own.</summary>
    private static bool BeginsRow(ImmutableArray<Cell> cells, int at)
    {
        var (tight, before) = (cells[at].Tight, cells[at - 1].Tight);
        if (FactLabels.Of(tight) is not null || Titles.KindOf(tight) != TitleKind.None
            || Titles.KindOf(before) != TitleKind.None) return true;
        if (FundsRecognizer.KindOf(tight) is not null) return FundsRecognizer.KindOf(before) is null && MoneyUnits.In(before) is null;
        if (at > 1 && FactLabels.Of(cells[at - 2].Tight) is not null && FactLabels.Of(before) is null) return true;
        if (IsTotal(cells[at])) return true;
        if (GoalHeads.Of(tight) is { } head) return GoalHeads.Of(before) is null || head == GoalHead.Section;
        if (GoalHeads.Of(before) is not null) return at > 1 && GoalHeads.Of(cells[at - 2].Tight) is not null;
        if (FundSources.Of(tight) is not null && CellClasses.Of(tight) is CellClass.Short) return true;
        return Furniture.IsClosing(tight) || Furniture.IsNote(tight) || tight.StartsWith("项目资金", StringComparison.Ordinal);
    }

    /// <summary>The cheapest cut of the cells into rows: each row costs what it costs under the columns, and a little for being
    /// one.</summary>
    private static void AddIndicators(ImmutableArray<Cell> cells, ImmutableArray<Cell> heads, Table table, ImmutableArray<Row>.Builder rows)
    {
        var end = 0;
        while (end < cells.Length && !Furniture.IsClosing(cells[end].Tight) && FactLabels.Of(cells[end].Tight) is null
            && !IsTotal(cells[end])) end++;
        foreach (var (from, to) in StreamRows.Cut(cells[..end], heads)) rows.Add(Make(cells[from..to], table));
        AddLabelled(cells[end..], table, rows);
    }

    private static bool IsTotal(Cell cell) => cell.Tight is "总分" or "合计" or "总计";
}
