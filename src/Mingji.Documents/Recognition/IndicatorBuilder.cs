using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;
using Mingji.Core.Indicators;

namespace Mingji.Documents.Recognition;

/// <summary>Makes an indicator of a row's fields; every analysis of its texts is done here, once.</summary>
internal sealed class IndicatorBuilder(IndicatorHeader header, RowFields fields, HeadingState headings)
{
    public Indicator Build(string nameText)
    {
        var cell = fields.NameCell!;
        var tight = PlainText.Tight(nameText);
        var points = header.Has(ColumnKind.Points) ? null : PointsIn(tight);
        var name = IndicatorName.Clean(points is null ? nameText : nameText[..nameText.LastIndexOfAny(['(', '（'])]);
        var target = Target(name);
        return IndicatorAnalysis.Of(new Indicator
        {
            Path = headings.Path,
            Name = name,
            Number = IndicatorName.NumberOf(tight),
            Dimension = headings.Dimension,
            Class = headings.Class,
            Target = target,
            CycleTarget = Value(ColumnKind.Cycle, name),
            Actual = fields[ColumnKind.Actual] is { } actual
                ? IndicatorValueReader.ReadActual(actual.Text + (CellClasses.IsNumber(actual.Tight) ? UnitFor(actual) : null), actual.Place,
                    target)
                : null,
            TargetAsked = header.NameIsTarget || header.Has(ColumnKind.Target) || header.Has(ColumnKind.Cycle),
            ActualAsked = header.Has(ColumnKind.Actual),
            Points = fields[ColumnKind.Points]?.State(Unit.Points) ?? points,
            Score = fields[ColumnKind.Score]?.State(Unit.Points),
            ReviewedScore = fields[ColumnKind.Review]?.State(Unit.Points),
            Expected = fields[ColumnKind.Expected] is { } expected ? IndicatorValueReader.ReadActual(expected.Text, expected.Place, target)
                : null,
            Likelihood = Ticked(ColumnKind.Likelihood) ?? Text(ColumnKind.Likelihood),
            Remark = header.Columns.Any(c => c.Kind == ColumnKind.Remark && c.Label.Contains("备注", StringComparison.Ordinal))
                ? Text(ColumnKind.Remark) : null,
            ReasonAsked = header.Has(ColumnKind.Reason),
            Reason = Text(ColumnKind.Reason) ?? Ticked(ColumnKind.Cause),
            Criteria = Text(ColumnKind.Criteria),
            Formula = fields[ColumnKind.Formula] == cell ? null : Text(ColumnKind.Formula),
            Explanation = Text(ColumnKind.Explanation),
            Parts = Parts(),
            At = cell.Place,
        });
    }

    /// <summary>"接待批次（15分）": points behind the name, where no column has them.</summary>
    private Stated? PointsIn(string tight) =>
        tight.EndsWith("分)", StringComparison.Ordinal) && tight.LastIndexOf('(') > 0 && Headings.PointsIn(tight) is { } points
            ? new(points, FigureText.Read(points, Unit.Points), fields.NameCell!.Place) : null;

    private Stated? Text(ColumnKind kind) =>
        fields[kind] is { } cell && !CellClasses.IsPlaceholder(cell.Tight) ? cell.State(Unit.None) : null;

    private Stated? Ticked(ColumnKind kind) =>
        fields.Ticked(kind) is { } text && fields[kind] is { } cell ? new(text, null, cell.Place) : null;

    private IndicatorValue? Value(ColumnKind kind, string name) =>
        fields[kind] is { } cell ? IndicatorValueReader.ReadTarget(cell.Text, cell.Place, name) : null;

    /// <summary>The year's target; from operator, value and unit in three cells; or from the end of a name that is the target
    /// itself.</summary>
    private IndicatorValue? Target(string name)
    {
        if (fields[ColumnKind.Target] is not { } cell)
        {
            return header.NameIsTarget && ValueTail.Of(name) is { } tail ? IndicatorValueReader.ReadTarget(tail, fields.NameCell!.Place,
                name) : null;
        }

        if (!header.Has(ColumnKind.Operator) && !header.Has(ColumnKind.Unit))
            return IndicatorValueReader.ReadTarget(cell.Text, cell.Place, name);
        var sign = fields[ColumnKind.Operator]?.Tight is { } s && CellClasses.IsSign(s) ? s : "";
        return IndicatorValueReader.ReadTarget(sign + cell.Text.Trim() + UnitFor(cell), cell.Place, name);
    }

    /// <summary>The unit of its own column, where the value is a bare number with or without an operator.</summary>
    private string? UnitFor(Cell value) => fields[ColumnKind.Unit] is { } unit
        && (value.Tight.Length == 0 || char.IsAsciiDigit(value.Tight[^1])) ? unit.Tight : null;

    /// <summary>Values under heads we don't know, where there is no column for the target: one part for each (places, units).</summary>
    private ImmutableArray<Indicator> Parts()
    {
        if (header.Has(ColumnKind.Target) || header.Columns.Count(c => c.Kind == ColumnKind.Other) < 2) return [];
        return
        [
            .. fields.Others.Select(o => IndicatorAnalysis.Of(new Indicator
            {
                Name = IndicatorName.Clean(o.Column.Label),
                Target = IndicatorValueReader.ReadTarget(o.Cell.Text, o.Cell.Place, o.Column.Label),
                TargetAsked = true,
                At = o.Cell.Place,
            })),
        ];
    }
}
