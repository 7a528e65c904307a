using System.Collections.Immutable;
using Mingji.Core.Checks;
using Mingji.Core.Filling;
using Mingji.Documents.Writing.Layouts;
using Mingji.Workbench.Cases;

namespace Mingji.Web.Showing;

/// <summary>
/// A form as a page shows it: its official layout, which cells can be changed, and what is to be said of them. Nothing is looked up any
/// more while it is rendered.
/// </summary>
public sealed class SheetView
{
    private readonly ILookup<int, Finding> _findings;
    private readonly Dictionary<int, RowScore> _scores;
    private readonly Dictionary<int, string> _labels;
    private readonly Func<CellNumber, bool> _open;

    /// <summary><paramref name="open"/> says which cells the person may change now.</summary>
    public SheetView(FilledForm filled, Assessment assessment, Func<CellNumber, bool> open)
    {
        ArgumentNullException.ThrowIfNull(filled);
        ArgumentNullException.ThrowIfNull(assessment);
        (Sheet, Assessment, _open) = (FormSheets.Of(OpenCells.Of(filled)), assessment, open);
        _findings = assessment.Findings.ToLookup(f => f.At.Cell);
        _scores = assessment.Score.Rows.Concat(assessment.Score.Execution is { } execution ? [execution] : []).ToDictionary(r => r.Key);
        _labels = filled.Cells.ToDictionary(c => c.Number.Value, c => c.Label);
    }

    public FormSheet Sheet { get; }

    public Assessment Assessment { get; }

    /// <summary>The cell's number, if it is one that people fill in.</summary>
    public static CellNumber? NumberOf(GridCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.At.Cell >= 0 && new CellNumber(cell.At.Cell) is { Field: not CellField.Row } number ? number : null;
    }

    public bool IsOpen(CellNumber number) => _labels.ContainsKey(number.Value) && _open(number);

    public string LabelOf(CellNumber number) => _labels.GetValueOrDefault(number.Value, "");

    public ImmutableArray<Finding> FindingsAt(CellNumber number) => [.. _findings[number.Value]];

    /// <summary>The row's recomputed score, at the cell where the score stands; null elsewhere.</summary>
    public RowScore? ScoreAt(CellNumber number) => number.Field == CellField.Score ? _scores.GetValueOrDefault(number.Key) : null;
}
