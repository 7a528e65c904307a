using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>A row's cells put under columns: for each column the cell, or null. <paramref name="Left"/> are cells that fit
/// nowhere.</summary>
internal sealed record AlignedRow(ImmutableArray<Cell?> Cells, ImmutableArray<Cell> Left, int Cost);

/// <summary>
/// Puts the cells of a row under the columns of a table, in order, at the least cost. What a cell costs under a column depends on what its
/// text looks like; what a pair of neighbours costs depends on how far their distance in the row differs from the distance of their
/// columns. So a row that moved as a whole is read as one that moved, and a row whose empty cells were dropped by its contents.
/// One object serves the rows of one table, one at a time.
/// </summary>
internal sealed class RowAlignment(ImmutableArray<Column> columns, GridTrust trust)
{
    /// <summary>What it costs to place a cell nowhere.</summary>
    public const int LeaveCell = 140;

    /// <summary>No form has rows or heads longer; the work grows with the square of both.</summary>
    private const int Most = 48;
    private const int Nameless = 60;

    private readonly bool _hasName = columns.Any(c => c.Kind == ColumnKind.Name);
    private readonly int[] _skips = SkipsOf(columns);
    private readonly int _stiffness = trust switch { GridTrust.Columns => 25, GridTrust.Rows => 8, _ => 0 };
    private readonly List<Placed> _ways = [];
    private readonly AlignmentBounds _bounds = new(columns);
    private ImmutableArray<Cell> _cells = [];

    public AlignedRow Align(ImmutableArray<Cell> cells)
    {
        var (n, m) = (cells.Length, columns.Length);
        if (n > Most || m > Most) return new([.. new Cell?[m]], cells, LeaveCell * n);
        _cells = cells;
        _ways.Clear();
        _bounds.Begin(cells, Straight);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                if (_bounds.MayPlace(i, j)) Place(i, j);
            }
        }

        return Trace();
    }

    /// <summary>The ways that end with cell i under column j, with and without a name by then; those too costly to win go.</summary>
    private void Place(int i, int j)
    {
        var (own, kind, count) = (_bounds.Own(i, j), columns[j].Kind, _ways.Count);
        if (kind == ColumnKind.Name)
        {
            var way = Start(i, j, own, Come(i, j, own, false, Come(i, j, own, true, Placed.None, count), count));
            Keep(way with { IsNamed = true });
            return;
        }

        var nameless = own + (_hasName && ColumnCosts.NeedsName(kind) ? Nameless : 0);
        Keep(Start(i, j, nameless, Come(i, j, nameless, false, Placed.None, count)));
        Keep(Come(i, j, own, true, Placed.None, count) with { IsNamed = true });
    }

    private void Keep(Placed way)
    {
        if (_bounds.MayWin(way.Cell, way.Cost)) _ways.Add(way);
    }

    /// <summary>The cheapest way over an earlier place. Ways are tried from the latest to the earliest; among equals the earliest
    /// counts.</summary>
    private Placed Come(int i, int j, int own, bool isNamed, Placed lowest, int count)
    {
        var (at, position, skip) = (_cells[i].Column, columns[j].Position, _skips[j]);
        for (var w = count - 1; w >= 0; w--)
        {
            var way = _ways[w];
            if (way.IsNamed != isNamed || way.Cell >= i || way.Column >= j) continue;
            var cost = way.Cost + own + (LeaveCell * (i - way.Cell - 1)) + skip - _skips[way.Column + 1]
                + Drift(at - _cells[way.Cell].Column - position + columns[way.Column].Position);
            if (cost <= lowest.Cost) lowest = new(i, j, false, cost, w);
        }

        return lowest;
    }

    private Placed Start(int i, int j, int own, Placed lowest)
    {
        var cost = own + StartAt(i, j);
        return cost <= lowest.Cost ? new(i, j, false, cost, Placed.Nowhere) : lowest;
    }

    /// <summary>A row that begins with cells left empty kept its place; one that begins at once may have lost them.</summary>
    private int StartAt(int i, int j)
    {
        var at = _cells[i].Column;
        return (LeaveCell * i) + _skips[j] + (Drift(at - columns[j].Position) * (at > 0 ? 3 : 1) / 2);
    }

    private int Drift(int by) => _stiffness * Math.Min(Math.Abs(by), 3);

    /// <summary>What the row costs when nothing in it moved; null when a cell stands under no column.</summary>
    private int? Straight()
    {
        var (cost, last, isNamed) = (0, -1, false);
        for (var i = 0; i < _cells.Length; i++)
        {
            var j = last + 1;
            while (j < columns.Length && columns[j].Position != _cells[i].Column) j++;
            if (j == columns.Length) return null;
            var kind = columns[j].Kind;
            isNamed |= kind == ColumnKind.Name;
            cost += _bounds.Own(i, j) + (!isNamed && _hasName && ColumnCosts.NeedsName(kind) ? Nameless : 0)
                + (i == 0 ? StartAt(0, j) : _skips[j] - _skips[last + 1]);
            last = j;
        }

        return cost + _skips[^1] - _skips[last + 1];
    }

    /// <summary>What it costs to leave the columns empty, up to each of them.</summary>
    private static int[] SkipsOf(ImmutableArray<Column> columns)
    {
        var skips = new int[columns.Length + 1];
        for (var j = 0; j < columns.Length; j++) skips[j + 1] = skips[j] + ColumnCosts.Skip(columns[j].Kind);
        return skips;
    }

    private AlignedRow Trace()
    {
        var (least, end) = (LeaveCell * _cells.Length, Placed.Nowhere);
        for (var w = 0; w < _ways.Count; w++)
        {
            var cost = _ways[w].Cost + (LeaveCell * (_cells.Length - _ways[w].Cell - 1)) + _skips[^1] - _skips[_ways[w].Column + 1];
            if (cost < least) (least, end) = (cost, w);
        }

        var placed = new Cell?[columns.Length];
        var left = _cells.ToBuilder();
        for (; end >= 0; end = _ways[end].From)
        {
            placed[_ways[end].Column] = _cells[_ways[end].Cell];
            left.RemoveAt(_ways[end].Cell);
        }

        return new(ImmutableCollectionsMarshal.AsImmutableArray(placed), left.ToImmutable(), least);
    }

    /// <summary>A way's last step: cell under column, whether a name has been passed, the cost so far and the step before.</summary>
    private readonly record struct Placed(int Cell, int Column, bool IsNamed, int Cost, int From)
    {
        public const int Nowhere = -1;

        public static readonly Placed None = new(0, 0, false, AlignmentBounds.Never, Nowhere);
    }
}
