using System.Collections.Immutable;

namespace Mingji.Core.Rubrics;

/// <summary>The score as a function of the measured value, as a picture.</summary>
public static class RubricCurve
{
    /// <summary>An SVG, or null where the score is no function of one value.</summary>
    public static string? Svg(Rubric rubric, string title) => Svg(rubric, title, null);

    /// <summary>The same with the point of one unit on it; the axis reaches as far as its value.</summary>
    public static string? Svg(Rubric rubric, string title, CurvePoint? here)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(title);
        return CurveShape.Of(rubric, here?.Value) is { } shape ? new CurveDrawing(shape, title, here).Draw() : null;
    }

    /// <summary>The values at which the rule changes, with their scores; empty where the score is no function of one value.</summary>
    public static ImmutableArray<(string Value, string Score)> Corners(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        if (CurveShape.Of(rubric) is not { } shape) return [];
        return
        [
            .. shape.Knots[1..^1].Select(k => (
                new Quantity(Math.Round(k.X, 6), shape.ShownUnit).ToString(), k.Y is { } score ? Quantity.Plainly(Math.Round(score, 4)) : "不计")),
        ];
    }
}
