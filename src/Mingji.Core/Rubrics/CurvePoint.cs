namespace Mingji.Core.Rubrics;

/// <summary>
/// Where a unit stands on a curve: its value in the base of the curve's unit, the score that the rule gives it, and the score that it gives
/// itself. A score is null where there is none: then nothing is drawn for it.
/// </summary>
public readonly record struct CurvePoint(decimal Value, decimal? Due, decimal? Stated);
