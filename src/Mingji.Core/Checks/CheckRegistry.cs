using System.Collections.Immutable;
using Mingji.Core.Checks.Missing;
using Mingji.Core.Checks.Rates;
using Mingji.Core.Checks.Scores;
using Mingji.Core.Checks.Sums;

namespace Mingji.Core.Checks;

/// <summary>Every check of the product, by name and in a stable order: the order of findings, of docs/checks.md and of contract.md's families.</summary>
public static class CheckRegistry
{
    /// <summary>All checks. A test fails when a check of this assembly is not in the list.</summary>
    public static readonly ImmutableArray<ICheck> All =
    [
        new ComponentsCheck(),
        new PointsCheck(),
        new ScoresCheck(),
        new ExecutionRateCheck(),
        new RuleCheck(),
        new OverPointsCheck(),
        new UnexplainedCheck(),
        new TotalMissingCheck(),
        new GradeCheck(),
        new MissingActualCheck(),
        new MissingTargetCheck(),
        new MissingGoalCheck(),
        new MissingReasonCheck(),
        new MissingScoreCheck(),
        new MissingDimensionCheck(),
        new MissingSectionCheck(),
    ];

    /// <summary>The checks of a form by itself, in the order of <see cref="All"/>.</summary>
    public static readonly ImmutableArray<IFormCheck> OfForms = [.. All.OfType<IFormCheck>()];

    /// <summary>The checks across forms, in the order of <see cref="All"/>.</summary>
    public static readonly ImmutableArray<IDossierCheck> OfDossiers = [.. All.OfType<IDossierCheck>()];
}
