using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>Collects the cells of a grid row by row.</summary>
internal sealed class GridBuilder
{
    private readonly List<GridCell> _cells = [];
    private readonly Dictionary<(int Row, int Column), int> _places = [];

    public int Row { get; private set; }

    public void NextRow() => Row++;

    public void Label((int Start, int Span) at, string text, int rows = 1) =>
        Add(new(Row, at.Start, rows, at.Span, CellRole.Label, text));

    public void Text((int Start, int Span) at, string? text, int rows = 1) =>
        Add(new(Row, at.Start, rows, at.Span, CellRole.Text, text ?? ""));

    public void Value((int Start, int Span) at, Stated? stated, CellRole role = CellRole.Figure, int rows = 1,
        ImmutableArray<string> choices = default) =>
        Add(new(Row, at.Start, rows, at.Span, role, stated?.Text ?? "")
        {
            Figure = stated?.Figure,
            Choices = choices.IsDefault ? [] : choices,
            At = stated?.At ?? Place.Nowhere,
        });

    /// <summary>Makes a cell follow from others, if what is stated is what follows.</summary>
    public void Follows((int Row, int Column) at, FormulaKind kind, IEnumerable<(int Row, int Column)> operands)
    {
        var target = _places.GetValueOrDefault(at, -1);
        ImmutableArray<(int Row, int Column)> of = [.. operands];
        var figures = of.Select(o => NumberAt(o)).ToList();
        if (target < 0 || _cells[target].Figure is not { } stated || of.IsEmpty || figures.Exists(f => f is null)) return;
        if (FormulaValue.Of(kind, [.. figures.Select(f => f!.Value)], stated.Unit) is not { } value) return;
        if (FormulaValue.Shown(value, stated.Decimals) == stated.Value) _cells[target] = _cells[target] with { Formula = new(kind, of) };
    }

    public FormGrid Build(ImmutableArray<int> widths, int headRows = 0, bool joinsAbove = false) =>
        new(widths, Row, [.. _cells.OrderBy(c => c.Row).ThenBy(c => c.Column)], headRows, joinsAbove);

    private void Add(GridCell cell)
    {
        _places.TryAdd((cell.Row, cell.Column), _cells.Count);
        _cells.Add(cell);
    }

    /// <summary>The number of a cell that programs can reckon with; null for texts and for numbers that stay texts.</summary>
    private Core.Figures.Figure? NumberAt((int Row, int Column) at) =>
        _places.TryGetValue(at, out var place) && _cells[place] is var cell && ShownFigure.Of(cell.Text, cell.Figure) is not null
            ? cell.Figure : null;
}
