using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>The cells of one form, gathered once: in reading order, and by number.</summary>
public sealed class CellIndex
{
    /// <summary>Who asks for fewer cells than this, as a save of one cell does, gets them by looking through all.</summary>
    private const int Few = 8;

    private readonly FormType _type;
    private readonly ImmutableArray<RowCells> _rows;
    private Dictionary<CellNumber, FilledCell>? _byNumber;
    private Dictionary<object, RowCells>? _byRow;
    private int _asked;

    /// <summary><paramref name="before"/> is the form as it was, whose unchanged rows need not be gathered again.</summary>
    internal CellIndex(Form form, CellIndex? before = null)
    {
        _type = form.Type;
        _rows = [.. FormCells.Rows(form, before?._type == form.Type ? before : null)];
        InOrder = Together(row => row.Cells);
    }

    public ImmutableArray<FilledCell> InOrder { get; }

    /// <summary>What text checks read, in reading order.</summary>
    internal ImmutableArray<Passage> Passages => Together(row => row.Passages);

    /// <summary>Null when the form has no such cell.</summary>
    public FilledCell? At(CellNumber number)
    {
        if (_byNumber is { } known) return known.GetValueOrDefault(number);
        if (++_asked < Few) return InOrder.FirstOrDefault(cell => cell.Number == number);
        var made = new Dictionary<CellNumber, FilledCell>(InOrder.Length);
        foreach (var cell in InOrder) made.TryAdd(cell.Number, cell);
        _byNumber = made;
        return made.GetValueOrDefault(number);
    }

    private ImmutableArray<T> Together<T>(Func<RowCells, ImmutableArray<T>> of)
    {
        var length = 0;
        foreach (var row in _rows) length += of(row).Length;
        var all = ImmutableArray.CreateBuilder<T>(length);
        foreach (var row in _rows) all.AddRange(of(row));
        return all.MoveToImmutable();
    }

    /// <summary>The cells of this very row; null when the form hasn't got it.</summary>
    internal RowCells? Of(object row)
    {
        // Made when it is asked for: most forms are never followed by a next one.
        var rows = _byRow;
        if (rows is null)
        {
            rows = new(_rows.Length, ReferenceEqualityComparer.Instance);
            foreach (var one in _rows) rows.TryAdd(one.Row, one);
            _byRow = rows;
        }

        return rows.GetValueOrDefault(row);
    }
}
