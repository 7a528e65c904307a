using System.Collections.Immutable;
using Mingji.Core.Figures;
using Mingji.Core.Forms;

namespace Mingji.Core.Indicators;

/// <summary>
/// Reads target and actual values as people write them. What it can't tell for certain (several different figures in one sentence) it
/// leaves a text: it never guesses. Never throws; linear.
/// </summary>
public static class IndicatorValueReader
{
    /// <summary>A sentence longer than this that mentions a date is not about that date.</summary>
    private const int LongestDate = 40;

    /// <summary>A target value. The indicator's name may hold the unit: "签约金额（万元）".</summary>
    public static IndicatorValue ReadTarget(string text, Place at, string name = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        var read = Read(text, at, null);
        if (read.Figure is not { } figure) return read;
        var unit = NamedUnit.Complete(figure, name);
        return ReferenceEquals(unit, figure.Unit) ? read : WithUnit(read, unit);
    }

    /// <summary>
    /// An actual value. A bare number takes the unit of its <paramref name="target"/>; of the figures in a sentence the only one that can
    /// be compared with the target is taken.
    /// </summary>
    public static IndicatorValue ReadActual(string text, Place at, IndicatorValue? target = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = Read(text, at, target);
        return read.Figure is { Unit.IsStated: false } figure && target?.Figure is { Unit.IsStated: true } asked
            ? WithUnit(read, UnitReader.Join(figure.Unit, asked.Unit), asked.Unit)
            : read;
    }

    private static IndicatorValue Read(string text, Place at, IndicatorValue? target)
    {
        var value = new IndicatorValue(text.Trim(), at);
        var tight = Bracketed.TakeFormula(PlainText.Tight(text).TrimEnd('。', ';', ',', '、', '.'), out var formula);
        if (formula is not null) value = value with { Formula = formula };
        if (tight.Length == 0) return value;
        var found = FigureReader.Find(tight);
        if (DateReader.Find(tight) is { } date && (found.IsEmpty || target?.Kind == ValueKind.Date)
            && (tight.Length <= LongestDate || target?.Kind is ValueKind.Date or ValueKind.Duration))
        {
            return WithDate(value, tight, date);
        }

        if (FigureChoice.Range(tight, found) is { } range) return WithRange(value, range);
        if (FigureChoice.Choose(found, target) is { } chosen && !FigureChoice.IsRank(tight, chosen))
            return WithFigure(value, tight, chosen, target);
        return found.IsEmpty && TrendWords.IsTrend(tight) ? value with { Kind = ValueKind.Trend } : value;
    }

    private static IndicatorValue WithDate(IndicatorValue value, string tight, FoundDate date)
    {
        var after = tight.AsSpan(date.Start + date.Length);
        var deadline = (after.Length > 0 && after[0] is '前' or '内' or '止') || after.StartsWith("之前", StringComparison.Ordinal)
            || after.StartsWith("以前", StringComparison.Ordinal) || tight[date.Start + date.Length - 1] is '底' or '末'
            || tight.AsSpan(0, date.Start).EndsWith("不晚于", StringComparison.Ordinal) || tight.StartsWith("截至", StringComparison.Ordinal)
            || (after.Length > 0 && !after.Contains("日", StringComparison.Ordinal) && tight.AsSpan(0, date.Start) is "≤" or "<=" or "<");
        return value with
        {
            Kind = date.From is null ? ValueKind.Date : ValueKind.Duration,
            Operator = deadline ? Operator.AtMost : Operator.None,
            From = date.From,
            Date = date.By,
        };
    }

    private static IndicatorValue WithRange(IndicatorValue value, (Figure Low, Figure High) range) => value with
    {
        Figure = range.Low,
        Upper = range.High,
        Kind = range.High.Unit.Kind == UnitKind.Duration ? ValueKind.Duration : KindOf(range.High.Unit, Operator.None),
    };

    private static IndicatorValue WithFigure(IndicatorValue value, string tight, FoundFigure found, IndicatorValue? target)
    {
        var before = tight.AsSpan(0, found.Start);
        var after = tight.AsSpan(found.Start + found.Length);
        var figure = FigureChoice.WithUnknownUnit(tight, found, ref after);
        var op = OperatorWords.Ending(before);
        // 控制在5%以内 and 达到90%以上 say it twice; the word behind is the stricter grammar.
        if (OperatorWords.Starting(after) is not Operator.None and var behind && op is Operator.None or Operator.AtMost) op = behind;
        var scope = Scope.Of(before, ref figure);
        if (target is not null && TrendWords.Way(before) * TrendWords.Way(target.Text) < 0) figure = figure with { Value = -figure.Value };
        return value with
        {
            Operator = op,
            Figure = target is null && figure.Hedge != Hedge.About ? figure with { Hedge = Hedge.None } : figure,
            Kind = KindOf(figure.Unit, op),
            Scope = scope,
        };
    }

    private static IndicatorValue WithUnit(IndicatorValue value, Unit unit, Unit? asked = null)
    {
        var figure = value.Figure!.Value;
        if (asked is { Kind: UnitKind.Ratio } && !unit.IsStated) figure = AsRatio(figure, asked);
        else figure = figure with { Unit = unit };
        return value with
        {
            Figure = figure,
            Upper = value.Upper is { } upper ? upper with { Unit = figure.Unit } : null,
            Kind = KindOf(figure.Unit, value.Operator),
        };
    }

    /// <summary>
    /// A bare 98 beside a target in % is 98%; a bare 0.98 or 1 is what a spreadsheet shows of 98% or 100% without its format.
    /// </summary>
    private static Figure AsRatio(Figure figure, Unit asked)
    {
        if (figure.Unit.Scale != 1) return figure;
        return figure.Value is > 0 and <= 1 && ReferenceEquals(asked, Unit.Percent)
            ? new(figure.Value * 100, Math.Max(figure.Decimals - 2, 0), asked, figure.Hedge)
            : figure with { Unit = asked };
    }

    /// <summary>
    /// Hours flown and months supplied are quantities; an amount of time is a duration only as a limit (≤30天), because then it says how
    /// long, not how much.
    /// </summary>
    private static ValueKind KindOf(Unit unit, Operator op) => unit.Kind switch
    {
        UnitKind.Money => ValueKind.Money,
        UnitKind.Ratio or UnitKind.PercentagePoint => ValueKind.Percent,
        UnitKind.Rate when unit.Base.StartsWith("元/", StringComparison.Ordinal) => ValueKind.Money,
        UnitKind.Duration when op is Operator.AtMost or Operator.LessThan => ValueKind.Duration,
        _ => ValueKind.Quantity,
    };
}
