using System.Collections.Immutable;
using Mingji.Core.Figures;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>What a formula gives, in the unit of the cell that it stands in. Null when the operands don't go together.</summary>
internal static class FormulaValue
{
    public static decimal? Of(FormulaKind kind, ImmutableArray<Figure> operands, Unit unit)
    {
        try
        {
            return kind switch
            {
                FormulaKind.Sum => operands.All(o => o.Unit == unit) ? operands.Sum(o => o.Value) : null,
                FormulaKind.Ratio => Ratio(operands[0], operands[1], unit),
                _ => operands[0].Value * operands[0].Unit.Scale * operands[1].Value,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Rounded as spreadsheets do.</summary>
    public static decimal? Shown(decimal value, int decimals) => decimals is < 0 or > 10 ? null
        : Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static decimal? Ratio(Figure part, Figure whole, Unit unit) =>
        whole.Value == 0 || part.Unit != whole.Unit || unit != Unit.Percent ? null : part.Value / whole.Value / unit.Scale;
}
