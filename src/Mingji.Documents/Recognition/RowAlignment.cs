using System.Collections.Immutable;
using Mingji.Documents.Reading;

namespace Mingji.Documents.Recognition;

/// <summary>A row's cells put under columns: for each column the cell, or null. <paramref name="Left"/> are cells that fit
/// nowhere.</summary>
internal sealed record AlignedRow(ImmutableArray<Cell?> Cells, ImmutableArray<Cell> Left, int Cost);

/// <summary>
/// Puts the cells of a row under the columns of a table, in order, at the least cost. What a cell costs under a column depends on what its
/// text looks like; what a pair of neighbours costs depends on how far their distance in the row differs from the distance of their
/// columns. So a row that moved as a whole is read as one that moved, and a row whose empty cells were dropped by its contents.
/// </summary>
internal sealed class RowAlignment(ImmutableArray<Column> columns, GridTrust trust)
{
    private const int Never = 100_000;
    private const int LeaveCell = 140;

    /// <summary>No form has rows or heads longer; the work grows with the square of both.</summary>
    private const int Most = 48;
    private const int Nameless = 60;

    private readonly ImmutableArray<Column> _columns = columns;
    private readonly bool _hasName = columns.Any(c => c.Kind == ColumnKind.Name);
    private readonly int _stiffness = trust switch { GridTrust.Columns => 25, GridTrust.Rows => 8, _ => 0 };

    public AlignedRow Align(ImmutableArray<Cell> cells)
    {
        var (n, m) = (cells.Length, _columns.Length);
        if (n > Most || m > Most) return new([.. new Cell?[m]], cells, LeaveCell * n);
        var classes = new CellClass[n];
        for (var i = 0; i < n; i++) classes[i] = CellClasses.Of(cells[i].Tight);
        // best[i, j, named]: the last cell placed is i, under column j; from where it came is kept beside it.
        var best = new int[n, m, 2];
        var came = new (int I, int J, int Named)[n, m, 2];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++) Place(cells, classes, best, came, i, j);
        }

        return Trace(cells, best, came);
    }

    private void Place(
        ImmutableArray<Cell> cells, CellClass[] classes, int[,,] best, (int I, int J, int Named)[,,] came, int i, int j)
    {
        var kind = _columns[j].Kind;
        best[i, j, 0] = best[i, j, 1] = Never;
        var own = ColumnCosts.Of(classes[i], kind);
        for (var before = 0; before < 2; before++)
        {
            var named = kind == ColumnKind.Name ? 1 : before;
            var penalty = _hasName && named == 0 && ColumnCosts.NeedsName(kind) ? Nameless : 0;
            if (before == 0)
            {
                var start = own + penalty + (LeaveCell * i) + Skip(0, j) + Start(cells[i].Column, _columns[j].Position);
                Keep(best, came, i, j, named, start, (-1, -1, 0));
            }

            for (var p = 0; p < i; p++)
            {
                for (var q = 0; q < j; q++)
                {
                    if (best[p, q, before] >= Never) continue;
                    var drift = Drift(cells[i].Column - cells[p].Column - (_columns[j].Position - _columns[q].Position));
                    var cost = best[p, q, before] + own + penalty + drift + (LeaveCell * (i - p - 1)) + Skip(q + 1, j);
                    Keep(best, came, i, j, named, cost, (p, q, before));
                }
            }
        }
    }

    private static void Keep(
        int[,,] best, (int I, int J, int Named)[,,] came, int i, int j, int named, int cost, (int I, int J, int Named) from)
    {
        if (cost >= best[i, j, named]) return;
        best[i, j, named] = cost;
        came[i, j, named] = from;
    }

    private int Drift(int by) => _stiffness * Math.Min(Math.Abs(by), 3);

    /// <summary>A row that begins with cells left empty kept its place; one that begins at once may have lost them.</summary>
    private int Start(int at, int position) => Drift(at - position) * (at > 0 ? 3 : 1) / 2;

    private int Skip(int from, int to)
    {
        var cost = 0;
        for (var j = from; j < to; j++) cost += ColumnCosts.Skip(_columns[j].Kind);
        return cost;
    }

    private AlignedRow Trace(ImmutableArray<Cell> cells, int[,,] best, (int I, int J, int Named)[,,] came)
    {
        var (n, m) = (cells.Length, _columns.Length);
        var (least, end) = (LeaveCell * n, (I: -1, J: -1, Named: 0));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++)
            {
                for (var named = 0; named < 2; named++)
                {
                    var cost = best[i, j, named] + (LeaveCell * (n - i - 1)) + Skip(j + 1, m);
                    if (cost < least) (least, end) = (cost, (i, j, named));
                }
            }
        }

        var placed = new Cell?[m];
        var left = new List<Cell>(cells);
        while (end.I >= 0)
        {
            placed[end.J] = cells[end.I];
            left.Remove(cells[end.I]);
            end = came[end.I, end.J, end.Named];
        }

        return new([.. placed], [.. left], least);
    }
}
