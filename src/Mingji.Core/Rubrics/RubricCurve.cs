namespace Mingji.Core.Rubrics;

/// <summary>The score as a function of the measured value, as a picture.</summary>
public static class RubricCurve
{
    /// <summary>An SVG, or null where the score is no function of one value.</summary>
    public static string? Svg(Rubric rubric, string title)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(title);
        return CurveShape.Of(rubric) is { } shape ? new CurveDrawing(shape, title).Draw() : null;
    }
}
