using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>
/// Whether a form still has nothing in it that a person has to say: names, points and what was taken over from the targets are there from
/// the beginning. Such a form has no errors either, and must not pass for one in order.
/// </summary>
public static class Unfilled
{
    private static readonly ImmutableHashSet<CellField> OfTargets =
        [CellField.Name, CellField.Target, CellField.Cycle, CellField.Goal, CellField.CycleGoal, CellField.Initial];

    private static readonly ImmutableHashSet<CellField> OfResults =
    [
        CellField.Adjusted, CellField.Executed, CellField.Expected, CellField.Score, CellField.Reason, CellField.Actual, CellField.Achieved,
        CellField.Likelihood,
    ];

    /// <summary>True when every cell that the form is about is empty; false for a form that is a text.</summary>
    public static bool Is(FilledForm filled)
    {
        ArgumentNullException.ThrowIfNull(filled);
        if (filled.Form.Report is not null) return false;
        var asked = filled.Form.Type == FormType.ProjectTargetTable ? OfTargets : OfResults;
        return filled.Cells.All(cell => cell.Text.Length == 0 || (cell.Number.Field < CellField.FirstColumn && !asked.Contains(cell.Number.Field)));
    }
}
