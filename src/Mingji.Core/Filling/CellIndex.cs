using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>The cells of one form, gathered once: in reading order, and by number.</summary>
public sealed class CellIndex
{
    private readonly FormType _type;
    private readonly ImmutableArray<RowCells> _rows;
    private readonly Dictionary<CellNumber, FilledCell> _byNumber;
    private Dictionary<object, RowCells>? _byRow;

    /// <summary><paramref name="before"/> is the form as it was, whose unchanged rows need not be gathered again.</summary>
    internal CellIndex(Form form, CellIndex? before = null)
    {
        _type = form.Type;
        _rows = [.. FormCells.Rows(form, before?._type == form.Type ? before : null)];
        InOrder = [.. _rows.SelectMany(row => row.Cells)];
        _byNumber = new(InOrder.Length);
        foreach (var cell in InOrder) _byNumber.TryAdd(cell.Number, cell);
    }

    public ImmutableArray<FilledCell> InOrder { get; }

    /// <summary>What text checks read, in reading order.</summary>
    internal ImmutableArray<Passage> Passages => [.. _rows.SelectMany(row => row.Passages)];

    /// <summary>Null when the form has no such cell.</summary>
    public FilledCell? At(CellNumber number) => _byNumber.GetValueOrDefault(number);

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
