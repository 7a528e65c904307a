using Mingji.Core.Indicators;
using Mingji.Core.Monitoring;

namespace Mingji.Core.Standards;

/// <summary>A case a lawyer can read: an indicator, its values, and the score that must come out (null: a person judges).</summary>
public sealed record WorkedCase(string Says, string Name, string Target, string Actual, decimal Points, decimal? Score);

/// <summary>A score and the grade it must have.</summary>
public sealed record GradeCase(decimal Score, string Grade);

/// <summary>A value met at one of the thresholds (by the field's name in the pack), and whether it calls for a reason.</summary>
public sealed record ReasonCase(string Threshold, decimal Value, bool Reason);

/// <summary>
/// A framework's indicator, a value as written, and the score its criteria must give (null: a person judges). <paramref name="Points"/>
/// stands in for an indicator that has none of its own.
/// </summary>
public sealed record CriteriaCase(string Indicator, string Framework, string Value, decimal? Points, decimal? Score);

/// <summary>What is known of a candidate, money in ten thousand yuan, and the points of risk that it must have.</summary>
public sealed record RiskCase(string Says, int? Errors, decimal? Gap, decimal? Budget, decimal? Executed, decimal Points);

/// <summary>A project's year, money in ten thousand yuan, and what must be suggested for the next (null: nothing).</summary>
public sealed record BudgetCase(
    string Says, string? Grade, decimal Budget, decimal? Executed, int Errors, int Rectifications, int Late, decimal? Suggested);

/// <summary>
/// A row of a monitoring form and the light it must have (null: not evaluated). With <paramref name="Budget"/> it is the money; else an
/// indicator. Empty texts are empty cells.
/// </summary>
public sealed record LightCase(
    string Says, int Month, string Name, IndicatorClass Class, string Target, string Actual, string Expected, string Likelihood, string Budget,
    string Executed, Light? Light);
