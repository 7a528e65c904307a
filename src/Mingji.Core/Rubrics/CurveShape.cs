using System.Collections.Immutable;

namespace Mingji.Core.Rubrics;

/// <summary>A piece of the curve between two values, ends not included: points along it, and whether anything is scored there.</summary>
internal readonly record struct CurvePiece(decimal From, decimal To, ImmutableArray<(decimal X, decimal Y)> Points);

/// <summary>A value where the curve may jump, with its score; null when not evaluated there.</summary>
internal readonly record struct CurveKnot(decimal X, decimal? Y);

/// <summary>Score over value, cut at every value where a condition or a step changes.</summary>
internal sealed record CurveShape(decimal Left, decimal Right, decimal Top, string Unit, ImmutableArray<CurveKnot> Knots,
    ImmutableArray<CurvePiece> Pieces)
{
    private const int MaxKnots = 400;
    private const int Samples = 12;

    /// <summary>How values are written along the axis.</summary>
    internal string ShownUnit => Unit == "个百分点" ? "%" : Unit;

    /// <summary>The curve, drawn as far as <paramref name="value"/> if there is one.</summary>
    internal static CurveShape? Of(Rubric rubric, decimal? value = null)
    {
        if (rubric.Parts.Count != 1) return null;
        var part = rubric.Parts[0];
        var cuts = new SortedSet<decimal>();
        var unit = Cuts(part, cuts, rubric.Points);
        if (unit is null || cuts.Count == 0 || cuts.Count > MaxKnots) return null;
        var margin = Math.Max((cuts.Max - cuts.Min) / 8m, cuts.Max == cuts.Min ? Math.Max(Math.Abs(cuts.Max) / 5m, 0.01m) : 0m);
        var left = cuts.Min >= 0 ? Math.Max(0m, cuts.Min - margin) : cuts.Min - margin;
        var right = cuts.Max + margin;
        if (value is { } reached) (left, right) = (Math.Min(left, reached), Math.Max(right, reached + ((right - left) / 40m)));
        cuts.Add(left);
        cuts.Add(right);
        var places = cuts.ToList();
        var knots = places.Select(x => new CurveKnot(x, At(rubric, x, unit))).ToImmutableArray();
        var pieces = ImmutableArray.CreateBuilder<CurvePiece>();
        for (var i = 0; i + 1 < places.Count; i++) pieces.Add(Piece(rubric, places[i], places[i + 1], unit));
        var top = Math.Max(rubric.Points, knots.Max(k => k.Y ?? 0m));
        return knots.All(k => k.Y is null)
            && pieces.All(p => p.Points.IsEmpty) ? null : new CurveShape(left, right, top, unit, knots, pieces.ToImmutable());
    }

    private static string? Cuts(Part part, SortedSet<decimal> cuts, decimal points)
    {
        string? unit = null;
        foreach (var arm in part.Arms.Span)
        {
            if (arm.When is Between band)
            {
                foreach (var bound in new[] { band.Low, band.High })
                {
                    if (bound is not { } end) continue;
                    cuts.Add(end.At.Amount);
                    if (unit is null || unit.Length == 0) unit = end.At.Unit;
                }
            }
            else if (arm.When is not (TargetMet or Otherwise))
            {
                return null;
            }

            if (arm.Then is Proportional && unit is null) (unit, _) = ("%", (cuts.Add(0m), cuts.Add(1m)));
            if (arm.Then is Steps steps) StepCuts(steps, cuts, points, ref unit);
        }

        return unit;
    }

    private static void StepCuts(Steps steps, SortedSet<decimal> cuts, decimal points, ref string? unit)
    {
        var from = steps.From?.Amount ?? 1m;
        unit ??= steps.From?.Unit ?? "%";
        var each = Math.Abs(steps.Each.In(points));
        var most = steps.Limit?.In(points) ?? (steps.Each.Value < 0 ? steps.Base.In(points) : Math.Max(0m, points - steps.Base.In(points)));
        var count = each == 0 ? 0m : Math.Min(Math.Ceiling(most / each) + 1m, 200m);
        for (var i = 0; i <= count; i++) cuts.Add(from + (steps.Down ? -i : i) * steps.Step.Amount);
    }

    private static CurvePiece Piece(Rubric rubric, decimal from, decimal to, string unit)
    {
        var points = ImmutableArray.CreateBuilder<(decimal, decimal)>();
        var nudge = (to - from) / 10_000m;
        for (var i = 0; i <= Samples; i++)
        {
            var x = i == 0 ? from + nudge : i == Samples ? to - nudge : from + (to - from) * i / Samples;
            if (At(rubric, x, unit) is not { } y) return new CurvePiece(from, to, []);
            points.Add((i == 0 ? from : i == Samples ? to : x, y));
        }

        return new CurvePiece(from, to, Straightened(points));
    }

    private static ImmutableArray<(decimal X, decimal Y)> Straightened(ImmutableArray<(decimal X, decimal Y)>.Builder points) =>
        points.All(p => p.Y == points[0].Y) ? [points[0], points[^1]] : points.ToImmutable();

    private static decimal? At(Rubric rubric, decimal amount, string unit) =>
        rubric.Evaluate(new RubricInput { Value = new Quantity(amount, unit), Decimals = 6 }).Score;
}
