using System.Collections.Immutable;

namespace Mingji.Documents.Recognition;

/// <summary>
/// What a row can cost at best and at worst, so that <see cref="RowAlignment"/> follows only ways that may still win. A way is dropped
/// when it costs more than one that is known, however cheap its rest: the winner, and which of equals it is, stay the same.
/// </summary>
internal sealed class AlignmentBounds(ImmutableArray<Column> columns)
{
    /// <summary>More than any row costs.</summary>
    public const int Never = 100_000;

    private CellClass[] _classes = [];

    /// <summary>The least that the first cells cost, for each number of them.</summary>
    private int[] _least = [0];
    private int _count;
    private int _bound;

    /// <param name="cells">The cells of the row.</param>
    /// <param name="known">What one way of placing them costs; asked when the cells are known here.</param>
    public void Begin(ImmutableArray<Cell> cells, Func<int?> known)
    {
        _count = cells.Length;
        if (_classes.Length < _count) (_classes, _least) = (new CellClass[_count * 2], new int[(_count * 2) + 1]);
        for (var i = 0; i < _count; i++)
        {
            _classes[i] = cells[i].Class;
            var least = RowAlignment.LeaveCell;
            for (var j = 0; j < columns.Length; j++) least = Math.Min(least, Own(i, j));
            _least[i + 1] = _least[i] + least;
        }

        _bound = Math.Min(RowAlignment.LeaveCell * _count, known() ?? Never);
    }

    /// <summary>What a cell costs under a column by itself.</summary>
    public int Own(int cell, int column) => ColumnCosts.Of(_classes[cell], columns[column].Kind);

    /// <summary>Whether a way that places the cell there may win.</summary>
    public bool MayPlace(int cell, int column) => _least[cell] + Own(cell, column) + Rest(cell) <= _bound;

    /// <summary>Whether a way that costs as much up to the cell may win.</summary>
    public bool MayWin(int cell, int cost) => cost < Never && cost + Rest(cell) <= _bound;

    /// <summary>The least that the cells behind one cost.</summary>
    private int Rest(int cell) => _least[_count] - _least[cell + 1];
}
