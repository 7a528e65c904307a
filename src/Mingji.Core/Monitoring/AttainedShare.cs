using Mingji.Core.Figures;
using Mingji.Core.Indicators;
using Mingji.Core.Scoring;
using Mingji.Core.Standards;
using Bound = Mingji.Core.Figures.Bound;

namespace Mingji.Core.Monitoring;

/// <summary>
/// A measured value as a share of what is due. Positive: done ÷ due. Reverse: due ÷ done, and no more than 1, since a limit kept with room
/// to spare is kept, not outdone. Printed decimals stand for all values that round to them; whole things counted are exact.
/// </summary>
internal static class AttainedShare
{
    public static LightStep Judge(in Attainment attainment, decimal share, string done, string due, MonitoringRules rules, string bands)
    {
        if (Of(attainment, share) is not { } measure) return LightStep.Missing($"{done}，{due}不是正数，不能按比例比较");
        var (light, words) = measure.Judge(rules, bands);
        var sum = attainment.Direction == Direction.Reverse ? Reverse(measure, done, due) : $"{done}÷（{due}）＝{Measure.Percent(measure.Printed)}";
        return new(light, $"{sum}，{words}：{LightNames.Of(light)}", light is null);
    }

    private static string Reverse(Measure measure, string done, string due) => measure.Printed >= 1
        ? $"{done}，没有超过{due}" : $"{due}÷{done}＝{Measure.Percent(measure.Printed)}，已经超过";

    /// <summary>Null when nothing positive is due and it is not reached either: a share of that means nothing.</summary>
    public static Measure? Of(in Attainment attainment, decimal share)
    {
        if (!Bound.TryMultiply(attainment.Asked, share, out var due)) return null;
        var done = DoneOf(attainment);
        return attainment.Direction == Direction.Reverse ? OfLimit(done, due) : OfGoal(done, due, attainment.Reached);
    }

    private static Measure? OfGoal(Measure done, decimal due, bool reached)
    {
        if (due <= 0) return reached ? Measure.Exactly(1) : null;
        return Bound.TryDivide(done.Printed, due, out var printed) && done.All / Interval.Exactly(due) is { } all
            ? new(AtLeastNothing(all), Math.Max(0, printed)) : null;
    }

    private static Measure? OfLimit(Measure done, decimal due)
    {
        if (due < 0) return null;
        var printed = ShareOfLimit(done.Printed, due);
        var low = done.All.High is { } most ? ShareOfLimit(most, due) : 0;
        return new(new(Math.Min(low, printed), Math.Max(printed, done.All.Low is { } least ? ShareOfLimit(least, due) : 1)), printed);
    }

    private static decimal ShareOfLimit(decimal done, decimal due) =>
        done <= due ? 1 : Bound.TryDivide(due, done, out var share) ? share : 0;

    /// <summary>What is done, in the unit in which it is compared.</summary>
    private static Measure DoneOf(in Attainment attainment)
    {
        if (attainment.Actual?.Figure is not { } figure || IsCounted(figure)) return Measure.Exactly(attainment.Done);
        var scale = figure.Value != 0 && Bound.TryDivide(attainment.Done, figure.Value, out var found) ? found : 1;
        return new(figure.Interval * scale, attainment.Done);
    }

    private static bool IsCounted(Figure figure) => figure is { Decimals: 0, Hedge: Hedge.None, Unit: { Kind: UnitKind.Count, Scale: 1 } };

    private static Interval AtLeastNothing(Interval all) => all with { Low = all.Low is { } low ? Math.Max(0, low) : null };
}
