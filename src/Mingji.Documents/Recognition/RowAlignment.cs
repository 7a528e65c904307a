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
    private const int Nowhere = -1;

    private readonly ImmutableArray<Column> _columns = columns;
    private readonly bool _hasName = columns.Any(c => c.Kind == ColumnKind.Name);
    private readonly int[] _skips = SkipsOf(columns);
    private readonly int _stiffness = trust switch { GridTrust.Columns => 25, GridTrust.Rows => 8, _ => 0 };

    public AlignedRow Align(ImmutableArray<Cell> cells)
    {
        var (n, m) = (cells.Length, _columns.Length);
        if (n > Most || m > Most) return new([.. new Cell?[m]], cells, LeaveCell * n);
        // best[i, j, named]: the last cell placed is i, under column j; from where it came is kept beside it.
        var best = new int[n * m * 2];
        var came = new int[best.Length];
        // The least cost of all places of a cell and of those before it: no way from there can be cheaper.
        var least = new int[n];
        for (var i = 0; i < n; i++)
        {
            var cell = CellClasses.Of(cells[i].Tight);
            for (var j = 0; j < m; j++) Place(cells, cell, best, came, least, i, j);
            least[i] = i == 0 ? Never : least[i - 1];
            foreach (var cost in best.AsSpan(i * m * 2, m * 2)) least[i] = Math.Min(least[i], cost);
        }

        return Trace(cells, best, came);
    }

    /// <summary>Ways are tried from the latest to the earliest, and among equals the earliest counts.</summary>
    private void Place(ImmutableArray<Cell> cells, CellClass cell, int[] best, int[] came, int[] least, int i, int j)
    {
        var m = _columns.Length;
        var kind = _columns[j].Kind;
        var place = ((i * m) + j) * 2;
        best[place] = best[place + 1] = Never;
        var own = ColumnCosts.Of(cell, kind);
        for (var before = 1; before >= 0; before--)
        {
            var named = kind == ColumnKind.Name ? 1 : before;
            var base0 = own + (_hasName && named == 0 && ColumnCosts.NeedsName(kind) ? Nameless : 0);
            var lowest = best[place + named];
            for (var p = i - 1; p >= 0; p--)
            {
                var leave = base0 + (LeaveCell * (i - p - 1));
                if (leave + least[p] > lowest) continue;
                var distance = cells[i].Column - cells[p].Column - _columns[j].Position;
                for (var q = j - 1; q >= 0; q--)
                {
                    var from = (((p * m) + q) * 2) + before;
                    if (best[from] >= Never) continue;
                    var cost = best[from] + leave + Drift(distance + _columns[q].Position) + _skips[j] - _skips[q + 1];
                    if (cost > lowest || cost >= Never) continue;
                    (lowest, came[place + named]) = (cost, from);
                }
            }

            var start = base0 + (LeaveCell * i) + _skips[j] + Start(cells[i].Column, _columns[j].Position);
            if (before == 0 && start <= lowest) (lowest, came[place + named]) = (start, Nowhere);
            best[place + named] = lowest;
        }
    }

    private int Drift(int by) => _stiffness * Math.Min(Math.Abs(by), 3);

    /// <summary>A row that begins with cells left empty kept its place; one that begins at once may have lost them.</summary>
    private int Start(int at, int position) => Drift(at - position) * (at > 0 ? 3 : 1) / 2;

    /// <summary>What it costs to leave the columns empty, up to each of them.</summary>
    private static int[] SkipsOf(ImmutableArray<Column> columns)
    {
        var skips = new int[columns.Length + 1];
        for (var j = 0; j < columns.Length; j++) skips[j + 1] = skips[j] + ColumnCosts.Skip(columns[j].Kind);
        return skips;
    }

    private AlignedRow Trace(ImmutableArray<Cell> cells, int[] best, int[] came)
    {
        var (n, m) = (cells.Length, _columns.Length);
        var (least, end) = (LeaveCell * n, Nowhere);
        for (var place = 0; place < best.Length; place++)
        {
            var cost = best[place] + (LeaveCell * (n - (place / 2 / m) - 1)) + _skips[m] - _skips[(place / 2 % m) + 1];
            if (cost < least) (least, end) = (cost, place);
        }

        var placed = new Cell?[m];
        var isPlaced = new bool[n];
        for (; end >= 0; end = came[end])
        {
            placed[end / 2 % m] = cells[end / 2 / m];
            isPlaced[end / 2 / m] = true;
        }

        return new([.. placed], [.. cells.Where((_, i) => !isPlaced[i])], least);
    }
}
