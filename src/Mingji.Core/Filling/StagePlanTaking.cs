using System.Collections.Immutable;
using Mingji.Core.Forms;

namespace Mingji.Core.Filling;

/// <summary>Gives a form the stage plan of another; one that it has already stays.</summary>
public static class StagePlanTaking
{
    public static FilledForm Of(FilledForm filled, ImmutableArray<StagePlanRow> plan)
    {
        ArgumentNullException.ThrowIfNull(filled);
        if (plan.IsDefaultOrEmpty || !filled.Form.StagePlan.IsEmpty || filled.NextKey + plan.Length >= CellNumber.MostKeys) return filled;
        var rows = plan.Select((row, i) => RowPlaces.Of(row, filled.NextKey + i));
        return (filled with { NextKey = filled.NextKey + plan.Length }).With(filled.Form with { StagePlan = [.. rows] });
    }
}
