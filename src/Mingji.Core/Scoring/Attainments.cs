using Mingji.Core.Figures;
using Mingji.Core.Indicators;

namespace Mingji.Core.Scoring;

/// <summary>Compares actual values with targets.</summary>
public static class Attainments
{
    /// <summary>The attainment of the year's target. Allocates nothing.</summary>
    public static Attainment Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Of(indicator.Target, indicator.Actual, indicator.Direction);
    }

    /// <summary>The attainment of a target by an actual value in a direction.</summary>
    public static Attainment Of(IndicatorValue? target, IndicatorValue? actual, Direction direction)
    {
        if (target is null || target.Text.Length == 0) return Not(target, actual, direction, Obstacle.NoTarget);
        if (target.Kind is ValueKind.Text or ValueKind.Trend) return Not(target, actual, direction, Obstacle.Qualitative);
        if (actual is null || actual.Text.Length == 0) return Not(target, actual, direction, Obstacle.NoActual);
        if (target.Figure is not { } asked) return OfDays(target, actual, direction);
        if (actual.Figure is not { } done)
        {
            var isText = actual.Kind is ValueKind.Text or ValueKind.Trend;
            return Not(target, actual, direction, isText ? Obstacle.ActualIsText : Obstacle.Kinds);
        }

        if (target.Scope != actual.Scope) return Not(target, actual, direction, Obstacle.Scopes);
        var same = ReferenceEquals(asked.Unit, done.Unit);
        if (!same && !asked.Unit.Compares(done.Unit)) return Not(target, actual, direction, Obstacle.Units);
        if (!same) InBase(ref asked, ref done);
        return Compare(target, actual, direction, asked.Value, done.Value);
    }

    private static Attainment Compare(IndicatorValue target, IndicatorValue actual, Direction direction, decimal asked, decimal done)
    {
        var reached = target.Upper is { } upper
            ? done >= asked && done <= (InUnit(upper, target, actual) ?? decimal.MaxValue)
            : target.Operator switch
            {
                Operator.MoreThan => done > asked,
                Operator.LessThan => done < asked,
                _ => direction == Direction.Reverse ? done <= asked : done >= asked,
            };
        return new(target, actual, direction, Obstacle.None, asked, done, reached, Late: false);
    }

    /// <summary>The upper end of a range as compared: it has the unit of the lower.</summary>
    private static decimal? InUnit(Figure upper, IndicatorValue target, IndicatorValue actual) =>
        ReferenceEquals(target.Figure!.Value.Unit, actual.Figure!.Value.Unit) || !InBaseOf(upper.Unit, actual.Figure.Value.Unit)
            ? upper.Value
            : Bound.TryMultiply(upper.Value, upper.Unit.Scale, out var value) ? value : null;

    /// <summary>
    /// Brings both to the base of their kind. A bare number beside a percentage or an amount of money is in that same unit, so its value
    /// stays as written.
    /// </summary>
    private static void InBase(ref Figure asked, ref Figure done)
    {
        if (!InBaseOf(asked.Unit, done.Unit)) return;
        if (!Bound.TryMultiply(asked.Value, asked.Unit.Scale, out var first)) return;
        if (!Bound.TryMultiply(done.Value, done.Unit.Scale, out var second)) return;
        asked = asked with { Value = first };
        done = done with { Value = second };
    }

    private static bool InBaseOf(Unit one, Unit other) =>
        one.IsStated == other.IsStated || (Multiplies(one) && Multiplies(other));

    private static bool Multiplies(Unit unit) => unit.Kind is not (UnitKind.Money or UnitKind.Ratio or UnitKind.PercentagePoint);

    private static Attainment OfDays(IndicatorValue target, IndicatorValue actual, Direction direction)
    {
        if (target.Date is not { } by) return Not(target, actual, direction, Obstacle.Qualitative);
        if (actual.Date is not { } on)
            return Not(target, actual, direction, actual.Figure is null ? Obstacle.ActualIsText : Obstacle.Kinds);
        return new(target, actual, direction, Obstacle.None, 0, 0, Reached: on <= by, Late: on > by);
    }

    private static Attainment Not(IndicatorValue? target, IndicatorValue? actual, Direction direction, Obstacle obstacle) =>
        new(target, actual, direction, obstacle, 0, 0, Reached: false, Late: false);
}
