using System.Globalization;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;
using Mingji.Documents.Recognition;

namespace Mingji.Documents.Writing.Layouts;

/// <summary>What stands in each column of an indicator's row.</summary>
internal static class IndicatorFields
{
    public static Stated? Of(Indicator indicator, ColumnKind kind) => kind switch
    {
        ColumnKind.Name => new(NameOf(indicator), null, indicator.At),
        ColumnKind.Target => Value(indicator.Target),
        ColumnKind.Cycle => Value(indicator.CycleTarget),
        ColumnKind.Actual => Value(indicator.Actual),
        ColumnKind.Points => indicator.Points,
        ColumnKind.Score => indicator.Score,
        ColumnKind.Reason => indicator.Reason,
        ColumnKind.Review => indicator.ReviewedScore,
        ColumnKind.Expected => Value(indicator.Expected),
        ColumnKind.Likelihood => indicator.Likelihood,
        ColumnKind.Remark => indicator.Remark,
        ColumnKind.Criteria => indicator.Criteria,
        ColumnKind.Formula => indicator.Formula,
        ColumnKind.Explanation => indicator.Explanation,
        _ => null,
    };

    /// <summary>The form asks for this column, filled in or not.</summary>
    public static bool Asks(Indicator indicator, ColumnKind kind) => kind switch
    {
        ColumnKind.Target => indicator.TargetAsked,
        ColumnKind.Actual => indicator.ActualAsked,
        ColumnKind.Reason => indicator.ReasonAsked,
        _ => false,
    };

    private static string NameOf(Indicator indicator) => indicator.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"指标{number}：{indicator.Name}")
        : indicator.Name;

    /// <summary>Only a text that is nothing but its number keeps it: "≥30次" stays a text.</summary>
    private static Stated? Value(IndicatorValue? value) => value is null ? null
        : new(value.Text, FigureReader.TryRead(value.Text, Unit.None, out var figure) ? figure : null, value.At);
}
