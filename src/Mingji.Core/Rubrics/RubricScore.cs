using System.Collections.Immutable;

namespace Mingji.Core.Rubrics;

/// <summary>
/// A score, or why there is none. <paramref name="Score"/> is rounded to the decimals asked for, half away from zero, and lies between zero
/// and the points (above them only where the text grants a bonus). Null: not evaluated, and <paramref name="Why"/> says it in Chinese.
/// </summary>
public readonly record struct RubricScore(decimal? Score, string? Why);

/// <summary>A score with the lines a reviewer would write beside it.</summary>
public sealed record ExplainedScore(decimal? Score, string? Why, ImmutableArray<string> Lines);
