using Mingji.Core.Figures;
using Mingji.Core.Indicators;

namespace Mingji.Core.Checks.Scores;

/// <summary>How an actual value stands to its target.</summary>
public enum AttainedState
{
    /// <summary>One of the two is not filled in.</summary>
    Missing,

    /// <summary>Both are there and can't be compared: different things counted, or a sentence for a number.</summary>
    Incomparable,

    /// <summary>Comparable, but within rounding either way, or hedged.</summary>
    Unclear,

    Reached,

    Missed,
}

/// <summary>
/// An actual value against its target, from what was understood when the form was read; allocates nothing. <paramref name="Ratio"/> is
/// B/A, for a reverse indicator A/B; <paramref name="Slack"/> is how far rounding of the actual value may move it. Both are 0 where no
/// ratio exists (dates, texts, zeros). The target is a number somebody set, and exact.
/// </summary>
public readonly record struct Attained(AttainedState State, decimal Ratio, decimal Slack)
{
    private static readonly Attained Incomparable = new(AttainedState.Incomparable, 0, 0);
    private static readonly Attained Unclear = new(AttainedState.Unclear, 0, 0);

    public static Attained Of(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Target is not { } target || indicator.Actual is not { } actual) return default;
        if (target.Figure is { } wanted && actual.Figure is { } got) return OfFigures(indicator, wanted, got);
        if (target.Date is { } by && actual.Date is { } on) return new(on <= by ? AttainedState.Reached : AttainedState.Missed, 0, 0);
        if (target.Figure is null && SameText(target.Text, actual.Text)) return new(AttainedState.Reached, 0, 0);
        return Incomparable;
    }

    /// <summary>True when the two count the same thing, or one of them names no unit.</summary>
    public static bool SameKind(Unit left, Unit right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Kind == UnitKind.None || right.Kind == UnitKind.None) return true;
        return left.Kind == right.Kind && left.Base == right.Base;
    }

    private static bool SameText(string left, string right) => left == right || PlainText.Tight(left) == PlainText.Tight(right);

    private static Attained OfFigures(Indicator indicator, Figure target, Figure actual)
    {
        if (!SameKind(target.Unit, actual.Unit) || indicator.Target!.Scope != indicator.Actual!.Scope) return Incomparable;
        if (target.Hedge == Hedge.About || actual.Hedge is Hedge.About or Hedge.AtMost) return Unclear;
        var scale = actual.Unit.Kind == UnitKind.None ? target.Unit.Scale : actual.Unit.Scale;
        var targetScale = target.Unit.Kind == UnitKind.None ? scale : target.Unit.Scale;
        var a = actual.Value * scale;
        var t = target.Value * targetScale;
        var slack = IsCounted(actual) ? 0 : Interval.HalfUnit(actual.Decimals) * scale;
        return IsReverse(indicator) ? Reverse(indicator, t, a, slack) : Positive(indicator, t, a, slack);
    }

    // A count of things printed as an integer is exact; percentages and money are rounded.
    private static bool IsCounted(Figure figure) => figure.Decimals <= 0 && figure.Unit.Kind is UnitKind.Count or UnitKind.None;

    private static bool IsReverse(Indicator indicator) => indicator.Direction == Direction.Reverse
        || indicator.Target!.Operator is Operator.AtMost or Operator.LessThan;

    private static Attained Positive(Indicator indicator, decimal target, decimal actual, decimal slack)
    {
        var strict = indicator.Target!.Operator == Operator.MoreThan;
        var ratio = target == 0 ? 0 : actual / target;
        var give = target == 0 ? 0 : Math.Abs(slack / target);
        if (actual > target || (!strict && actual == target)) return new(AttainedState.Reached, ratio, give);
        return new(actual + slack < target || (strict && slack == 0) ? AttainedState.Missed : AttainedState.Unclear, ratio, give);
    }

    private static Attained Reverse(Indicator indicator, decimal target, decimal actual, decimal slack)
    {
        var strict = indicator.Target!.Operator == Operator.LessThan;
        var ratio = actual - slack <= 0 ? 0 : target / actual;
        var give = actual - slack <= 0 ? 0 : (target / (actual - slack)) - ratio;
        if (actual < target || (!strict && actual == target)) return new(AttainedState.Reached, ratio, give);
        return new(actual - slack > target || (strict && slack == 0) ? AttainedState.Missed : AttainedState.Unclear, ratio, give);
    }
}
