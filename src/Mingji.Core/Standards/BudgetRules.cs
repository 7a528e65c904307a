using System.Collections.Immutable;

namespace Mingji.Core.Standards;

/// <summary>
/// How results are put to use in next year's budget: the ladder of the grades, and what is taken off for what else is known. Shares are
/// of this year's budget.
/// </summary>
public sealed record BudgetRules(ImmutableArray<LadderStep> Ladder, ImmutableArray<BudgetCut> Cuts, string Source)
{
    public bool Verified { get; init; } = true;

    /// <summary>The source as pages cite it.</summary>
    public string Cite => Citation.Of(Source, Verified);

    /// <summary>The step of a grade; null when the ladder doesn't have it.</summary>
    public LadderStep? StepOf(string grade) => Ladder.FirstOrDefault(s => s.Grade == grade);
}

/// <summary>What a grade leads to: "优先保障", at most this share of this year's budget.</summary>
public sealed record LadderStep(string Grade, decimal Share, string Advice);

/// <summary>What a suggestion is cut for.</summary>
public enum CutFact
{
    /// <summary>The execution rate is below the number.</summary>
    Execution,

    /// <summary>So many errors or more are open in the self-evaluation.</summary>
    Errors,

    /// <summary>So many rectifications or more are open.</summary>
    Rectifications,

    /// <summary>So many rectifications or more are past their deadline.</summary>
    Late,
}

/// <summary>A cut: from this number on (an execution rate: below it) the suggestion is multiplied by the share.</summary>
public sealed record BudgetCut(CutFact Fact, decimal From, decimal Share);
