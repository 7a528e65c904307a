using System.Collections.Immutable;
using Mingji.Core.Evaluations;

namespace Mingji.Core.Standards;

/// <summary>
/// How departments and the finance bureau evaluate: by which table, what they select, and where a difference to the self-evaluation is to
/// be explained. All of it is the pack's.
/// </summary>
public sealed record EvaluationRules
{
    /// <summary>The tables, at most one for each kind of subject.</summary>
    public ImmutableArray<EvaluationTable> Tables { get; init; } = [];

    /// <summary>
    /// A row's score further than this from the self-evaluation's, as a share of the row's points, is to be explained; at it, not yet.
    /// </summary>
    public Threshold RowDifference { get; init; } = new(1m, "");

    /// <summary>A total more than so many points from the self-evaluation's is to be explained; at it, not yet.</summary>
    public Threshold TotalDifference { get; init; } = new(100m, "");

    public SamplingRule Sampling { get; init; } = new(0, 1, 0, "");

    /// <summary>What makes a project or unit worth a look; each adds its points.</summary>
    public ImmutableArray<RiskRule> Risks { get; init; } = [];

    /// <summary>The table for projects or for whole units; null when the pack has none.</summary>
    public EvaluationTable? TableFor(EvaluationSubject subject) => Tables.FirstOrDefault(t => t.Subject == subject);
}

/// <summary>What is evaluated.</summary>
public enum EvaluationSubject
{
    Project,

    /// <summary>部门整体支出.</summary>
    Unit,
}

/// <summary>A score sheet to evaluate by; the points of its rows make 100.</summary>
public sealed record EvaluationTable(EvaluationSubject Subject, string Title, ImmutableArray<EvaluationRow> Rows, string Source)
{
    public bool Verified { get; init; } = true;

    /// <summary>The source as pages cite it.</summary>
    public string Cite => Citation.Of(Source, Verified);
}

/// <summary>
/// A row of an evaluation's table. <paramref name="Takes"/> says which rows of the self-evaluation it is held against when none has its
/// name; null: none.
/// </summary>
public sealed record EvaluationRow(FrameworkIndicator Indicator, SelfRows? Takes)
{
    public decimal Points => Indicator.Points ?? 0;
}

/// <summary>
/// How many are selected: a share of all, at least so many; <paramref name="ByLot"/> is the share of those that are drawn by lot, the
/// others by risk.
/// </summary>
public sealed record SamplingRule(decimal Share, int Least, decimal ByLot, string Source)
{
    public bool Verified { get; init; } = true;

    /// <summary>The source as pages cite it.</summary>
    public string Cite => Citation.Of(Source, Verified);
}

/// <summary>A risk: measured from <paramref name="From"/> on (an execution rate: below it) it adds the points.</summary>
public sealed record RiskRule(RiskKind Risk, decimal From, decimal Points);
