using System.Collections.Immutable;
using Mingji.Core.Checks.Cells;
using Mingji.Core.Checks.Conflicts;
using Mingji.Core.Checks.Identities;
using Mingji.Core.Checks.Classes;
using Mingji.Core.Checks.Missing;
using Mingji.Core.Checks.Numbering;
using Mingji.Core.Checks.Periods;
using Mingji.Core.Checks.Privacy;
using Mingji.Core.Checks.Rates;
using Mingji.Core.Checks.References;
using Mingji.Core.Checks.Scores;
using Mingji.Core.Checks.Sums;
using Mingji.Core.Checks.Targets;
using Mingji.Core.Checks.Units;
using Mingji.Core.Checks.Wordings;

namespace Mingji.Core.Checks;

/// <summary>
/// Every check of the product, by name and in a stable order: the order of findings, of docs/checks.md and of contract.md's families.
/// </summary>
public static class CheckRegistry
{
    /// <summary>All checks. A test fails when a check of this assembly is not in the list.</summary>
    public static readonly ImmutableArray<ICheck> All =
    [
        new ComponentsCheck(),
        new PointsCheck(),
        new ScoresCheck(),
        new ListedCheck(),
        new ExecutionRateCheck(),
        new CompletionCheck(),
        new ShareCheck(),
        new GrowthCheck(),
        new ChangeCheck(),
        new ZeroBaseCheck(),
        new BalanceCheck(),
        new CarryOverCheck(),
        new AccountsTablesCheck(),
        new LastYearCheck(),
        new RestatedCheck(),
        new ExpectedCheck(),
        new CumulativeCheck(),
        new PerformanceCheck(),
        new YearCheck(),
        new LateCheck(),
        new OrderCheck(),
        new ContradictionCheck(),
        new LikelihoodCheck(),
        new StaleCheck(),
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
        new ClassCheck(),
        new AccountCodeCheck(),
        new MismatchCheck(),
        new ScaleCheck(),
        new WeakCheck(),
        new OvershotCheck(),
        new UnmeasurableCheck(),
        new DirectionCheck(),
        new PhoneCheck(),
        new IdentityCheck(),
        new EmailCheck(),
        new AccountCheck(),
        new CellErrorCheck(),
        new PlaceholderCheck(),
        new GapCheck(),
        new DuplicateCheck(),
    ];

    /// <summary>The checks of a form by itself, in the order of <see cref="All"/>.</summary>
    public static readonly ImmutableArray<IFormCheck> OfForms = [.. All.OfType<IFormCheck>()];

    /// <summary>The checks across forms, in the order of <see cref="All"/>.</summary>
    public static readonly ImmutableArray<IDossierCheck> OfDossiers = [.. All.OfType<IDossierCheck>()];
}
