using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>The cells of one form, gathered once: in reading order, and by number.</summary>
public sealed class CellIndex
{
    private readonly Dictionary<CellNumber, FilledCell> _byNumber;

    internal CellIndex(Form form)
    {
        InOrder = [.. FormCells.Of(form)];
        _byNumber = new(InOrder.Length);
        foreach (var cell in InOrder) _byNumber.TryAdd(cell.Number, cell);
    }

    public ImmutableArray<FilledCell> InOrder { get; }

    /// <summary>Null when the form has no such cell.</summary>
    public FilledCell? At(CellNumber number) => _byNumber.GetValueOrDefault(number);
}
