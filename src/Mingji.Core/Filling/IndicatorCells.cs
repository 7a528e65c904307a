using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Core.Filling;

/// <summary>The cells of an indicator's row.</summary>
internal static class IndicatorCells
{
    /// <summary>The row with this text in the cell; null when a row of indicators has no such cell.</summary>
    public static Indicator? With(Indicator row, CellField field, string text) => field switch
    {
        CellField.Name => ReadAgain(row with { Name = text }),
        CellField.Target => ReadAgain(row with { Target = Target(text, row.Name) }),
        CellField.Cycle => ReadAgain(row with { CycleTarget = Target(text, row.Name) }),
        CellField.Actual => row with { Actual = Actual(text, row.Target) },
        CellField.Expected => row with { Expected = Actual(text, row.Target) },
        CellField.Points => row with { Points = CellEditing.State(text, Unit.Points) },
        CellField.Score => row with { Score = CellEditing.State(text, Unit.Points) },
        CellField.Reason => row with { Reason = Words(text) },
        CellField.Criteria => row with { Criteria = Words(text) },
        CellField.Formula => row with { Formula = Words(text) },
        CellField.Explanation => row with { Explanation = Words(text) },
        CellField.Likelihood => row with { Likelihood = Words(text) },
        CellField.Remark => row with { Remark = Words(text) },
        _ => null,
    };

    /// <summary>A target's unit may stand in the name, and an actual value takes the target's unit: both are read again.</summary>
    private static Indicator ReadAgain(Indicator row)
    {
        var target = row.Target is { } asked ? Target(asked.Text, row.Name) : null;
        return row with
        {
            Target = target,
            CycleTarget = row.CycleTarget is { } cycle ? Target(cycle.Text, row.Name) : null,
            Actual = row.Actual is { } actual ? Actual(actual.Text, target) : null,
            Expected = row.Expected is { } expected ? Actual(expected.Text, target) : null,
        };
    }

    private static IndicatorValue? Target(string text, string name) =>
        text.Length > 0 ? IndicatorValueReader.ReadTarget(text, Place.Nowhere, name) : null;

    private static IndicatorValue? Actual(string text, IndicatorValue? target) =>
        text.Length > 0 ? IndicatorValueReader.ReadActual(text, Place.Nowhere, target) : null;

    private static Stated? Words(string text) => text.Length > 0 ? new(text, null, Place.Nowhere) : null;
}
